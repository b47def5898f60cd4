/** What everybody may know of an event's seats, as JSON and as its page shows it. Browser-safe. */
import type { PublicationDocument, PublishedSlot } from '#domains/events/publication.ts';
import { said, type SaidText } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { formatLongDate, formatTimeRange } from '#platform/time/format.ts';
import type { BalanceRule, PublishedAllocation } from './schema.ts';

export interface PublicSeats {
  format: 1;
  way: 'wishes' | 'first_come';
  state: 'open' | 'published';
  /** How many wishes everybody is asked for. */
  ranks: number;
  closesAt: string | null;
  balance: BalanceRule[];
  releaseMinutes: number;
  /** How often a seed was drawn, and the SHA-256 of the one that holds; null where no lot decides. */
  seed: { hash: string | null; number: number; drawnAt: string | null } | null;
  occurrences: { slot: string; session: string; block: string; min: number; max: number }[];
  publishedAt: string | null;
  published: PublishedAllocation | null;
}

export interface PublicBlock {
  id: string;
  title: SaidText | null;
  when: string;
  rows: { slot: string; code: string; title: SaidText; href: string; min: number; max: number }[];
}

/** The workshops of each block in the programme's order; what is not published is left out. */
export function viewBlocks(
  document: Pick<PublicationDocument, 'blocks' | 'slots' | 'sessions' | 'event'>,
  seats: Pick<PublicSeats, 'occurrences'>,
  lang: PageLanguage,
): PublicBlock[] {
  const { slug, lang: original } = document.event;
  const rooms = new Map(seats.occurrences.map((one) => [one.slot, one]));
  const slots = document.slots.filter(({ id, withdrawn }) => !withdrawn && rooms.has(id));
  const ids = [...new Set(slots.map(({ id }) => rooms.get(id)?.block ?? ''))];
  return ids.map((id) => {
    const own = slots.filter((slot) => rooms.get(slot.id)?.block === id);
    const titled = document.blocks.find((block) => block.id === id)?.title ?? {};
    return {
      id,
      title: said(titled, lang, original),
      when: whenOf(own, lang),
      rows: own.flatMap((slot) => {
        const session = document.sessions.find((one) => one.id === slot.sessionId);
        const room = rooms.get(slot.id);
        const title = session && said(session.title, lang, session.lang);
        if (!session || !room || !title) return [];
        const href = `/${lang}/e/${slug}/s/${session.slug}`;
        return [{ slot: slot.id, code: slot.code ?? '', title, href, min: room.min, max: room.max }];
      }),
    };
  });
}

function whenOf([first]: readonly PublishedSlot[], lang: PageLanguage): string {
  if (!first) return '';
  const day = formatLongDate(lang, first.date, { year: false });
  return first.start === null ? day : `${day}, ${formatTimeRange(lang, first.start, first.end)}`;
}

/** Until the page says something else by itself: the deadline. */
export function secondsToDeadline({ closesAt, state }: PublicSeats, now: number): number | undefined {
  if (closesAt === null || state === 'published') return undefined;
  const seconds = Math.ceil((Date.parse(closesAt) - now) / 1000);
  return seconds > 0 ? seconds : undefined;
}
