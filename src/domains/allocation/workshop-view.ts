/** Workshops and their times as participants read them, from the published programme. Browser-safe. */
import { viewProgramme } from '#domains/events/programme-view.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import type { SaidText } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { formatLongDate, formatTime, formatTimeRange } from '#platform/time/format.ts';

export interface SlotFacts {
  id: string;
  sessionId: string;
  code: string | null;
  title: SaidText;
  /** Slug of the session's page. */
  page: string | null;
  date: string;
  start: string | null;
  end: string | null;
  place: string;
  speakers: string;
}

/** By slot; what is not in the programme is left out. */
export function viewSlots(document: PublicationDocument, lang: PageLanguage): ReadonlyMap<string, SlotFacts> {
  const slots = viewProgramme(document, lang).days.flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  return new Map(
    slots.map((slot) => [
      slot.id,
      {
        ...{ id: slot.id, sessionId: slot.sessionId, code: slot.code, title: slot.title, page: slot.page },
        ...{ date: slot.date, start: slot.start, end: slot.end },
        place: [slot.place?.room, slot.place?.venue].filter(Boolean).join(', '),
        speakers: slot.speakers.flatMap(({ name }) => name ?? []).join(', '),
      },
    ]),
  );
}

/** When a slot is, for running text: `kl. 10.00`, or with its day where the workshops run on several. */
export function whenOf(lang: PageLanguage, slot: SlotFacts, isOnSeveralDays: boolean): string {
  const day = formatLongDate(lang, slot.date, { year: false });
  if (slot.start === null) return day;
  if (!isOnSeveralDays) return formatTime(lang, slot.start);
  return `${formatTime(lang, slot.start)}${lang === 'en' ? ' on ' : ' '}${day}`;
}

/** A block's time, as a heading. */
export function blockTime(lang: PageLanguage, slots: readonly SlotFacts[], isOnSeveralDays: boolean): string {
  const [first] = slots;
  if (!first) return '';
  const day = formatLongDate(lang, first.date, { year: false });
  if (first.start === null) return day;
  const ends = slots.flatMap(({ end }) => end ?? []).sort();
  const time = formatTimeRange(lang, first.start, ends.at(-1) ?? null);
  return isOnSeveralDays ? `${day}, ${time}` : time;
}

export function areOnSeveralDays(slots: Iterable<SlotFacts>): boolean {
  return new Set([...slots].map(({ date }) => date)).size > 1;
}
