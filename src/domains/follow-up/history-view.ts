/** The history of a follow-up with its days in words. Pure, browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { formatDate } from '#platform/time/format.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { FollowUpStep } from './follow-up-view.ts';

export interface SaidStep extends Omit<FollowUpStep, 'at' | 'nextOn'> {
  day: string;
  next: string | null;
}

export function historyIn(
  history: readonly FollowUpStep[],
  lang: PageLanguage,
  timeZone: string,
): SaidStep[] {
  return history.map(({ at, nextOn, ...said }) => ({
    ...said,
    day: momentIn(lang, at, timeZone).day,
    next: nextOn && formatDate(lang, nextOn),
  }));
}
