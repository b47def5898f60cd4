/** The steps a registration can take, inside a transaction that holds the desk: chairs and counters follow its state. */
import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { releaseChairs, takeChairs } from '../rules.ts';
import type { RegistrationState } from '../schema.ts';
import type { RegistrationRow } from './access.ts';
import { lockDesk, type LockedDesk } from './desk-lock.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

type Changes = Partial<
  Pick<
    RegistrationRow,
    | 'hold_until'
    | 'offered_until'
    | 'reason'
    | 'decided_at'
    | 'told_at'
    | 'verdict'
    | 'address_confirmed_at'
    | 'source'
  >
>;

/** The row as it stands under the lock; undefined where it has gone. */
export async function lockedRegistration(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string; id: string },
): Promise<{ desk: LockedDesk; row: RegistrationRow | undefined }> {
  const desk = await lockDesk(trx, { organisationId: key.organisation_id, eventId: key.event_id });
  const row = await trx.selectFrom('registrations').selectAll().where('id', '=', key.id).executeTakeFirst();
  return { desk, row };
}

/**
 * Moves one registration to a state. Chairs it held and no longer needs go back; `holds` says whether it holds some
 * afterwards, and the caller has made sure (by `takeChairs` or because it held them) that it may.
 */
export async function moveRegistration(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  to: { state: RegistrationState; holds: boolean } & Changes,
  now: number,
): Promise<RegistrationRow> {
  leaveDesk(desk, row, to);
  const { state, holds, ...changes } = to;
  await moveExtras(trx, desk, row, state);
  const updated = await trx
    .updateTable('registrations')
    .set({ state, holds, ...changes, changed_at: isoInstant(now) })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return updated;
}

/** Chairs it gives back, and its place in line, in memory alone. */
export function leaveDesk(
  desk: LockedDesk,
  row: RegistrationRow,
  to: Pick<RegistrationRow, 'state' | 'holds'>,
): void {
  const category = desk.categories.get(row.category_id);
  if (row.holds && !to.holds) releaseChairs(desk, category?.quotaIds ?? [], row.chairs);
  if (category) category.waiting += Number(isWaiting(to)) - Number(isWaiting(row));
}

/** In line: on the waiting list without an offer. */
function isWaiting({ state, holds }: Pick<RegistrationRow, 'state' | 'holds'>): boolean {
  return state === 'waitlisted' && !holds;
}

/** Takes the chairs of a registration that has none; false where there are not enough. */
export function takePlace(desk: LockedDesk, row: RegistrationRow): boolean {
  if (row.holds) return true;
  return takeChairs(desk, desk.categories.get(row.category_id)?.quotaIds ?? [], row.chairs);
}

/** Extras follow: somebody who is in gets what is free; who is out gives back what was taken. */
async function moveExtras(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  state: RegistrationState,
): Promise<void> {
  const isIn = state === 'confirmed' || state === 'attended';
  const isOut = state === 'cancelled' || state === 'declined';
  if ((!isIn && !isOut) || desk.extras.size === 0) return;
  const chosen = await trx
    .selectFrom('registration_extra_choices')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .orderBy('extra_id')
    .execute();
  for (const choice of chosen) {
    const quotaIds = desk.extras.get(choice.extra_id)?.quotaIds ?? [];
    let next = choice.state;
    if (isIn && choice.state === 'waiting' && takeChairs(desk, quotaIds, 1)) next = 'taken';
    if (isOut && choice.state === 'taken') releaseChairs(desk, quotaIds, 1);
    if (isOut) next = 'cancelled';
    if (next !== choice.state)
      await trx
        .updateTable('registration_extra_choices')
        .set({ state: next })
        .where('organisation_id', '=', row.organisation_id)
        .where('event_id', '=', row.event_id)
        .where('registration_id', '=', row.id)
        .where('extra_id', '=', choice.extra_id)
        .execute();
  }
}
