/** Changing a follow-up: always with its history, and public pages told. */
import type { Transaction, Updateable } from 'kysely';
import type { Doer } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { needsReason, type FollowUpNews } from '../schema.ts';
import type { FollowUpRow } from './access.ts';
import type { FollowUpTable } from './tables.ts';

type Key = Pick<FollowUpRow, 'organisation_id' | 'event_id' | 'id'>;

/**
 * Writes what changed of a follow-up that is still as the writer saw it.
 * @throws DomainError `draft.conflict` where somebody else was faster
 */
export async function writeFollowUp(
  trx: Transaction<Database>,
  row: Key & { version: number },
  changes: Updateable<FollowUpTable>,
  now: number,
): Promise<FollowUpRow> {
  const written = await trx
    .updateTable('follow_ups')
    .set({ ...changes, version: row.version + 1, updated_at: isoInstant(now) })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirst();
  if (!written) throw new DomainError('draft.conflict');
  await tellOfFollowUp(trx, written);
  return written;
}

/** What the follow-up says from now on stands in its history. */
export async function addStep(
  trx: Transaction<Database>,
  row: FollowUpRow,
  byOwner: boolean,
  now: number,
): Promise<void> {
  const { organisation_id, event_id, status, reason, evidence, evidence_url, next_on } = row;
  await trx
    .insertInto('follow_up_steps')
    .values({
      ...{ organisation_id, event_id, follow_up_id: row.id, id: newId() },
      ...{ status, reason, evidence, evidence_url, next_on, by_owner: byOwner, at: isoInstant(now) },
    })
    .execute();
}

/** @throws DomainError `follow_up.reason.invalid` */
export function newsColumns({ status, reason, evidence, evidenceUrl, nextOn }: FollowUpNews) {
  if (needsReason(status) && reason === '')
    throw new DomainError('follow_up.reason.invalid', { field: 'reason' });
  return {
    ...{ status, evidence, evidence_url: evidenceUrl, next_on: nextOn },
    reason: needsReason(status) ? reason : '',
  };
}

/** Its public page stands on the event's, and on those of later editions of the series. */
export async function tellOfFollowUp(
  trx: Transaction<Database>,
  { organisation_id: organisationId, event_id: eventId }: Pick<Key, 'organisation_id' | 'event_id'>,
): Promise<void> {
  await recordChange(trx, { organisationId, kind: 'event', ids: [eventId] });
  const event = await trx
    .selectFrom('events')
    .select('series_id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (event?.series_id) await recordChange(trx, { organisationId, kind: 'series', ids: [event.series_id] });
}

/** Who holds the link, as the trail names them. */
export function byOwner({ id }: Pick<Key, 'id'>): Doer {
  return { kind: 'follow_up_owner', followUpId: id };
}

export function aboutFollowUp({ organisation_id, event_id, id }: Key) {
  return {
    organisationId: organisation_id,
    eventId: event_id,
    subjectKind: 'follow_up',
    subjectId: id,
  };
}
