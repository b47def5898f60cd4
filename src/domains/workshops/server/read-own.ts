import { sql, type Kysely, type SqlBool } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { byPosition } from '../apply-frame.ts';
import type { BoardOwn } from '../schema.ts';
import { accessBoard, type WorkshopRow } from './access.ts';
import { noteOf } from './board-frames.ts';
import { ofBoard, type BoardKey } from './of-board.ts';

/**
 * What a device has written, marked and may still do.
 * @throws DomainError `board.not_found`
 */
export async function readOwn(db: Kysely<Database>, actor: Actor): Promise<BoardOwn> {
  const workshop = await accessBoard(db, actor);
  if (actor.kind !== 'board') throw new DomainError('board.not_found');
  return readDevice(db, actor, actor.author, workshop);
}

export async function readDevice(
  db: Kysely<Database>,
  key: BoardKey,
  author: Buffer,
  workshop: Pick<WorkshopRow, 'dots'>,
): Promise<BoardOwn> {
  const mine = sql<SqlBool>`(${ofBoard(key)} and author = ${author})`;
  const device = await db.selectFrom('board_devices').selectAll().where(mine).executeTakeFirst();
  const notes = await db
    .selectFrom('board_notes')
    .selectAll()
    .where(mine)
    .where('state', '<>', 'withdrawn')
    .execute();
  const marks = await db.selectFrom('board_marks').selectAll().where(mine).execute();
  const targets = (kind: string) => marks.filter((mark) => mark.kind === kind).map((mark) => mark.target_id);
  const dots = await dotsOf(db, key, author);
  return {
    tableId: device?.table_id ?? null,
    isScribe: device?.is_scribe ?? false,
    isBlocked: device?.blocked_at != null,
    notes: notes.map((note) => noteOf(note, 'room')).sort(byPosition),
    released: notes.filter((note) => note.released_at !== null).map(({ id }) => id),
    meToo: targets('me_too'),
    reported: targets('report'),
    dots,
    dotsLeft: Math.max(0, workshop.dots - Object.values(dots).reduce((sum, count) => sum + count, 0)),
  };
}

/** By what they stand on now: a merged group is the one it went into, and what is not seen has given them back. */
async function dotsOf(db: Kysely<Database>, key: BoardKey, author: Buffer): Promise<Record<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    with recursive standing as (
      select target_id as id, count, 0 as hops from board_marks
        where ${ofBoard(key)} and author = ${author} and kind = 'dot'
      union all
      select merged_into, count, hops + 1 from standing
        join board_groups using (id) where ${ofBoard(key)} and is_gone and merged_into is not null and hops < 50
    )
    select id, sum(count)::integer as count from standing where
      exists (select from board_notes n where ${ofBoard(key)} and n.id = standing.id and n.state = 'shown')
      or exists (select from board_groups g where ${ofBoard(key)} and g.id = standing.id and not g.is_gone)
    group by id`.execute(db);
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}
