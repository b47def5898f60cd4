/** What a participant sees of the own registration. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { RegistrationState } from './schema.ts';

export type ShownState = RegistrationState | 'held' | 'offered';

/** A place is held until the address is confirmed; somebody who waits may have an offer. */
export function shownState(row: {
  state: RegistrationState;
  holds: boolean;
  address_confirmed_at: string | null;
}): ShownState {
  if (row.state === 'waitlisted' && row.holds) return 'offered';
  if (row.state === 'confirmed' && row.address_confirmed_at === null) return 'held';
  return row.state;
}

/** Why it ended, as a sentence; null where it has not, or nothing is known. */
export function endSentence(lang: PageLanguage, reason: string | null): string | null {
  const sentences: Readonly<Record<string, string>> = registrationTexts[lang].own.reasons;
  return reason === null ? null : (sentences[reason] ?? null);
}
