import { textCoverage } from '#platform/server/fonts/font-files.ts';

/** The first words of a text that the typefaces of the PDF cannot show, so that editors know before they print. */
export function unprintable(told: unknown, most = 8): string[] {
  const texts: string[] = [];
  JSON.stringify(told, (_, value: unknown) => {
    // Names of stored files and addresses hold plain letters alone.
    if (typeof value === 'string' && /[^\n\x20-\x7e]/.test(value)) texts.push(value);
    return value;
  });
  if (texts.length === 0) return [];
  const isKnown = textCoverage();
  const words = texts.flatMap((text) => text.normalize('NFC').split(/\s+/u));
  const strange = words.filter((word) => [...word].some((one) => !isKnown(one.codePointAt(0) ?? 0)));
  return [...new Set(strange)].slice(0, most).map((word) => [...word].slice(0, 30).join(''));
}
