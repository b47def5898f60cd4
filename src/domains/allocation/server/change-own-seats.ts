import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessOwnSeats } from './access.ts';
import { lockOwnSeats, type LockedOwnSeats } from './lock-own-seats.ts';
import { showSeats } from './seat-lock.ts';
import { withdrawAsks } from './withdraw-asks.ts';

/**
 * The frame of what somebody changes about the own seats: authorise, lock, change, withdraw what was asked about that
 * block, show, note.
 * @param change the block in which a seat changed; null where nothing had to
 * @throws DomainError `registration.not_found`, `registration.gone`, `allocation.not_found`
 */
export async function changeOwnSeats(
  db: Kysely<Database>,
  actor: Actor,
  { id, action, now }: { id: string; action: string; now: number },
  change: (trx: Transaction<Database>, at: LockedOwnSeats) => Promise<string | null>,
): Promise<void> {
  const { registration: seen } = await accessOwnSeats(db, actor, id);
  await inTransaction(db, async (trx) => {
    const at = await lockOwnSeats(trx, seen);
    const blockId = await change(trx, at);
    if (blockId === null) return;
    await withdrawAsks(trx, seen, blockId, now);
    await showSeats(trx, at.locked.allocation, [seen.id]);
    await recordAudit(trx, actor, {
      organisationId: seen.organisation_id,
      eventId: seen.event_id,
      action,
      subjectKind: 'registration',
      subjectId: seen.id,
    });
  });
}
