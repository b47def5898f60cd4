/** What one process remembers of a board, while another one changes it. */
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { act, lead, postOf, said } from '#testing/board-commands.ts';
import { useTestDatabase } from '#testing/database.ts';
import { countQueries } from '#testing/query-count.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, phone } from '#testing/workshop-factory.ts';
import { readBoard } from './read-board.ts';
import { rememberedBoard } from './remembered-boards.ts';
import { savePhase } from './save-phases.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-11-22T09:00:00Z');

/** What another process is: a memory of its own. */
let elsewhere: Kysely<Database>;
beforeAll(() => {
  elsewhere = openDatabase({ connectionString: database.connectionString });
});
afterAll(() => elsewhere.destroy());

/** A board that this process remembers, and a phone that it knows. */
async function makeRemembered() {
  const workshop = await makeWorkshop(database.db);
  const device = phone(workshop);
  await act(database.db, device, postOf(newId()), now);
  return { workshop, device, id: workshop.workshopId };
}

test('a note on a board that is remembered is one statement, from phones that are known and from new ones', async () => {
  const workshop = await makeWorkshop(database.db);
  const [known, others] = [phone(workshop), [phone(workshop), phone(workshop)]];
  const counts: number[] = [];
  for (const writers of [[known], [known, known, ...others]])
    counts.push(
      await countQueries(database.db, async (db) => {
        for (const writer of writers) await act(db, writer, postOf(newId()), now);
      }),
    );
  // Whose board it is, and the note.
  expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBe(3 * 2);
});

test('notes taken here and there in turns are all kept, in one order', async () => {
  const { workshop, device, id } = await makeRemembered();
  const [visitor, sent] = [phone(workshop), [] as unknown[]];
  for (let n = 0; n < 4; n += 1) {
    sent.push(await act(elsewhere, visitor, postOf(newId(), `der ${n}`), now));
    sent.push(await act(database.db, device, postOf(newId(), `her ${n}`), now));
  }
  expect(sent).toMatchObject(Array.from({ length: 8 }, (_, n) => ({ ok: true, version: n + 2 })));
  const { notes, version } = await readBoard(database.db, workshop, 'room');
  expect([notes.length, version]).toEqual([9, 9]);
  expect(rememberedBoard(database.db, id)?.version).toBe(9);
});

test('many notes sent here and there at once are all kept, each once', async () => {
  const { workshop } = await makeRemembered();
  const ids = Array.from({ length: 30 }, () => newId());
  const sending = ids.flatMap((noteId) => {
    const writer = phone(workshop);
    return [database.db, elsewhere].map((db) => act(db, writer, postOf(noteId), now));
  });
  expect(new Set((await Promise.all(sending)).map(said))).toEqual(new Set(['shown']));
  const { notes, version } = await readBoard(database.db, workshop, 'room');
  expect([notes.length, version]).toEqual([31, 31]);
});

test('a note that was taken elsewhere is known when it comes once more, and somebody else’s id is refused', async () => {
  const { workshop, device } = await makeRemembered();
  const noteId = newId();
  await act(elsewhere, device, postOf(noteId), now);
  expect(await act(database.db, device, postOf(noteId), now)).toMatchObject({ ok: true, noteState: 'shown' });
  expect(said(await act(database.db, phone(workshop), postOf(noteId), now))).toBe('board.id.conflict');
  expect((await readBoard(database.db, workshop, 'room')).notes).toHaveLength(2);
});

test('a device that was blocked elsewhere writes nothing more here, and writes again when it is let in', async () => {
  const { device, id, workshop } = await makeRemembered();
  const noteId = newId();
  await act(database.db, device, postOf(noteId), now);
  await lead(elsewhere, id, { do: 'block_device', noteId, on: true }, now);
  expect(said(await act(database.db, device, postOf(newId()), now))).toBe('board.blocked.conflict');
  await act(database.db, phone(workshop), postOf(newId()), now);
  expect(said(await act(database.db, device, postOf(newId()), now))).toBe('board.blocked.conflict');
  await lead(elsewhere, id, { do: 'block_device', noteId, on: false }, now);
  expect(said(await act(database.db, device, postOf(newId()), now))).toBe('shown');
});

test('a table that was picked elsewhere stands on the note', async () => {
  const { workshop, device } = await makeRemembered();
  const tableId = workshop.tables[1] ?? '';
  await act(elsewhere, device, { do: 'pick_table', tableId }, now);
  const noteId = newId();
  await act(database.db, device, postOf(noteId), now);
  const { notes } = await readBoard(database.db, workshop, 'room');
  expect(notes.find(({ id }) => id === noteId)?.tableId).toBe(tableId);
});

test('what the facilitator decided elsewhere holds here: approval, phase, closing, opening again', async () => {
  const { workshop, device, id } = await makeRemembered();
  const post = async () => said(await act(database.db, device, postOf(newId()), now));
  await lead(elsewhere, id, { do: 'set_approval', needsApproval: true }, now);
  expect(await post()).toBe('waiting');
  await lead(elsewhere, id, { do: 'set_phase', phaseId: workshop.phases[1] }, now);
  expect(await post()).toBe('board.phase.conflict');
  await lead(elsewhere, id, { do: 'set_phase', phaseId: workshop.phases[0] }, now);
  expect(await post()).toBe('waiting');
  await lead(elsewhere, id, { do: 'close_board' }, now);
  expect(await post()).toBe('board.closed.conflict');
  expect(rememberedBoard(database.db, id)).toBeNull();
  await lead(elsewhere, id, { do: 'open_board' }, now);
  expect(await post()).toBe('waiting');
});

test('a phase that was changed elsewhere in the preparation holds here at once', async () => {
  const { device, id, workshop } = await makeRemembered();
  const changes = {
    workshop: id,
    phase: workshop.phases[0],
    fields: { kind: 'write' as const, title: 'Tal', instruction: '', minutes: 5, allows: [] },
  };
  await savePhase(elsewhere, { kind: 'command' }, changes, now);
  expect(said(await act(database.db, device, postOf(newId()), now))).toBe('board.phase.conflict');
});

test('marks are counted from what stands in the database', async () => {
  const { workshop, device } = await makeRemembered();
  const noteId = newId();
  await act(database.db, device, postOf(noteId), now);
  for (const db of [elsewhere, database.db, elsewhere])
    expect(said(await act(db, phone(workshop), { do: 'me_too', noteId, on: true }, now))).toBe('ok');
  const { notes } = await readBoard(database.db, workshop, 'room');
  expect(notes.find(({ id }) => id === noteId)?.meToo).toBe(3);
});
