/** One event's part of a programme that is imported: of the event itself, or of one meeting of a season. */
import type { Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { factsOf, type FoundFacts } from '../importing/event-facts.ts';
import type { ImportedEvent, ImportReport } from '../importing/import-report.ts';
import { wantedSessions, type Answers, type WantedDay } from '../importing/wanted.ts';
import type { Reading } from '../reader/reading.ts';
import type { EventRow } from './access.ts';
import { editInTransaction } from './edit-programme.ts';
import { importFacts } from './import-facts.ts';
import { splitPlace } from './import-places.ts';
import { importSessions } from './import-sessions.ts';

export interface ImportProgramme {
  reading: Reading;
  target: { event: string } | { series: string };
  /** Slug of the organisation; needed when the target is new. */
  organisation?: string | undefined;
  /** The draft's version the person saw; of an event that is there already. */
  expectedVersion?: number | undefined;
  decisions: Answers;
}

/** Entries get the names proposals use for them: day and place in it. */
export function numbered(reading: Pick<Reading, 'days'>): WantedDay[] {
  return reading.days.map(({ date, items }, day) => ({
    date,
    items: items.map((item, index) => ({ ...item, id: `${day}.${index}` })),
  }));
}

const zones: Record<string, string> = {
  NO: 'Europe/Oslo',
  SE: 'Europe/Stockholm',
  FI: 'Europe/Helsinki',
  IS: 'Atlantic/Reykjavik',
};

export function zoneOf(country: string): string {
  return zones[country] ?? 'Europe/Copenhagen';
}

/** Writes one event's part of the text as one step that can be undone. */
export async function importEvent(
  trx: Transaction<Database>,
  actor: Actor,
  {
    event,
    slug,
    isNew,
    days,
    input,
    meeting,
  }: {
    event: EventRow;
    slug: string;
    isNew: boolean;
    days: readonly WantedDay[];
    input: ImportProgramme;
    meeting?: { date: string | null; title: string };
  },
): Promise<{
  event: ImportedEvent;
  proposals: ImportReport['proposals'];
  warnings: ImportReport['warnings'];
}> {
  const { reading, decisions } = input;
  const version = isNew || meeting ? undefined : input.expectedVersion;
  const { name } = await trx
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', event.organisation_id)
    .executeTakeFirstOrThrow();
  const own = meeting ? { ...reading, days, facts: [], texts: [] } : { ...reading, days };
  const { sessions, proposals } = wantedSessions(days, decisions);
  const result = await editInTransaction(trx, actor, event, version, 'programme.import', async (edit) => {
    const facts = await importFacts(edit, {
      title: meeting ? meeting.title : reading.title,
      lang: reading.lang,
      facts: withCommonPlace(factsOf(own, name), days),
      ...(meeting && { meeting }),
    });
    return { facts, programme: await importSessions(edit, sessions) };
  });
  const undated = days
    .filter((day) => day.date === null && day.items.length > 0)
    .map((day) => ({ code: 'day_without_date', data: { line: day.items[0]?.line ?? 0 } }));
  const title = meeting?.title ?? reading.title ?? event.title[event.lang] ?? slug;
  return {
    event: { id: event.id, slug, title, isNew, ...result.programme, facts: result.facts },
    proposals: proposals.map((proposal) => ({
      ...proposal,
      accepted: decisions.answers[proposal.key] ?? decisions.unanswered[proposal.kind],
    })),
    warnings: [...undated, ...result.warnings],
  };
}

/** Where no venue is named and everything is at one place, the gathering is there. */
function withCommonPlace(facts: FoundFacts, days: readonly WantedDay[]): FoundFacts {
  const places = new Set(days.flatMap((day) => day.items).flatMap((item) => item.place ?? []));
  const [place] = places;
  return facts.venue === null && places.size === 1 && place ? { ...facts, venue: splitPlace(place) } : facts;
}
