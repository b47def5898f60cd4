/**
 * The code of one seat: whoever has it may ask to swap, and learns nothing by it but what the seat is. It is made from the
 * seat itself, so nothing is kept, and another seat, or another person in it, has another one.
 */
import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import { plainCode } from '#domains/registration/server/open-by-link.ts';
import type { Database } from '#platform/server/db/database.ts';
import { secretKey } from '#platform/server/secret/secret.ts';
import type { EventKey } from './seat-lock.ts';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Eight signs, `ABCD-EFGH`: 40 bits, which nobody tries out at so many an hour. */
export function swapCode(seat: { registrationId: string; linkVersion: number; slotId: string }): string {
  const digest = createHmac('sha256', secretKey('allocation swap'))
    .update(`${seat.registrationId} ${seat.linkVersion} ${seat.slotId}`)
    .digest();
  const code = [...digest.subarray(0, 8)].map((byte) => signs[byte % signs.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Whose seat a code is, as typed by somebody. */
export async function seatOfCode(
  trx: Transaction<Database>,
  key: EventKey,
  typed: string,
): Promise<{ registrationId: string; slotId: string; blockId: string } | undefined> {
  const code = plainCode(typed.slice(0, 100));
  const seats = await trx
    .selectFrom('allocation_seats as s')
    .innerJoin('registrations as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 's.organisation_id')
        .onRef('r.event_id', '=', 's.event_id')
        .onRef('r.id', '=', 's.registration_id'),
    )
    .select(['s.registration_id', 's.slot_id', 's.block_id', 'r.link_version'])
    .where('s.organisation_id', '=', key.organisationId)
    .where('s.event_id', '=', key.eventId)
    .execute();
  const found = seats.find(
    (seat) =>
      plainCode(
        swapCode({
          registrationId: seat.registration_id,
          linkVersion: seat.link_version,
          slotId: seat.slot_id,
        }),
      ) === code,
  );
  return found && { registrationId: found.registration_id, slotId: found.slot_id, blockId: found.block_id };
}
