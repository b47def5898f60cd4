/** The places in an organiser's words that are filled in for each reader. Browser-safe. */

/** What stands in a text, in Danish and Norwegian or in English, and what it means. */
const placeholders: Readonly<Record<string, keyof MailValues>> = {
  navn: 'name',
  name: 'name',
  event: 'event',
  link: 'link',
  dates: 'dates',
  place: 'place',
};

export interface MailValues {
  /** Null where it may not be said: nobody has confirmed the address yet. */
  name: string | null;
  event: string;
  /** Absolute; it may carry a token. */
  link: string;
  dates: string;
  place: string;
}

const pattern = /[ \t]?\{([^{}\n]{0,40})\}/g;

/** The first placeholder that is none of ours; null where all are. */
export function unknownPlaceholder(text: string): string | null {
  for (const [, name = ''] of text.matchAll(pattern)) if (!(name.trim() in placeholders)) return `{${name}}`;
  return null;
}

export function uses(text: string, wanted: keyof MailValues): boolean {
  return [...text.matchAll(pattern)].some(([, name = '']) => placeholders[name.trim()] === wanted);
}

/** Fills the places; the space before one that has nothing to say goes with it: “Hej {navn},” becomes “Hej,”. */
export function fillPlaceholders(text: string, values: MailValues): string {
  return text.replace(pattern, (whole: string, name: string) => {
    const key = placeholders[name.trim()];
    if (key === undefined) return whole;
    const value = values[key] ?? '';
    return value === '' ? '' : `${/^[ \t]/.exec(whole)?.[0] ?? ''}${value}`;
  });
}
