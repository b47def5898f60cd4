import type { Transaction } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

/** Whoever has another seat in a block has nothing to swap there any more, asked by them or of them. */
export async function withdrawAsks(
  trx: Transaction<Database>,
  registration: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  blockId: string,
  now: number,
): Promise<void> {
  await trx
    .updateTable('allocation_swaps')
    .set({ state: 'withdrawn', answered_at: isoInstant(now) })
    .where('organisation_id', '=', registration.organisation_id)
    .where('event_id', '=', registration.event_id)
    .where('block_id', '=', blockId)
    .where('state', '=', 'asked')
    .where((where) =>
      where.or([
        where('from_registration', '=', registration.id),
        where('to_registration', '=', registration.id),
      ]),
    )
    .execute();
}
