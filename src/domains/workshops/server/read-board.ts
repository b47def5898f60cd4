/** A board as it stands, or what changed on it since a version, for one kind of reader. */
import { sql, type Kysely, type SqlBool } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { byPosition } from '../apply-frame.ts';
import type { BoardFrame, BoardState, BoardWorkshop, StepRow } from '../schema.ts';
import type { WorkshopRow } from './access.ts';
import {
  groupOf,
  noteOf,
  recommendationOf,
  seesNote,
  frameOf,
  type Audience,
  type Touched,
} from './board-frames.ts';
import { boardKey, ofBoard, theWorkshop, type BoardKey } from './of-board.ts';
import { titleOfWorkshop } from './title-of-workshop.ts';

/** @throws DomainError `board.not_found` */
export async function readBoard(
  db: Kysely<Database>,
  key: BoardKey,
  audience: Audience,
): Promise<BoardState> {
  return atOneMoment(db, async (moment) => {
    const { row, workshop } = await readBoardWorkshop(moment, key);
    const mine = ofBoard(key);
    const notes = await moment.selectFrom('board_notes').selectAll().where(mine).execute();
    const groups = await moment
      .selectFrom('board_groups')
      .selectAll()
      .where(mine)
      .where('is_gone', '=', false)
      .execute();
    const recommendations = await moment
      .selectFrom('recommendations')
      .selectAll()
      .where(mine)
      .where('state', '<>', 'dropped')
      .execute();
    return {
      version: row.board_version,
      workshop,
      notes: notes
        .filter((note) => seesNote(audience, note))
        .map((note) => noteOf(note, audience))
        .sort(byPosition),
      groups: groups.map(groupOf).sort(byPosition),
      recommendations: recommendations.map(recommendationOf).sort(byPosition),
    };
  });
}

/** @throws DomainError `board.not_found` */
export async function readVersion(db: Kysely<Database>, key: BoardKey): Promise<number> {
  const row = await db
    .selectFrom('workshops')
    .select('board_version')
    .where(theWorkshop(key))
    .executeTakeFirst();
  if (!row) throw new DomainError('board.not_found');
  return row.board_version;
}

/** More steps than this are not gathered: the whole state is as fast. */
const mostSteps = 500;

/**
 * One frame for all steps since a version: the rows they touched, as they are now.
 * @returns null where the state must be read instead
 */
export async function readTouched(
  db: Kysely<Database>,
  key: BoardKey,
  since: number,
): Promise<Touched | null> {
  return atOneMoment(db, async (moment) => {
    const { row, workshop } = await readBoardWorkshop(moment, key);
    const version = row.board_version;
    if (since > version || version - since > mostSteps) return null;
    const steps = await moment
      .selectFrom('board_steps')
      .select(['kind', 'rows'])
      .where(ofBoard(key))
      .where('version', '>', since)
      .execute();
    // Steps are erased with the notes.
    if (steps.length < version - since) return null;
    const touched = steps.flatMap(({ rows }) => rows);
    return {
      ...{ after: since, version },
      ...(await readRows(moment, key, touched)),
      ...(touched.some(({ table }) => table === 'workshops') && { workshop }),
      hasNewLink: steps.some(({ kind }) => kind === 'change_link'),
    };
  });
}

async function readRows(moment: Kysely<Database>, key: BoardKey, touched: readonly StepRow[]) {
  const mine = ofBoard(key);
  const among = (table: StepRow['table']) => {
    const ids = [...new Set(touched.filter((one) => one.table === table).map(({ id }) => id))];
    return sql<SqlBool>`id = any(${ids}::uuid[])`;
  };
  const [notes, groups, recommendations] = [
    moment.selectFrom('board_notes').selectAll().where(mine).where(among('board_notes')),
    moment.selectFrom('board_groups').selectAll().where(mine).where(among('board_groups')),
    moment.selectFrom('recommendations').selectAll().where(mine).where(among('recommendations')),
  ];
  return {
    notes: asTouched(await notes.execute()),
    groups: asTouched(await groups.execute()),
    recommendations: asTouched(await recommendations.execute()),
  };
}

function asTouched<Row>(rows: readonly Row[]): { row: Row }[] {
  return rows.map((row) => ({ row }));
}

export async function readFrame(
  db: Kysely<Database>,
  key: BoardKey,
  since: number,
  audience: Audience,
): Promise<BoardFrame | null> {
  const touched = await readTouched(db, key, since);
  return touched && frameOf(touched, audience);
}

/** @throws DomainError `board.not_found` */
export async function readBoardWorkshop(
  db: Kysely<Database>,
  key: BoardKey,
): Promise<{ row: WorkshopRow; workshop: BoardWorkshop }> {
  const row = await db.selectFrom('workshops').selectAll().where(theWorkshop(key)).executeTakeFirst();
  if (!row) throw new DomainError('board.not_found');
  return { row, workshop: await boardWorkshop(db, row) };
}

/** A workshop as its board shows it. */
export async function boardWorkshop(db: Kysely<Database>, row: WorkshopRow): Promise<BoardWorkshop> {
  const mine = ofBoard(boardKey(row));
  const phases = await db
    .selectFrom('workshop_phases')
    .selectAll()
    .where(mine)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const tables = await db
    .selectFrom('workshop_tables')
    .selectAll()
    .where(mine)
    .orderBy('number')
    .orderBy('id')
    .execute();
  return {
    id: row.id,
    title: await titleOfWorkshop(db, row),
    area: row.area,
    lang: row.lang,
    caseTitle: row.case_title,
    caseText: row.case_text,
    owners: row.owners,
    challenge: row.challenge,
    stem: row.stem,
    state: row.state,
    needsApproval: row.needs_approval,
    dots: row.dots,
    phases: phases.map(({ id, kind, title, instruction, minutes, allows }) => ({
      ...{ id, kind, title, instruction, minutes, allows },
    })),
    tables: tables.map(({ id, number, name, on_paper }) => ({ id, number, name, onPaper: on_paper })),
    phaseId: row.phase_id,
    endsAt: row.phase_ends_at === null ? null : Date.parse(row.phase_ends_at),
    secondsLeft: row.phase_seconds_left,
  };
}

/** Statements of one moment agree with each other, whatever is written meanwhile. */
function atOneMoment<Result>(
  db: Kysely<Database>,
  read: (moment: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction
    ? read(db)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
