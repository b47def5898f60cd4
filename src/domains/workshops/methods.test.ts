import { expect, test } from 'vitest';
import { textLanguages } from '#platform/i18n/languages.ts';
import { methodTemplate, minutesOf, templateMethods } from './methods.ts';
import { boardActions, methods, phaseKinds } from './schema.ts';

test('every method but the own one is a template', () => {
  expect([...templateMethods, 'own'].toSorted()).toEqual(methods.toSorted());
});

test.each(textLanguages)('each template says all that a facilitator needs in %s', (lang) => {
  for (const method of templateMethods) {
    const { name, about, stem, phases } = methodTemplate(method, lang);
    expect([name, about].every((text) => text.length > 3)).toBe(true);
    expect(stem).toMatch(/:$/);
    expect(phases.length).toBeGreaterThan(4);
    for (const phase of phases) {
      expect(phase.title.length).toBeGreaterThan(1);
      expect(phase.title.length).toBeLessThanOrEqual(200);
      expect(phase.instruction.length).toBeGreaterThan(20);
      expect(phaseKinds).toContain(phase.kind);
      for (const action of phase.allows) expect(boardActions).toContain(action);
    }
    expect(phases.some(({ allows }) => allows.includes('write'))).toBe(true);
    expect(phases.some(({ allows }) => allows.includes('recommend'))).toBe(true);
  }
});

test('the words differ by language, the steps do not', () => {
  const [danish, english] = [methodTemplate('case', 'da'), methodTemplate('case', 'en')];
  expect(danish.stem).not.toBe(english.stem);
  const bare = (template: typeof danish) => template.phases.map(({ kind, minutes }) => [kind, minutes]);
  expect(bare(danish)).toEqual(bare(english));
  expect(minutesOf(danish.phases)).toBe(85);
});
