/** Editions and meetings sorted for readers. Pure and browser-safe. */
import type { EventCard } from './listings.ts';

export interface Season {
  /** Soonest first; those of this year or later without a date stand last. */
  coming: EventCard[];
  /** Latest first; then those that know only their year, then those that know not even that. */
  past: EventCard[];
}

/** @param today ISO date */
export function splitSeason(cards: readonly EventCard[], today: string): Season {
  const isComing = (card: EventCard) => {
    const last = card.endsOn ?? card.startsOn;
    if (last) return last >= today;
    return card.editionYear !== null
      ? card.editionYear >= Number(today.slice(0, 4))
      : Object.values(card.datesNote).some((note) => note !== '');
  };
  const coming = cards.filter(isComing);
  const past = cards.filter((card) => !isComing(card));
  return {
    coming: coming.sort((a, b) => (a.startsOn ?? '9999').localeCompare(b.startsOn ?? '9999')),
    past: past.sort((a, b) => sortDate(b).localeCompare(sortDate(a))),
  };
}

function sortDate(card: EventCard): string {
  return card.startsOn ?? (card.editionYear === null ? '' : String(card.editionYear));
}
