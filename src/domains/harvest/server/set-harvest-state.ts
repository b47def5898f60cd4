import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { boardKey } from '#domains/workshops/server/of-board.ts';
import { renewBoard } from '#domains/workshops/server/renew-board.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { tellAddress } from './draft/tell-address.ts';
import {
  aboutHarvest,
  harvestOf,
  isSealed,
  lockHarvest,
  ofWorkshop,
  refuseInRoom,
  theWorkshop,
} from './lock-harvest.ts';

const actions = {
  editing: 'harvest.hide_draft',
  shown: 'harvest.show_draft',
  done: 'harvest.finish_harvest',
} as const;

/**
 * Shows the draft to those who wrote on the board and tells those who left an address, once; takes it back; or says that
 * the harvest is done.
 * @throws DomainError `workshop.not_found`, `harvest.in_room.conflict`, `harvest.empty.conflict`,
 *   `harvest.board_open.conflict`, `harvest.closed.conflict`
 */
export async function setHarvestState(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, state }: z.infer<typeof schema.setHarvestState>,
  now: number,
): Promise<void> {
  const { workshop: key } = await accessWorkshop(db, actor, id);
  await db.transaction().execute(async (trx) => {
    const workshop = await lockHarvest(trx, key);
    if (workshop.harvest_state === state) return;
    if (state !== 'editing' && workshop.state === 'open')
      throw new DomainError('harvest.board_open.conflict');
    if (state === 'shown') await showDraft(trx, workshop, now);
    await trx
      .updateTable('workshops')
      .set({ harvest_state: state })
      .where(({ and }) => and(theWorkshop(workshop)))
      .execute();
    // Phones lead to the draft while it is shown.
    await renewBoard(trx, boardKey(workshop));
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: actions[state] });
  });
}

async function showDraft(trx: Transaction<Database>, workshop: WorkshopRow, now: number): Promise<void> {
  refuseInRoom(workshop);
  if (isSealed(workshop)) throw new DomainError('harvest.closed.conflict');
  const { account, recommendations } = await harvestOf(trx, workshop);
  if (account === '' && !recommendations.some(({ isKept }) => isKept))
    throw new DomainError('harvest.empty.conflict');
  const addresses = await trx
    .selectFrom('harvest_addresses')
    .selectAll()
    .where(({ and }) => and(ofWorkshop(workshop)))
    .where('told_at', 'is', null)
    .execute();
  for (const address of addresses) await tellAddress(trx, address, now);
}
