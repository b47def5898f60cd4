import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { theWorkshop, type BoardKey } from './of-board.ts';
import { boardsChannel } from './write-board.ts';

/**
 * Says that a board was changed otherwise than by steps, in the same transaction. It is a version without a step, so every
 * server has whoever looks at the board read it anew, once this is committed.
 */
export async function renewBoard(trx: Transaction<Database>, key: BoardKey): Promise<void> {
  const { board_version: version } = await trx
    .updateTable('workshops')
    .set((set) => ({ board_version: set('board_version', '+', 1) }))
    .where(theWorkshop(key))
    .returning('board_version')
    .executeTakeFirstOrThrow();
  await sql`select pg_notify(${boardsChannel}, ${`${key.workshopId} ${version} `})`.execute(trx);
}
