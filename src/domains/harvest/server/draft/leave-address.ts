import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessBoard } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import type * as schema from '../../editing/harvest-schema.ts';
import { aboutHarvest, isSealed, lockHarvest, ofWorkshop } from '../lock-harvest.ts';
import { tellAddress } from './tell-address.ts';
import '../tables.ts';

const limit = { name: 'draft addresses', points: 5, seconds: 3600 };

/**
 * Leaves an address for one mail, the one that says that the draft can be seen; or changes it. It is erased when the
 * booklet is published.
 * @throws DomainError `board.not_found`, `harvest.closed.conflict`, `rate.too_many`
 */
export async function leaveAddress(
  db: Kysely<Database>,
  actor: Actor,
  { email, lang }: z.infer<typeof schema.leaveAddress>,
  now: number,
): Promise<void> {
  const key = await accessBoard(db, actor);
  const author = ownAuthor(actor);
  await takePoint(db, limit, author.toString('hex'));
  await db.transaction().execute(async (trx) => {
    const workshop = await lockHarvest(trx, key);
    if (isSealed(workshop)) throw new DomainError('harvest.closed.conflict');
    await forget(trx, workshop, author);
    const address = await trx
      .insertInto('harvest_addresses')
      .values({ ...ofWorkshop(workshop), id: newId(), author, email: email.toLowerCase(), lang })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (workshop.harvest_state === 'shown') await tellAddress(trx, address, now);
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest.leave_address' });
  });
}

/**
 * Takes the address back.
 * @throws DomainError `board.not_found`
 */
export async function forgetAddress(db: Kysely<Database>, actor: Actor): Promise<void> {
  const workshop = await accessBoard(db, actor);
  await db.transaction().execute(async (trx) => {
    await forget(trx, workshop, ownAuthor(actor));
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest.forget_address' });
  });
}

/** @throws DomainError `board.not_found` for somebody without a device of the board */
function ownAuthor(actor: Actor): Buffer {
  if (actor.kind !== 'board' || actor.author.length === 0) throw new DomainError('board.not_found');
  return actor.author;
}

/** With the mail that may still wait for it. */
async function forget(
  trx: Kysely<Database>,
  workshop: Parameters<typeof ofWorkshop>[0],
  author: Buffer,
): Promise<void> {
  const gone = await trx
    .deleteFrom('harvest_addresses')
    .where(({ and }) => and({ ...ofWorkshop(workshop), author }))
    .returning('id')
    .execute();
  for (const { id } of gone)
    await trx
      .deleteFrom('mails')
      .where('subject_id', '=', id)
      .where('template', '=', 'harvest:draft')
      .execute();
}
