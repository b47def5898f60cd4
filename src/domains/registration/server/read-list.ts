import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { said } from '#domains/events/said-text.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { listTexts } from '#platform/i18n/texts/lists.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { EventList, ListTable, readList as schema } from '../lists/event-list.ts';
import { countMeal, type Meal } from '../lists/kitchen.ts';
import {
  day,
  extraName,
  guestTable,
  participantTable,
  roomTable,
  travelTables,
  type ListWords,
} from '../lists/people-lists.ts';
import { accessDesk, type DeskRow } from './access.ts';
import { readComing, readListedExtras, type Coming, type ListedExtra } from './read-coming.ts';

interface Material {
  coming: Coming[];
  extras: ListedExtra[];
  document: PublicationDocument | null;
  days: string[];
  desk: DeskRow;
  words: ListWords;
}

/**
 * One of the lists about those who have a place. Reading what people said about food is noted in the audit trail, and so
 * is every list that leaves as a file.
 * @throws DomainError `registration.not_found`
 */
export async function readList(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
  options: { isFile: boolean },
): Promise<EventList> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const action = input.list === 'kitchen' ? 'registration.read_needs' : 'registration.read_list';
  if (input.list === 'kitchen' || options.isFile)
    await inTransaction(db, (trx) =>
      recordAudit(trx, actor, {
        ...aboutEvent(event),
        action,
      }),
    );
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const material: Material = {
    coming: await readComing(db, event),
    extras: await readListedExtras(db, event),
    document: input.list === 'kitchen' ? await findPublicationById(db, key) : null,
    days: daysOf(event.starts_on, event.ends_on),
    desk,
    words: { lang: input.lang, original: event.lang },
  };
  return { kind: input.list, ...lists[input.list](material) };
}

type Made = Omit<EventList, 'kind'>;

const lists: Record<EventList['kind'], (material: Material) => Made> = {
  kitchen,
  rooms: ({ coming, extras, words }) => ({
    tables: [roomTable(coming, ofKind(extras, 'night'), words)],
    notes: [],
  }),
  travel: ({ coming, extras, words }) => ({
    tables: travelTables(coming, ofKind(extras, 'travel'), words),
    notes: [],
  }),
  guests,
  participants: ({ coming, words }) => ({ tables: [participantTable(coming, words)], notes: [] }),
};

function guests({ coming, desk, words }: Material): Made {
  const t = listTexts[words.lang];
  const unnamed = coming.filter(({ name }) => name === null).length;
  const date =
    desk.guest_list_on === null ? t.noGuestDate : t.guestDate(formatLongDate(words.lang, desk.guest_list_on));
  return {
    tables: [guestTable(coming, words)],
    notes: [date, desk.walk_ins ? t.walkIns : t.noWalkIns, ...(unnamed > 0 ? [t.unnamedLeft(unnamed)] : [])],
  };
}

function kitchen(material: Material): Made {
  const { coming, extras, words } = material;
  const t = listTexts[words.lang];
  const eaters = coming.map((one) => ({ ...one, extraIds: one.extras.map(({ id }) => id) }));
  const dayIds = ofKind(extras, 'day').map(({ id }) => id);
  const tables = mealsOf(material).map((meal): ListTable => {
    const count = countMeal(meal, eaters, t.diets, dayIds);
    const rows: [string, number][] = [
      [t.everybody, count.total],
      [t.ordinary, count.ordinary],
      ...count.diets.map(({ diet, count: people }): [string, number] => [diet, people]),
    ];
    return { title: meal.title, columns: [t.columns.diet, t.columns.count], rows };
  });
  const hasCompanions = coming.some(({ companions }) => companions.length > 0);
  return { tables, notes: hasCompanions ? [t.kitchenNote] : [] };
}

/** Meals of the programme that everybody gets, and those one chooses; without any, one count a day. In order of time. */
function mealsOf({ document, extras, days, words }: Material): Meal[] {
  const chosen = extras.filter(({ kind }) => kind === 'meal' || kind === 'evening');
  const dayExtras = ofKind(extras, 'day');
  const onDay = (date: string) => {
    const ids = dayExtras.filter(({ onDate }) => onDate === date).map(({ id }) => id);
    return dayExtras.length === 0 ? null : ids;
  };
  const names = new Set(chosen.map((extra) => extraName(extra, words).toLowerCase()));
  const all: (Meal & { at: string })[] = chosen.map((extra) => ({
    at: `${extra.onDate ?? '9999'}T99`,
    title: [extra.onDate === null ? '' : day(extra.onDate, words), extraName(extra, words)]
      .filter(Boolean)
      .join(': '),
    extraId: extra.id,
    dayIds: null,
  }));
  for (const { date, start, title } of publishedMeals(document, words))
    if (!names.has(title.toLowerCase()))
      all.push({
        at: start,
        title: `${day(date, words)}: ${title}`,
        extraId: null,
        dayIds: onDay(date),
      });
  if (all.length === 0)
    for (const date of days)
      all.push({
        at: date,
        title: `${day(date, words)}: ${listTexts[words.lang].everyDay}`,
        extraId: null,
        dayIds: onDay(date),
      });
  return all.sort((one, other) => (one.at < other.at ? -1 : 1));
}

function publishedMeals(document: PublicationDocument | null, { lang, original }: ListWords) {
  const meals = document?.sessions.filter(({ kind }) => kind === 'meal') ?? [];
  return meals.flatMap((session) =>
    (document?.slots ?? [])
      .filter((slot) => slot.sessionId === session.id && !slot.withdrawn)
      .map((slot) => ({
        date: slot.date,
        start: slot.start ?? slot.date,
        title: said(session.title, lang, original)?.text ?? '',
      })),
  );
}

function ofKind(extras: readonly ListedExtra[], kind: ListedExtra['kind']): ListedExtra[] {
  return extras.filter((extra) => extra.kind === kind);
}

/** Every day of the event; a month at most. */
function daysOf(from: string | null, to: string | null): string[] {
  if (from === null) return [];
  const days: string[] = [];
  const last = Date.parse(`${to ?? from}T00:00Z`);
  for (let at = Date.parse(`${from}T00:00Z`); at <= last && days.length < 31; at += 86_400_000)
    days.push(isoInstant(at).slice(0, 10));
  return days;
}
