/** Languages of the pages, and languages a text may be in. Browser-safe. */
export const pageLanguages = ['da', 'nb', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

export const textLanguages = ['da', 'nb', 'sv', 'en'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** A text in one or more languages. The owner of the text says which one is the original. */
export type Texts = Partial<Record<TextLanguage, string>>;

export interface PickedText {
  text: string;
  lang: TextLanguage;
}

/** Danish and Norwegian readers understand each other's language, and Swedish, before English; others want English. */
const preference: Record<TextLanguage, readonly TextLanguage[]> = {
  da: ['da', 'nb', 'sv', 'en'],
  nb: ['nb', 'da', 'sv', 'en'],
  sv: ['sv', 'nb', 'da', 'en'],
  en: ['en'],
};

/** The best match for a reader: the asked language, else the original, else what is near. Null where there is no text. */
export function pickText(texts: Texts, wanted: TextLanguage, original?: TextLanguage): PickedText | null {
  const order = [wanted, ...(original ? [original] : []), ...preference[wanted], ...textLanguages];
  for (const lang of order) {
    const text = texts[lang];
    if (text !== undefined && text.trim() !== '') return { text, lang };
  }
  return null;
}

export function isPageLanguage(value: unknown): value is PageLanguage {
  return pageLanguages.includes(value as PageLanguage);
}
