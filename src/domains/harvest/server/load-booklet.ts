import { sql, type Kysely, type Selectable } from 'kysely';
import { eventDates } from '#domains/events/exports/event-dates.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import type { EventRow } from '#domains/events/server/access.ts';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import { countTraces } from '#domains/workshops/server/count-traces.ts';
import { isPageLanguage, pickText, type TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { BookletRows, RecommendationRow, WorkshopRows } from '../booklet/compose-booklet.ts';
import type { BookletTable } from './tables.ts';
import './tables.ts';

export type BookletRow = Selectable<BookletTable>;

export interface LoadedBooklet {
  /** As it would be before anybody has written anything, where nobody has. */
  row: BookletRow;
  rows: BookletRows;
  /** What an editor should know before publishing. */
  unready: { emptyWorkshops: string[]; unedited: string[]; open: number };
}

type EventKey = { organisation_id: string; event_id: string };

/** All that a booklet of an event is composed of, as it stands now; the same number of queries whatever its size. */
export async function loadBooklet(db: Kysely<Database>, event: EventRow): Promise<LoadedBooklet> {
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const row = (await findRow(db, key)) ?? unwritten(event);
  const published = await findPublicationById(db, key);
  const workshops = await loadWorkshops(db, key, row, published);
  const slugs = await db
    .selectFrom('recommendations')
    .select('slug')
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('slug', 'is not', null)
    .execute();
  const told = workshops.filter(({ rows }) => !isEmpty(rows));
  return {
    row,
    rows: {
      booklet: row,
      event: await eventFacts(db, event, row.lang, published),
      organisation: await organisationFacts(db, event),
      workshops: told.map(({ rows }) => rows),
      takenSlugs: slugs.flatMap(({ slug }) => slug ?? []),
    },
    unready: {
      emptyWorkshops: workshops.filter(({ rows }) => isEmpty(rows)).map(({ rows }) => nameOf(rows)),
      unedited: told.filter(({ isDone }) => !isDone).map(({ rows }) => nameOf(rows)),
      open: workshops.filter(({ isOpen }) => isOpen).length,
    },
  };
}

function nameOf({ area, title }: WorkshopRows): string {
  return area || title;
}

function isEmpty(rows: WorkshopRows): boolean {
  return (
    rows.recommendations.length === 0 && [rows.challenge, rows.account, rows.caseText].every((text) => !text)
  );
}

async function findRow(db: Kysely<Database>, key: EventKey): Promise<BookletRow | undefined> {
  return db
    .selectFrom('booklets')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .executeTakeFirst();
}

function unwritten(event: EventRow): BookletRow {
  return {
    ...{ organisation_id: event.organisation_id, event_id: event.id, lang: event.lang },
    ...{ title: '', subtitle: '', foreword: '', summary: '', closing: '', thanks: '', colophon: '' },
    ...{ themes: [], chapters: [], look: {}, state: 'draft', edition: 0, notes_months: 6, version: 0 },
    updated_at: event.updated_at,
  };
}

async function loadWorkshops(
  db: Kysely<Database>,
  key: EventKey,
  { chapters }: BookletRow,
  published: PublicationDocument | null,
): Promise<{ rows: WorkshopRows; isDone: boolean; isOpen: boolean }[]> {
  const found = await db
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
  const parts = await loadParts(db, key);
  const traces = await countTraces(db, key);
  return found.map((workshop) => {
    const isDone = workshop.harvest_state === 'done';
    const inRoom = workshop.stays_in_room;
    const session = published?.sessions.find(({ id }) => id === workshop.session_id && id !== null);
    const ofSession = workshop.session_title
      ? pickText(workshop.session_title, workshop.lang, workshop.session_lang ?? workshop.lang)?.text
      : undefined;
    const recommendations = (parts.recommendations.get(workshop.id) ?? []).filter(
      ({ state }) => state === 'kept' || (!isDone && state === 'proposed'),
    );
    return {
      isDone,
      isOpen: workshop.state === 'open',
      rows: {
        ...{ id: workshop.id, lang: workshop.lang, area: workshop.area, challenge: workshop.challenge },
        title: workshop.title || (ofSession ?? workshop.case_title),
        session: session && !session.withdrawn ? session.slug : null,
        ...{ caseTitle: workshop.case_title, caseText: workshop.case_text, owners: workshop.owners },
        ...{ stem: workshop.stem, account: workshop.account },
        // What stays in the room leaves it as what the group agreed on, and nothing else.
        pictures: inRoom ? [] : (parts.pictures.get(workshop.id) ?? []).map(({ picture }) => picture),
        quotes: inRoom ? [] : (parts.quotes.get(workshop.id) ?? []).map(({ text, name }) => ({ text, name })),
        notes: traces.workshops.get(workshop.id)?.notes ?? null,
        tables: traces.workshops.get(workshop.id)?.tables ?? null,
        recommendations: recommendations.map(
          ({ id, slug, keyword, text, addressed_to: addressedTo }): RecommendationRow => ({
            ...{ id, slug, keyword, text, addressedTo },
            ...(traces.recommendations.get(id) ?? { notes: null, tables: null }),
          }),
        ),
      },
    };
  });
}

async function loadParts(db: Kysely<Database>, key: EventKey) {
  const recommendations = await db
    .selectFrom('recommendations')
    .select(['id', 'workshop_id', 'slug', 'keyword', 'text', 'addressed_to', 'state'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('state', '<>', 'dropped')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const quotes = await db
    .selectFrom('harvest_quotes')
    .select(['workshop_id', 'text', 'name'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('state', '=', 'cleared')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const pictures = await db
    .selectFrom('workshop_pictures')
    .select(['workshop_id', 'picture', 'alt'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('kind', '=', 'case')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
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

async function eventFacts(
  db: Kysely<Database>,
  event: EventRow,
  lang: TextLanguage,
  published: PublicationDocument | null,
): Promise<BookletRows['event']> {
  const title = pickText(published?.event.title ?? event.title, lang, event.lang)?.text ?? '';
  const venue = published?.venues.find(({ id }) => id === published.event.venueId);
  const words = isPageLanguage(lang) ? lang : 'nb';
  return {
    slug: published?.event.slug ?? (await slugOf(db, event)),
    title,
    dates: published ? eventDates(published, { origin: '', lang: words }) : '',
    place: venue?.name ?? '',
  };
}

async function slugOf(db: Kysely<Database>, event: EventRow): Promise<string> {
  const { slug } = await db
    .selectFrom('slugs')
    .select('slug')
    .where('scope', '=', 'event')
    .where('organisation_id', '=', event.organisation_id)
    .where('subject_id', '=', event.id)
    .where('is_current', '=', true)
    .executeTakeFirstOrThrow();
  return slug;
}

async function organisationFacts(
  db: Kysely<Database>,
  event: EventRow,
): Promise<{ name: string; slug: string; colour: string; logo: StoredPicture | null }> {
  return db
    .selectFrom('organisations')
    .select(['name', 'slug', 'colour', 'logo'])
    .where('id', '=', event.organisation_id)
    .executeTakeFirstOrThrow();
}
