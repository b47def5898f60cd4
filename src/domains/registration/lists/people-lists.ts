/** Lists with names: rooms, travel, the venue's guests, the participants. Pure. Browser-safe. */
import { said } from '#domains/events/said-text.ts';
import type { PageLanguage, TextLanguage, Texts } from '#platform/i18n/languages.ts';
import { listTexts } from '#platform/i18n/texts/lists.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatLongDate } from '#platform/time/format.ts';
import type { ListCell, ListTable } from './event-list.ts';

export interface Listed {
  name: string | null;
  jobTitle: string | null;
  affiliation: string | null;
  sector: keyof (typeof registrationTexts)['da']['sectors'] | null;
  onList: boolean;
  companions: readonly string[];
  extras: readonly { id: string; note: string | null }[];
}

export interface ListExtra {
  id: string;
  name: Texts;
  onDate: string | null;
}

export interface ListWords {
  lang: PageLanguage;
  /** Of the event's own texts. */
  original: TextLanguage;
}

export function roomTable(
  people: readonly Listed[],
  nights: readonly ListExtra[],
  words: ListWords,
): ListTable {
  const { columns: c } = listTexts[words.lang];
  const rows = people.flatMap((person) => {
    const rooms = new Map<string, { dates: string[]; count: number; with: Set<string> }>();
    for (const night of nights) {
      const choice = person.extras.find(({ id }) => id === night.id);
      if (!choice) continue;
      const room = rooms.get(extraName(night, words)) ?? { dates: [], count: 0, with: new Set<string>() };
      if (night.onDate !== null) {
        room.count += 1;
        room.dates.push(day(night.onDate, words));
      }
      if (choice.note) room.with.add(choice.note);
      rooms.set(extraName(night, words), room);
    }
    return [...rooms].map(([name, room]): ListCell[] => [
      nameOf(person, words),
      name,
      room.dates.join(', '),
      // A choice without a date may be any number of nights: its name says it.
      room.count || null,
      [...room.with].join(', '),
      person.companions.length || null,
      person.affiliation,
    ]);
  });
  const columns = [c.name, c.room, c.nights, c.nightCount, c.sharedWith, c.companions, c.affiliation];
  return { title: '', columns, rows };
}

export function travelTables(
  people: readonly Listed[],
  trips: readonly ListExtra[],
  words: ListWords,
): ListTable[] {
  const { columns: c } = listTexts[words.lang];
  return trips.map((trip) => ({
    title: [trip.onDate === null ? '' : day(trip.onDate, words), extraName(trip, words)]
      .filter(Boolean)
      .join(': '),
    columns: [c.name, c.affiliation, c.companions, c.note],
    rows: people.flatMap((person) => {
      const choice = person.extras.find(({ id }) => id === trip.id);
      if (!choice) return [];
      return [[nameOf(person, words), person.affiliation, person.companions.length || null, choice.note]];
    }),
  }));
}

/** Companions stand on lines of their own: whoever is at the gate looks for each. */
export function guestTable(people: readonly Listed[], words: ListWords): ListTable {
  const t = listTexts[words.lang];
  const rows = people.flatMap((person): ListCell[][] => {
    const name = nameOf(person, words);
    const companions = person.companions.map((companion): ListCell[] => [
      companion.trim() || t.companion,
      null,
      null,
      name,
    ]);
    return [[name, person.jobTitle, person.affiliation, null], ...companions];
  });
  const c = t.columns;
  return { title: '', columns: [c.name, c.jobTitle, c.affiliation, c.comesWith], rows };
}

export function participantTable(people: readonly Listed[], words: ListWords): ListTable {
  const { columns: c } = listTexts[words.lang];
  const { sectors } = registrationTexts[words.lang];
  const rows = people
    .filter(({ onList, name }) => onList && name !== null)
    .map((person) => [
      person.name,
      person.jobTitle,
      person.affiliation,
      person.sector === null ? null : sectors[person.sector],
    ]);
  return { title: '', columns: [c.name, c.jobTitle, c.affiliation, c.sector], rows };
}

export function extraName(extra: ListExtra, { lang, original }: ListWords): string {
  return said(extra.name, lang, original)?.text ?? '';
}

export function day(date: string, { lang }: ListWords): string {
  return formatLongDate(lang, date, { year: false });
}

function nameOf({ name }: Listed, { lang }: ListWords): string {
  return name ?? listTexts[lang].unnamed;
}
