import type { Kysely, Selectable } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { aboutHarvest, ofWorkshop, refuseInRoom } from './lock-harvest.ts';
import type { HarvestQuoteTable } from './tables.ts';

/**
 * Takes a quote away.
 * @throws DomainError `workshop.not_found`, `quote.not_found`
 */
export async function removeQuote(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofQuote>,
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const { id } = await findQuote(db, workshop, input.quote);
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('harvest_quotes')
      .where(({ and }) => and({ ...ofWorkshop(workshop), id }))
      .execute();
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest_quote.remove' });
  });
}

/**
 * Words from paper have no device that could answer: the facilitator writes down that their writer has said yes. Words
 * from a device are answered there, by nobody else.
 * @throws DomainError `workshop.not_found`, `quote.not_found`, `harvest.in_room.conflict`,
 *   `harvest.quote_answered.conflict`
 */
export async function confirmQuote(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofQuote>,
  now: number,
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  refuseInRoom(workshop);
  const { id, author } = await findQuote(db, workshop, input.quote);
  if (author !== null) throw new DomainError('harvest.quote_answered.conflict');
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('harvest_quotes')
      .set({ state: 'cleared', answered_at: isoInstant(now) })
      .where(({ and }) => and({ ...ofWorkshop(workshop), id }))
      .execute();
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest_quote.confirm_quote' });
  });
}

async function findQuote(
  db: Kysely<Database>,
  workshop: WorkshopRow,
  id: string,
): Promise<Selectable<HarvestQuoteTable>> {
  const quote = await db
    .selectFrom('harvest_quotes')
    .selectAll()
    .where(({ and }) => and({ ...ofWorkshop(workshop), id }))
    .executeTakeFirst();
  if (!quote) throw new DomainError('quote.not_found');
  return quote;
}
