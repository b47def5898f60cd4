import type { Transaction } from 'kysely';
import type { WorkshopRow } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { HarvestDocument } from '../editing/harvest-schema.ts';
import './tables.ts';

type Key = Pick<WorkshopRow, 'organisation_id' | 'event_id' | 'id'>;

/** Nobody else changes the workshop's board or harvest until the transaction ends. */
export async function lockHarvest(trx: Transaction<Database>, key: Key): Promise<WorkshopRow> {
  const row = await trx
    .selectFrom('workshops')
    .selectAll()
    .where(({ and }) => and(theWorkshop(key)))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('workshop.not_found');
  return row;
}

/** @throws DomainError `harvest.in_room.conflict`: nothing of it is shown or quoted */
export function refuseInRoom({ stays_in_room }: Pick<WorkshopRow, 'stays_in_room'>): void {
  if (stays_in_room) throw new DomainError('harvest.in_room.conflict');
}

/** Sealed when the booklet is published: the writers of notes are not known any more. */
export function isSealed({ erase_notes_at }: Pick<WorkshopRow, 'erase_notes_at'>): boolean {
  return erase_notes_at !== null;
}

/** The harvest as it stands. What the board proposes counts as kept until somebody drops it. */
export async function harvestOf(trx: Transaction<Database>, workshop: WorkshopRow): Promise<HarvestDocument> {
  const rows = await trx
    .selectFrom('recommendations')
    .select(['id', 'keyword', 'text', 'addressed_to as addressedTo', 'state'])
    .where(({ and }) => and(ofWorkshop(workshop)))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    stem: workshop.stem,
    account: workshop.account,
    recommendations: rows.map(({ state, ...row }) => ({ ...row, isKept: state !== 'dropped' })),
  };
}

export function theWorkshop({ organisation_id, event_id, id }: Key) {
  return { organisation_id, event_id, id };
}

export function ofWorkshop({ organisation_id, event_id, id }: Key) {
  return { organisation_id, event_id, workshop_id: id };
}

export function aboutHarvest({ organisation_id, event_id, id }: Key) {
  return { organisationId: organisation_id, eventId: event_id, subjectKind: 'harvest', subjectId: id };
}
