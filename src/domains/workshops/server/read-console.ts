import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ConsoleFacts } from '../schema.ts';
import { accessWorkshop, boardToken } from './access.ts';
import { isUndoable } from './decisions/undo.ts';
import { boardKey, ofBoard } from './of-board.ts';

const mostSteps = 100;

/**
 * What a console shows besides the board.
 * @throws DomainError `workshop.not_found`
 */
export async function readConsole(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string },
): Promise<ConsoleFacts> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const mine = ofBoard(boardKey(workshop));
  const { rows } = await sql<{ joined: number; blocked: number }>`
    select count(*)::integer as joined, count(blocked_at)::integer as blocked from board_devices where ${mine}`.execute(
    db,
  );
  const blocked = await sql<{ id: string }>`
    select id from board_notes where ${mine} and author in
      (select author from board_devices where ${mine} and blocked_at is not null)`.execute(db);
  const steps = await db
    .selectFrom('board_steps')
    .selectAll()
    .where(mine)
    .orderBy('version', 'desc')
    .limit(mostSteps)
    .execute();
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  return {
    token: boardToken(workshop),
    code: workshop.state === 'open' ? workshop.code : null,
    devices: rows[0]?.joined ?? 0,
    devicesBlocked: rows[0]?.blocked ?? 0,
    notesOfBlocked: blocked.rows.map(({ id }) => id),
    steps: steps
      .map((step) => ({
        ...{ version: step.version, kind: step.kind, at: step.at, isUndone: step.undone_by !== null },
        ...{ accountId: step.account_id, rows: step.rows, undoneBy: step.undone_by },
        isParticipants: step.author !== null,
      }))
      .filter(isUndoable)
      .map(({ version, kind, at, isUndone, isParticipants, accountId: by }) => ({
        ...{ version, kind, at, isUndone, isParticipants },
        isOwn: !isParticipants && by === accountId,
      })),
  };
}
