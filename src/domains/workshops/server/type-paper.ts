/** What was written on paper, as notes of the board: every line one. */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../setup.ts';
import { BoardDraft, lockBoard, type NoteRow } from './board-draft.ts';
import { newNote } from './decisions/own-notes.ts';
import { editWorkshop } from './edit-workshop.ts';
import { stepStart, type StepBy } from './in-step.ts';
import { boardKey, type BoardKey } from './of-board.ts';
import { writeBoard } from './write-board.ts';

interface Place {
  tableId: string | null;
  phaseId: string | null;
}

export interface PaperLine {
  /** Of its note. */
  id: string;
  text: string;
}

/** So many lines are typed up at once; a flip chart has thirty. */
const mostLines = 300;
const mostLetters = 2000;

/**
 * Types up what is on paper without a photograph of it.
 * @throws DomainError `workshop.not_found`, `workshop.room_notes.conflict`, `workshop.lines.too_many`
 */
export async function typePaper(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, text, ...place }: z.infer<typeof schema.typePaper>,
  now: number,
): Promise<{ notes: number }> {
  const lines = linesOf(text, newId());
  const how = { workshop: id, action: 'workshop.type_paper', now };
  return editWorkshop(db, actor, how, async ({ trx, workshop }) => {
    if (workshop.stays_in_room) throw new DomainError('workshop.room_notes.conflict');
    const by = { kind: 'type_paper', actor };
    await putLines(trx, boardKey(workshop), by, { lines, before: [], place }, now);
    return { result: { notes: lines.length } };
  });
}

/**
 * The lines of a text as notes. A line keeps its id while the text around it changes, so typing up again makes no note twice.
 * @param of what was typed up, by its id
 * @throws DomainError `workshop.lines.too_many`
 */
export function linesOf(text: string, of: string): PaperLine[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.match(new RegExp(`[^]{1,${mostLetters}}`, 'gu')) ?? []);
  if (lines.length > mostLines) throw new DomainError('workshop.lines.too_many', { field: 'typed' });
  const times = new Map<string, number>();
  return lines.map((line) => {
    const time = times.get(line) ?? 0;
    times.set(line, time + 1);
    return { id: idOf(of, line, time), text: line };
  });
}

/**
 * Puts lines on the board and takes those back that are not typed any more; what others did with the rest stays. Each is
 * a step, so that notes keep the order of the paper and can be undone one by one.
 */
export async function putLines(
  trx: Transaction<Database>,
  key: BoardKey,
  by: StepBy,
  paper: { lines: readonly PaperLine[]; before: readonly PaperLine[]; place: Place },
  now: number,
): Promise<void> {
  const draft = new BoardDraft(trx, key, await lockBoard(trx, key), now);
  const kept = new Set(paper.lines.map(({ id }) => id));
  const gone = paper.before.filter(({ id }) => !kept.has(id));
  await draft.load(
    'board_notes',
    [...paper.lines, ...gone].map(({ id }) => id),
  );
  for (const { id } of gone)
    await draft.inStep(stepStart(by), async () => {
      const note = await draft.row('board_notes', id);
      if (note) draft.change('board_notes', id, { state: 'withdrawn' });
    });
  for (const line of paper.lines) await draft.inStep(stepStart(by), () => putLine(draft, line, paper.place));
  // Told at the commit, to this process' streams as well.
  await writeBoard(draft, '');
}

async function putLine(draft: BoardDraft, { id, text }: PaperLine, place: Place): Promise<void> {
  const seat = { table_id: place.tableId, phase_id: place.phaseId };
  const there = await draft.row('board_notes', id);
  if (there) {
    const state: NoteRow['state'] = there.state === 'withdrawn' ? 'shown' : there.state;
    return draft.change('board_notes', id, { ...seat, state });
  }
  const words = { text, name: '', colour: 1, author: null, group_id: null };
  draft.add('board_notes', newNote(draft, { id, ...words, ...seat, origin: 'paper', state: 'shown' }));
}

/** A UUID (version 8) that follows from what it is made of. */
function idOf(of: string, line: string, time: number): string {
  const bytes = createHash('sha256').update(`${of}\0${time}\0${line}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
