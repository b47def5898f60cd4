/** A season of meetings as events of a series. */
import type { Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { contactOf, factsOf } from '../importing/event-facts.ts';
import type { ImportReport } from '../importing/import-report.ts';
import { plainTitle } from '../importing/likeness.ts';
import { meetingsIn, type Meeting } from '../importing/meetings.ts';
import { mergeFields } from '../importing/merge-field.ts';
import { canonical } from '../describe-changes.ts';
import type { EventRow } from './access.ts';
import type { SeriesRow } from './access-series.ts';
import { insertEvent } from './create-event.ts';
import { currentSlug } from './draft-rows.ts';
import { importEvent, numbered, zoneOf, type ImportProgramme } from './import-event.ts';

interface SeriesImport {
  series: SeriesRow;
  isNew: boolean;
  input: ImportProgramme;
}

export async function importMeetings(
  trx: Transaction<Database>,
  actor: Actor,
  { series, isNew, input }: SeriesImport,
): Promise<ImportReport> {
  const { reading } = input;
  const title = series.title[series.lang] ?? reading.title ?? '';
  const meetings = meetingsIn(numbered(reading), reading.lang, title).filter((meeting) =>
    meeting.days.some((day) => day.items.length > 0),
  );
  const changed = await importSeriesFacts(trx, actor, series, input);
  const report: ImportReport = {
    series: { slug: await currentSlug(trx, 'series', series.id), isNew, changed },
    events: [],
    proposals: [],
    warnings: [],
  };
  const events = await eventsOf(trx, series);
  const found = findMeetings(meetings, events);
  for (const meeting of meetings) {
    const there = found.get(meeting);
    const event = there ?? (await addMeeting(trx, actor, series, input, meeting));
    const slug = await currentSlug(trx, 'event', event.id);
    const mark = { date: meeting.date, title: meeting.title };
    const done = await importEvent(trx, actor, {
      ...{ event, slug, isNew: !there, days: meeting.days, input, meeting: mark },
    });
    report.events.push(done.event);
    report.proposals.push(...done.proposals);
    report.warnings.push(...done.warnings);
  }
  return report;
}

async function eventsOf(trx: Transaction<Database>, series: SeriesRow): Promise<EventRow[]> {
  return trx
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', series.organisation_id)
    .where('series_id', '=', series.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** By date and title, then by title (the date was moved), then by date (the title was changed). */
function findMeetings(meetings: readonly Meeting[], events: readonly EventRow[]): Map<Meeting, EventRow> {
  const found = new Map<Meeting, EventRow>();
  const free = new Set(events);
  const mark = (event: EventRow) => {
    const kept = event.imported?.['meeting'] as { date: string | null; title: string } | undefined;
    return { date: kept?.date ?? event.starts_on, title: kept?.title ?? event.title[event.lang] ?? '' };
  };
  const sameDate = (meeting: Meeting, event: EventRow) =>
    meeting.date !== null && meeting.date === mark(event).date;
  const sameTitle = (meeting: Meeting, event: EventRow) =>
    plainTitle(meeting.title) === plainTitle(mark(event).title);
  const passes = [
    (meeting: Meeting, event: EventRow) => sameDate(meeting, event) && sameTitle(meeting, event),
    sameTitle,
    sameDate,
  ];
  for (const test of passes)
    for (const meeting of meetings) {
      if (found.has(meeting)) continue;
      const event = [...free].find((one) => test(meeting, one));
      if (event) {
        found.set(meeting, event);
        free.delete(event);
      }
    }
  return found;
}

async function addMeeting(
  trx: Transaction<Database>,
  actor: Actor,
  series: SeriesRow,
  { reading }: ImportProgramme,
  meeting: Meeting,
): Promise<EventRow> {
  const { country } = await trx
    .selectFrom('organisations')
    .select('country')
    .where('id', '=', series.organisation_id)
    .executeTakeFirstOrThrow();
  const { id } = await insertEvent(trx, actor, series.organisation_id, series.id, {
    lang: reading.lang,
    title: meeting.title.slice(0, 300),
    startsOn: meeting.date,
    endsOn: meeting.days.at(-1)?.date ?? meeting.date,
    timeZone: zoneOf(country),
    edition: null,
    editionYear: null,
  });
  return trx.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Chair, contact and texts of the season belong to the series; what somebody wrote there stays. */
async function importSeriesFacts(
  trx: Transaction<Database>,
  actor: Actor,
  series: SeriesRow,
  { reading }: ImportProgramme,
): Promise<string[]> {
  const of = (kind: string) => reading.facts.filter((fact) => fact.kind === kind);
  const facts = factsOf(reading, '');
  const headed = facts.practical.map(({ heading, body }) => `## ${heading}\n\n${body}`);
  const chair = of('chair')[0];
  const wanted = {
    chair: chair ? (contactOf([chair]).name ?? chair.value ?? chair.text) : '',
    contact: contactOf(of('contact')),
    description: [facts.description, ...headed].filter(Boolean).join('\n\n'),
  };
  const current = {
    chair: series.chair?.name ?? '',
    contact: series.contact,
    description: series.description[reading.lang] ?? '',
  };
  const next = {
    chair: wanted.chair || current.chair,
    contact: Object.keys(wanted.contact).length > 0 ? wanted.contact : current.contact,
    description: wanted.description || current.description,
  };
  const { values, imported } = mergeFields(series.imported, current, next);
  if (Object.keys(values).length === 0 && canonical(series.imported) === canonical(imported)) return [];
  await trx
    .updateTable('series')
    .set({
      imported: JSON.stringify(imported),
      ...(values.chair !== undefined && { chair: JSON.stringify({ ...series.chair, name: values.chair }) }),
      ...(values.contact !== undefined && {
        contact: JSON.stringify({ ...series.contact, ...values.contact }),
      }),
      ...(values.description !== undefined && {
        description: JSON.stringify({ ...series.description, [reading.lang]: values.description }),
      }),
    })
    .where('organisation_id', '=', series.organisation_id)
    .where('id', '=', series.id)
    .execute();
  const changed = Object.keys(values);
  if (changed.length > 0)
    await recordAudit(trx, actor, {
      organisationId: series.organisation_id,
      action: 'series.import',
      subjectKind: 'series',
      subjectId: series.id,
      fields: changed,
    });
  return changed;
}
