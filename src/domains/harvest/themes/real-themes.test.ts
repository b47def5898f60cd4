/**
 * The themes of a real booklet, with its closing chapter withheld, against those which that chapter names. The booklet
 * lies beside the project, never in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputPath } from '#testing/inputs.ts';
import { linesOf, readWithAccounts } from '../reader/read-write-up.ts';
import { suggestThemes, type ThemeSection } from './suggest-themes.ts';

const beside = inputPath('programmes');
const folder = beside === null ? null : dirname(beside);
const name = folder === null ? undefined : readdirSync(folder).find((file) => /^004_.*\.txt$/.test(file));
if (name === undefined) console.warn('\n*** inputs/004 is not there: the real themes are NOT checked. ***\n');

const CLOSING = /^9 OPSAMLING/;
/** The beginnings of the six words for themes; the test sees to it that the closing chapter has each. */
const named = ['bæredygtig', 'forankring', 'ressource', 'åbenhed', 'forventning', 'rolle'];

describe.skipIf(name === undefined)('the themes of the real booklet (inputs/004)', () => {
  const text = name === undefined || folder === null ? '' : readFileSync(join(folder, name), 'utf8');
  const lines = text.split('\n');
  const closing = lines.find((line) => CLOSING.test(line))?.toLowerCase() ?? '';
  const withheld = lines.map((line) => (CLOSING.test(line) ? '' : line)).join('\n');
  const { writeUp, accounts } = readWithAccounts(linesOf(withheld));

  function found(sections: readonly ThemeSection[]): string[] {
    const labels = suggestThemes(sections, { lang: 'da', limit: 8 }).map(({ label }) => label.toLowerCase());
    return named.filter((theme) => labels.some((label) => label.includes(theme)));
  }

  it('names six themes in its closing chapter, and the reader has taken in nothing of that chapter', () => {
    expect(named.filter((theme) => closing.includes(theme))).toEqual(named);
    const whole = readWithAccounts(linesOf(text));
    expect(whole.writeUp.sections).toEqual(writeUp.sections);
    expect(whole.accounts).toEqual(accounts);
  });

  it('has at least four of them among the first eight proposals', () => {
    const themes = found(writeUp.sections);
    console.info(`themes of inputs/004: ${themes.length} of ${named.length} (${themes.join(', ')})`);
    expect(themes.length).toBeGreaterThanOrEqual(4);
  });

  it('has them also where the accounts of the talks are read', () => {
    const sections = writeUp.sections.map((section, at) => ({
      ...section,
      discussion: accounts[at] ?? null,
    }));
    const themes = found(sections);
    console.info(`with accounts: ${themes.length} of ${named.length} (${themes.join(', ')})`);
    expect(themes.length).toBeGreaterThanOrEqual(4);
  });
});
