import { describe, expect, it } from 'vitest';
import { FormFields, type FormAnswer } from './form-answer.ts';

const refused: FormAnswer = {
  form: 'about',
  saved: false,
  values: { title: ['Ny titel'], place: [''], tags: ['a', 'b'] },
  problems: [{ field: 'place', message: 'Skriv et sted.' }],
  conflict: false,
};

describe('the fields of a form', () => {
  it('show what is stored before anything was sent, and after it was saved', () => {
    for (const answer of [null, { ...refused, saved: true }]) {
      const fields = new FormFields(answer, 'about');
      expect([fields.value('title', 'Titel'), fields.checked('whole', true), fields.errors]).toEqual([
        'Titel',
        true,
        [],
      ]);
    }
  });

  it('keep what was typed when the form is refused, blanks too', () => {
    const fields = new FormFields(refused, 'about');
    expect([fields.value('title', 'Titel'), fields.value('place', 'Her'), fields.value('other', 7)]).toEqual([
      'Ny titel',
      '',
      '7',
    ]);
    expect([fields.all('tags', []), fields.checked('tags', false), fields.checked('whole', true)]).toEqual([
      ['a', 'b'],
      true,
      false,
    ]);
    expect(fields.error('place')).toBe('Skriv et sted.');
    expect(fields.errors).toEqual([{ field: 'place', message: 'Skriv et sted.' }]);
  });

  it('leave other forms of the page alone', () => {
    expect(new FormFields(refused, 'room').value('title', 'Sal')).toBe('Sal');
  });

  it('show both values after a conflict', () => {
    const fields = new FormFields(
      { ...refused, conflict: true, problems: [] },
      'about',
      (now) => `Nu: ${now}`,
    );
    expect(fields.value('title', 'Deres titel')).toBe('Ny titel');
    expect([fields.error('title', 'Deres titel'), fields.error('title', 'Ny titel')]).toEqual([
      'Nu: Deres titel',
      undefined,
    ]);
  });
});
