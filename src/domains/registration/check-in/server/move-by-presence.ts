/** Brings the state of registrations in line with the log: somebody is `attended` while one of their entries holds. */
import { sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from '../../server/access.ts';
import type { LockedDesk } from '../../server/desk-lock.ts';
import { moveRegistration } from '../../server/move-registration.ts';

/** Inside a transaction that holds the desk. Holds stay: whoever has come, and whoever was undone, keeps the place. */
export async function moveByPresence(
  trx: Transaction<Database>,
  actor: Actor,
  desk: LockedDesk,
  ids: readonly string[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  for (const { row, isIn } of await rowsWithPresence(trx, desk, ids)) {
    const state = isIn ? ('attended' as const) : ('confirmed' as const);
    const isMovable = row.state === 'confirmed' || row.state === 'attended';
    if (!isMovable || row.state === state) continue;
    // Whoever stands at the door needs to confirm no address any more.
    await moveRegistration(
      trx,
      desk,
      row,
      { state, holds: true, ...(isIn ? { hold_until: null } : {}) },
      now,
    );
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: isIn ? 'registration.check_in' : 'registration.undo_check_in',
      subjectKind: 'registration',
      subjectId: row.id,
    });
  }
}

async function rowsWithPresence(
  trx: Transaction<Database>,
  { organisationId, eventId }: LockedDesk,
  ids: readonly string[],
): Promise<{ row: RegistrationRow; isIn: boolean }[]> {
  const rows = await trx
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const { rows: present } = await sql<{ id: string }>`
    select distinct c.registration_id as id from check_ins c
    where c.organisation_id = ${organisationId} and c.event_id = ${eventId}
      and c.registration_id = any(${[...ids]}) and c.kind <> 'undo' and c.outcome = 'taken'
      and not exists (select from check_ins u where u.organisation_id = c.organisation_id
        and u.event_id = c.event_id and u.kind = 'undo' and u.undone_counter = c.counter
        and u.undone_device_id = c.device_id)`.execute(trx);
  const inside = new Set(present.map(({ id }) => id));
  return rows.map((row) => ({ row, isIn: inside.has(row.id) }));
}
