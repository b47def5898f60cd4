/** What a workshop is called: its own title, else its session's, else its case's. Browser-safe. */
import { pickText, type PickedText, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';

export interface TitledWorkshop {
  title: string;
  caseTitle: string;
  /** Of its own words. */
  lang: TextLanguage;
  /** Empty where it has no session. */
  sessionTitle: Texts;
  sessionLang: TextLanguage | null;
}

/** @returns null where nobody has called it anything yet */
export function workshopTitle(
  { title, caseTitle, lang, sessionTitle, sessionLang }: TitledWorkshop,
  wanted: TextLanguage = lang,
): PickedText | null {
  return (
    pickText({ [lang]: title }, lang) ??
    pickText(sessionTitle, wanted, sessionLang ?? undefined) ??
    pickText({ [lang]: caseTitle }, lang)
  );
}
