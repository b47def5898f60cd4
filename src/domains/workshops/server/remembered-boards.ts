/**
 * What this process remembers of boards it has written, so that most notes need nothing read. None of it is believed: it only counts
 * where the database finds the workshop's row as it is remembered (`write-board.ts`), and is forgotten where it does not.
 */
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { hex, type BoardDraft, type BoardSeen, type DeviceRow } from './board-draft.ts';

export interface RememberedBoard extends BoardSeen {
  devices: Map<string, DeviceRow>;
}

const mostBoards = 500;
const mostDevices = 5000;
const remembered = new WeakMap<Kysely<Database>, Map<string, RememberedBoard>>();

export function rememberedBoard(db: Kysely<Database>, workshopId: string): RememberedBoard | null {
  return remembered.get(db)?.get(workshopId) ?? null;
}

/**
 * A board as it was committed. Only one that is open: the key by which authors are known goes with it.
 * @param seen the mark of its row before, as it was found
 * @param mark of its row since then
 */
export function rememberBoard(db: Kysely<Database>, draft: BoardDraft, seen: string, mark: string): void {
  const { workshop, phases, key } = draft;
  if (workshop.state !== 'open') return forgetBoard(db, key.workshopId);
  const boards = remembered.get(db) ?? new Map<string, RememberedBoard>();
  remembered.set(db, boards);
  const before = boards.get(key.workshopId);
  const isStillTrue = before?.mark === seen && before.devices.size < mostDevices;
  const devices = isStillTrue ? before.devices : new Map<string, DeviceRow>();
  for (const device of draft.devices) devices.set(hex(device.author), device);
  if (boards.size >= mostBoards) boards.clear();
  boards.set(key.workshopId, { workshop, version: draft.lastVersion, phases, mark, devices });
}

export function forgetBoard(db: Kysely<Database>, workshopId: string): void {
  remembered.get(db)?.delete(workshopId);
}
