import { sql, type Kysely, type Selectable } from 'kysely';
import { eventDates } from '#domains/events/exports/event-dates.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import type { EventRow } from '#domains/events/server/access.ts';
import { findEventHome, type EventHome } from '#domains/events/server/find-event-home.ts';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import { countTraces } from '#domains/workshops/server/count-traces.ts';
import { workshopTitle } from '#domains/workshops/workshop-title.ts';
import { isPageLanguage, pickText, type TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { BookletRows, RecommendationRow, WorkshopRows } from '../booklet/compose-booklet.ts';
import type { ReleasedNote } from '../schema.ts';
import type { BookletTable } from './tables.ts';
import './tables.ts';

export type BookletRow = Selectable<BookletTable>;

export interface LoadedBooklet {
  /** As it would be before anybody has written anything, where nobody has. */
  row: BookletRow;
  rows: BookletRows;
  /** What an editor should know before publishing. */
  unready: { emptyWorkshops: string[]; unedited: string[]; open: number };
  /** All that could be a chapter, in order; those that an editor leaves out among them. */
  candidates: { id: string; name: string; count: number; leftOut: string | null }[];
}

interface LoadedWorkshop {
  rows: WorkshopRows;
  isDone: boolean;
  isOpen: boolean;
  isHeld: boolean;
}

type EventKey = { organisation_id: string; event_id: string };

/** All that a booklet of an event is composed of, as it stands now; the same number of queries whatever its size. */
export async function loadBooklet(db: Kysely<Database>, event: EventRow): Promise<LoadedBooklet> {
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const row = (await findRow(db, key)) ?? unwritten(event);
  const home = await findEventHome(db, key);
  const published = await findPublicationById(db, key);
  const workshops = await loadWorkshops(db, key, row, published);
  const slugs = await db
    .selectFrom('recommendations')
    .select('slug')
    .where(({ and }) => and(key))
    .where('slug', 'is not', null)
    .execute();
  const reasons = new Map(row.left_out.map(({ workshop, reason }) => [workshop, reason]));
  const filled = workshops.filter((one) => !isEmpty(one));
  const told = filled.filter(({ rows }) => !reasons.has(rows.id));
  return {
    row,
    rows: {
      booklet: row,
      event: eventFacts(home, row.lang, published),
      organisation: home.organisation,
      workshops: told.map(({ rows }) => rows),
      takenSlugs: slugs.flatMap(({ slug }) => slug ?? []),
    },
    unready: {
      emptyWorkshops: workshops.filter(isEmpty).map(({ rows }) => nameOf(rows)),
      unedited: told.filter(({ isDone }) => !isDone).map(({ rows }) => nameOf(rows)),
      open: workshops.filter(({ isOpen }) => isOpen).length,
    },
    candidates: filled.map(({ rows }) => ({
      ...{ id: rows.id, name: nameOf(rows), count: rows.recommendations.length },
      leftOut: reasons.get(rows.id) ?? null,
    })),
  };
}

/** Several workshops may belong to one area: each is told by its own name, too. */
function nameOf({ area, title }: WorkshopRows): string {
  return [area, title === area ? '' : title].filter(Boolean).join(': ');
}

/** Nothing has come of it, and it was not held: its case and challenge alone are no harvest. */
function isEmpty({ rows, isHeld }: LoadedWorkshop): boolean {
  if (rows.recommendations.length > 0 || rows.account !== '') return false;
  return !isHeld || [rows.challenge, rows.caseText].every((text) => text === '');
}

async function findRow(db: Kysely<Database>, key: EventKey): Promise<BookletRow | undefined> {
  return db
    .selectFrom('booklets')
    .selectAll()
    .where(({ and }) => and(key))
    .executeTakeFirst();
}

function unwritten(event: EventRow): BookletRow {
  return {
    ...{ organisation_id: event.organisation_id, event_id: event.id, lang: event.lang },
    ...{ title: '', subtitle: '', foreword: '', summary: '', closing: '', thanks: '', colophon: '' },
    ...{
      themes: [],
      chapters: [],
      left_out: [],
      look: {},
      state: 'draft',
      edition: 0,
      notes_months: 6,
      version: 0,
    },
    updated_at: event.updated_at,
  };
}

async function loadWorkshops(
  db: Kysely<Database>,
  key: EventKey,
  booklet: BookletRow,
  published: PublicationDocument | null,
): Promise<LoadedWorkshop[]> {
  const found = await findWorkshops(db, key, booklet);
  const parts = await loadParts(db, key);
  const traces = await countTraces(db, key);
  return found.map((workshop) => {
    const session = published?.sessions.find(({ id }) => id === workshop.session_id && id !== null);
    return {
      rows: {
        ...composeRows(workshop, parts, traces),
        session: session && !session.withdrawn ? session.slug : null,
      },
      isDone: workshop.harvest_state === 'done',
      isOpen: workshop.state === 'open',
      isHeld: workshop.state !== 'preparing' || workshop.harvest_version > 0,
    };
  });
}

/** The workshops of an event in the order of its chapters, with the titles of their sessions. */
function findWorkshops(db: Kysely<Database>, key: EventKey, { chapters }: BookletRow) {
  return db
    .selectFrom('workshops')
    .leftJoin('sessions', (join) =>
      join
        .onRef('sessions.organisation_id', '=', 'workshops.organisation_id')
        .onRef('sessions.event_id', '=', 'workshops.event_id')
        .onRef('sessions.id', '=', 'workshops.session_id'),
    )
    .selectAll('workshops')
    .select(['sessions.title as session_title', 'sessions.lang as session_lang'])
    .where('workshops.organisation_id', '=', key.organisation_id)
    .where('workshops.event_id', '=', key.event_id)
    .orderBy(sql`array_position(${chapters}::uuid[], workshops.id)`)
    .orderBy('workshops.position')
    .orderBy('workshops.id')
    .execute();
}

type FoundWorkshop = Awaited<ReturnType<typeof findWorkshops>>[number];

function composeRows(
  workshop: FoundWorkshop,
  parts: Awaited<ReturnType<typeof loadParts>>,
  traces: Awaited<ReturnType<typeof countTraces>>,
): Omit<WorkshopRows, 'session'> {
  const { id, stays_in_room: inRoom } = workshop;
  const recommendations = (parts.recommendations.get(id) ?? []).filter(
    ({ state }) => state === 'kept' || (workshop.harvest_state !== 'done' && state === 'proposed'),
  );
  const { notes, tables } = traces.workshops.get(id) ?? { notes: null, tables: null };
  return {
    ...{ id, lang: workshop.lang, area: workshop.area, challenge: workshop.challenge },
    title: titleOf(workshop),
    ...{ caseTitle: workshop.case_title, caseText: workshop.case_text, owners: workshop.owners },
    ...{ stem: workshop.stem, account: workshop.account, notes, tables },
    // What stays in the room leaves it as what the group agreed on, and nothing else.
    pictures: inRoom ? [] : (parts.pictures.get(id) ?? []).map(({ picture }) => picture),
    quotes: inRoom ? [] : (parts.quotes.get(id) ?? []).map(({ text, name }) => ({ text, name })),
    released: inRoom ? [] : releasedOf(parts.released.get(id) ?? [], recommendations),
    recommendations: recommendations.map((row): RecommendationRow => ({
      ...{ id: row.id, slug: row.slug, keyword: row.keyword, text: row.text },
      addressedTo: row.addressed_to,
      ...(traces.recommendations.get(row.id) ?? { notes: null, tables: null }),
    })),
  };
}

function releasedOf(
  notes: readonly { text: string; name: string; group_id: string | null }[],
  recommendations: readonly { id: string; group_id: string | null }[],
): ReleasedNote[] {
  return notes.map(({ text, name, group_id: group }) => {
    const behind = recommendations.find((row) => group !== null && row.group_id === group);
    return { text, name, recommendation: behind?.id ?? null };
  });
}

function titleOf({ title, lang, case_title: caseTitle, ...workshop }: FoundWorkshop): string {
  const ofSession = { sessionTitle: workshop.session_title ?? {}, sessionLang: workshop.session_lang };
  return workshopTitle({ title, lang, caseTitle, ...ofSession })?.text ?? '';
}

async function loadParts(db: Kysely<Database>, key: EventKey) {
  const recommendations = await db
    .selectFrom('recommendations')
    .select(['id', 'workshop_id', 'slug', 'keyword', 'text', 'addressed_to', 'state', 'group_id'])
    .where(({ and }) => and(key))
    .where('state', '<>', 'dropped')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const quotes = await db
    .selectFrom('harvest_quotes')
    .select(['workshop_id', 'text', 'name'])
    .where(({ and }) => and(key))
    .where('state', '=', 'cleared')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const pictures = await db
    .selectFrom('workshop_pictures')
    .select(['workshop_id', 'picture', 'alt'])
    .where(({ and }) => and(key))
    .where('kind', '=', 'case')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const released = await db
    .selectFrom('board_notes')
    .select(['workshop_id', 'text', 'name', 'group_id'])
    .where(({ and }) => and({ ...key, state: 'shown' }))
    .where('released_at', 'is not', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    released: byWorkshop(released),
    recommendations: byWorkshop(recommendations),
    quotes: byWorkshop(quotes),
    pictures: byWorkshop(pictures),
  };
}

function byWorkshop<Row extends { workshop_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.workshop_id);
    if (own) own.push(row);
    else found.set(row.workshop_id, [row]);
  }
  return found;
}

function eventFacts(
  home: EventHome,
  lang: TextLanguage,
  published: PublicationDocument | null,
): BookletRows['event'] {
  const title = pickText(published?.event.title ?? home.title, lang, home.lang)?.text ?? '';
  const venue = published?.venues.find(({ id }) => id === published.event.venueId);
  const words = isPageLanguage(lang) ? lang : 'nb';
  return {
    slug: published?.event.slug ?? home.slug,
    title,
    dates: published ? eventDates(published, { origin: '', lang: words }) : '',
    place: venue?.name ?? '',
  };
}
