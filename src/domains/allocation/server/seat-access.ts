import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { proposeBarred, proposeCompanions, type RoomFacts } from '../access-proposal.ts';
import type * as schema from '../setup.ts';
import { accessAllocation } from './access.ts';
import { editAllocation } from './edit-allocation.ts';
import { placedPeople } from './placed-people.ts';
import { writePerson } from './write-person.ts';

export interface AccessCase {
  registrationId: string;
  name: string | null;
  access: string | null;
  interpreter: string | null;
  /** When an organiser last confirmed; the proposal is what holds then. */
  checkedAt: string | null;
  barred: string[];
  companions: number;
}

/**
 * People with needs that bear upon seats, what is proposed for each, and what holds where it has been confirmed. That the
 * needs have been read is written down in the same transaction, as everywhere.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function readSeatAccess(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<AccessCase[]> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    const rows = await needsOf(trx, allocation);
    const rooms = await roomsOf(trx, allocation);
    await recordAudit(trx, actor, {
      organisationId: allocation.organisation_id,
      eventId: allocation.event_id,
      action: 'allocation.read_access',
      subjectKind: 'allocation',
      subjectId: allocation.event_id,
    });
    return rows.map((row) => ({
      registrationId: row.id,
      name: row.name,
      access: row.access,
      interpreter: row.interpreter,
      checkedAt: row.access_checked_at,
      barred: row.access_checked_at ? (row.barred ?? []) : proposeBarred(row.access, rooms),
      companions: row.access_checked_at
        ? (row.own_companions ?? 0)
        : proposeCompanions(row.chairs, row.interpreter),
    }));
  });
}

/**
 * @throws DomainError `registration.not_found`, `allocation.slot.not_found`
 */
export async function confirmAccess(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.confirmAccess>,
  now: number,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.confirm_access', async ({ trx, key, locked }) => {
    const { registration, barred, companions } = input;
    if (barred.some((slot) => !locked.occurrences.has(slot)))
      throw new DomainError('allocation.slot.not_found');
    await writePerson(trx, key, registration, { barred, companions, access_checked_at: isoInstant(now) });
    return {
      subject: { kind: 'allocation_person', id: registration },
      fields: ['access_checked_at'],
      result: undefined,
    };
  });
}

function needsOf(trx: Kysely<Database>, key: { organisation_id: string; event_id: string }) {
  return placedPeople(trx, key)
    .leftJoin('registration_needs as n', (join) =>
      join
        .onRef('n.organisation_id', '=', 'r.organisation_id')
        .onRef('n.event_id', '=', 'r.event_id')
        .onRef('n.registration_id', '=', 'r.id'),
    )
    .select(['r.id', 'r.name', 'r.chairs', 'n.access', 'n.interpreter'])
    .select(['p.access_checked_at', 'p.barred', 'p.companions as own_companions'])
    .where((where) =>
      where.or([
        where('n.access', 'is not', null),
        where('n.interpreter', 'is not', null),
        where('r.chairs', '>', 1),
        where('p.access_checked_at', 'is not', null),
      ]),
    )
    .orderBy('r.name')
    .orderBy('r.arrival')
    .execute();
}

async function roomsOf(
  trx: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<RoomFacts[]> {
  const rows = await trx
    .selectFrom('allocation_occurrences as o')
    .innerJoin('slots as s', (join) =>
      join
        .onRef('s.organisation_id', '=', 'o.organisation_id')
        .onRef('s.event_id', '=', 'o.event_id')
        .onRef('s.id', '=', 'o.slot_id'),
    )
    .leftJoin('rooms as r', (join) =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.id', '=', 's.room_id'),
    )
    .leftJoin('venues as v', (join) =>
      join
        .onRef('v.organisation_id', '=', 's.organisation_id')
        .on((on) => on.or([on('v.id', '=', on.ref('r.venue_id')), on('v.id', '=', on.ref('s.venue_id'))])),
    )
    .select(['o.slot_id as slotId', 'r.access as room', 'v.access as venue'])
    .where('o.organisation_id', '=', key.organisation_id)
    .where('o.event_id', '=', key.event_id)
    .execute();
  return rows.map(({ slotId, room, venue }) => ({ slotId, access: { ...venue, ...room } }));
}
