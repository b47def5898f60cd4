import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessDesk } from '../../server/access.ts';
import { lockDesk, saveDesk } from '../../server/desk-lock.ts';
import { presence } from '../rules.ts';
import type { undoArrival as input } from '../schema.ts';
import { appendEntries, lastNumber, readLog, type NewEntry } from './check-in-log.ts';
import { moveByPresence } from './move-by-presence.ts';

/**
 * The organiser takes back that somebody has come: every entry that holds for them is undone, and doors hear of it.
 * @throws DomainError `registration.not_found` where the event has no desk
 */
export async function undoArrival(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug, registrationId }: z.infer<typeof input>,
  now: number,
): Promise<void> {
  const { event } = await accessDesk(db, actor, slug);
  const key = { organisationId: event.organisation_id, eventId: event.id };
  await inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, key);
    const active = presence(await readLog(trx, key)).get(registrationId) ?? [];
    const last = await lastNumber(trx, key);
    const undoing = active.map(({ deviceId, counter }, index): NewEntry => {
      const number = last + 1 + index;
      const undone = { deviceId, counter };
      const how = { kind: 'undo' as const, outcome: 'taken' as const, agoSeconds: 0 };
      return { ...how, number, deviceId: null, counter: number, registrationId, undone };
    });
    await appendEntries(trx, key, undoing, now);
    if (undoing.length > 0) await moveByPresence(trx, actor, desk, [registrationId], now);
    await saveDesk(trx, desk);
  });
}
