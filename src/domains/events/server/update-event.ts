import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isTimeZone } from '#platform/time/wall-clock.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { localOf, timeColumns, updateSlot } from './write-slot.ts';

type Changes = z.infer<typeof schema.updateEvent>['changes'];

/**
 * Changes facts of an event; those that are missing stay.
 * @throws DomainError `time_zone.invalid`, `dates.invalid`, `series.not_found`, `venue.not_found`
 */
export async function updateEvent(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.updateEvent>,
): Promise<EditResult> {
  const target = { event: input.slug, expectedVersion: input.expectedVersion };
  return editProgramme(db, actor, target, 'event.update', async (edit) => {
    await changeEvent(edit, input.changes);
    return {};
  });
}

export async function changeEvent(edit: Edit, changes: Changes): Promise<void> {
  const { trx, event } = edit;
  if (changes.timeZone !== undefined && !isTimeZone(changes.timeZone))
    throw new DomainError('time_zone.invalid');
  const columns = {
    ...textColumns(changes),
    ...plainColumns(changes),
    ...(await linkColumns(edit, changes)),
  };
  const startsOn = changes.startsOn === undefined ? event.starts_on : changes.startsOn;
  const endsOn = changes.endsOn === undefined ? event.ends_on : changes.endsOn;
  if (startsOn && endsOn && endsOn < startsOn) throw new DomainError('dates.invalid');
  if (Object.keys(columns).length > 0)
    await trx
      .updateTable('events')
      .set(columns)
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', event.id)
      .execute();
  if (changes.timeZone !== undefined && changes.timeZone !== event.time_zone)
    await moveToZone(edit, changes.timeZone);
}

const textFields = {
  title: 'title',
  subtitle: 'subtitle',
  summary: 'summary',
  description: 'description',
  theme: 'theme',
  questions: 'questions',
  account: 'account',
  datesNote: 'dates_note',
  registration: 'registration',
  contact: 'contact',
  privacy: 'privacy',
} as const;

function textColumns(changes: Changes) {
  const columns: Partial<Record<(typeof textFields)[keyof typeof textFields] | 'practical', string>> = {};
  for (const [field, column] of Object.entries(textFields)) {
    const value = changes[field as keyof typeof textFields];
    if (value !== undefined) columns[column] = JSON.stringify(value);
  }
  if (changes.practical)
    columns.practical = JSON.stringify(
      changes.practical.map(({ id, heading, body }) => ({ id: id ?? newId(), heading, body })),
    );
  return columns;
}

function plainColumns(changes: Changes) {
  return {
    ...(changes.lang !== undefined && { lang: changes.lang }),
    ...(changes.edition !== undefined && { edition: changes.edition }),
    ...(changes.editionYear !== undefined && { edition_year: changes.editionYear }),
    ...(changes.timeZone !== undefined && { time_zone: changes.timeZone }),
    ...(changes.startsOn !== undefined && { starts_on: changes.startsOn }),
    ...(changes.endsOn !== undefined && { ends_on: changes.endsOn }),
    ...(changes.attendance !== undefined && { attendance: changes.attendance }),
    ...(changes.tentative !== undefined && { tentative: changes.tentative }),
  };
}

/** What the event points to must be of its organisation. */
async function linkColumns({ trx, event }: Edit, changes: Changes) {
  const columns: { series_id?: string | null; venue_id?: string | null } = {};
  if (changes.series === null) columns.series_id = null;
  else if (changes.series !== undefined) {
    const series = await trx
      .selectFrom('slugs')
      .select('subject_id')
      .where('scope', '=', 'series')
      .where('slug', '=', changes.series)
      .where('organisation_id', '=', event.organisation_id)
      .executeTakeFirst();
    if (!series) throw new DomainError('series.not_found');
    columns.series_id = series.subject_id;
  }
  if (changes.venueId === undefined) return columns;
  if (changes.venueId !== null) {
    const venue = await trx
      .selectFrom('venues')
      .select('id')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', changes.venueId)
      .executeTakeFirst();
    if (!venue) throw new DomainError('venue.not_found');
  }
  return { ...columns, venue_id: changes.venueId };
}

/** Wall clocks stay as printed; what they mean changes with the zone. */
async function moveToZone(edit: Edit, timeZone: string): Promise<void> {
  const slots = await edit.trx
    .selectFrom('slots')
    .select(['id', 'starts_on', 'starts_local', 'ends_local'])
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('event_id', '=', edit.event.id)
    .execute();
  for (const slot of slots) {
    const span = {
      start: slot.starts_local && localOf(slot.starts_local),
      end: slot.ends_local && localOf(slot.ends_local),
    };
    await updateSlot(edit, slot.id, timeColumns(timeZone, slot.starts_on, span, edit.warnings));
  }
}
