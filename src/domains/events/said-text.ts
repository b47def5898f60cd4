/** A text as shown to a reader; `lang` is there only when it is another language than the page's. Browser-safe. */
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';

export interface SaidText {
  text: string;
  lang?: TextLanguage;
}

export function said(texts: Texts, page: PageLanguage, original?: TextLanguage): SaidText | null {
  const picked = pickText(texts, page, original);
  if (!picked) return null;
  return picked.lang === page ? { text: picked.text } : picked;
}

/** For a text that always has one language, such as an address. */
export function saidIn(text: string, lang: TextLanguage, page: PageLanguage): SaidText {
  return lang === page ? { text } : { text, lang };
}
