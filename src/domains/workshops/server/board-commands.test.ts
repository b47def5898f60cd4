/** What participants and facilitators can do on a board, and what they are refused. */
import { expect, test } from 'vitest';
import { newId } from '#platform/server/db/ids.ts';
import { act, lead, postOf, said } from '#testing/board-commands.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { actOnBoard } from './act-on-board.ts';
import { findBoardByCode } from './find-board-by-code.ts';
import { joinBoard } from './join-board.ts';
import { boardToken } from './access.ts';
import { readBoard } from './read-board.ts';
import { readConsole } from './read-console.ts';
import { readOwn } from './read-own.ts';
import { useTestApp } from '#testing/test-app.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-11-22T09:00:00Z');
const minute = 60_000;

async function allow(
  workshop: MadeWorkshop,
  ...allows: ('write' | 'me_too' | 'dots' | 'group' | 'recommend')[]
) {
  await database.db
    .updateTable('workshop_phases')
    .set({ allows })
    .where('id', '=', workshop.phases[0] ?? '')
    .execute();
}

const notesIn = async (workshop: MadeWorkshop, audience: 'room' | 'console' = 'room') =>
  (await readBoard(database.db, workshop, audience)).notes;

test('writers change and take back their own notes, and nobody else’s', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const [writer, other] = [phone(workshop), phone(workshop)];
  const noteId = newId();
  await act(db, writer, postOf(noteId, 'Mit forslag', { name: 'Vagn' }), now);
  expect(said(await act(db, other, postOf(noteId, 'Et andet'), now))).toBe('board.id.conflict');
  const change = { do: 'change_note', noteId, text: 'Mit bedre forslag' } as const;
  expect(said(await act(db, other, change, now))).toBe('board.note.not_found');
  expect(said(await act(db, writer, change, now))).toBe('shown');
  expect(said(await act(db, other, { do: 'withdraw_note', noteId }, now))).toBe('board.note.not_found');
  expect(await notesIn(workshop)).toMatchObject([{ text: 'Mit bedre forslag', name: '' }]);
  await lead(db, workshop.workshopId, { do: 'close_board' }, now);
  expect(said(await act(db, writer, { do: 'withdraw_note', noteId }, now))).toBe('withdrawn');
  expect(await notesIn(workshop, 'console')).toEqual([]);
  const kept = await db.selectFrom('board_notes').select(['text', 'name']).where('id', '=', noteId).execute();
  expect(kept).toEqual([{ text: '–', name: '' }]);
  const steps = await db
    .selectFrom('board_steps')
    .select('rows')
    .where('workshop_id', '=', workshop.workshopId)
    .execute();
  expect(JSON.stringify(steps)).not.toMatch(/forslag|Vagn/);
});

test('a note that was kept on the phone belongs to its phase, and waits where the board is closed by then', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const [writing, grouping] = workshop.phases;
  const device = phone(workshop);
  await lead(db, workshop.workshopId, { do: 'set_phase', phaseId: grouping }, now);
  expect(said(await act(db, device, postOf(newId()), now))).toBe('board.phase.conflict');
  expect(said(await act(db, device, postOf(newId(), 'Sen', { phaseId: writing }), now))).toBe('shown');
  await lead(db, workshop.workshopId, { do: 'close_board' }, now);
  const late = postOf(newId(), 'Senere', { phaseId: writing });
  expect(said(await act(db, device, late, now + 11 * 60 * minute))).toBe('waiting');
  expect(
    said(await act(db, device, postOf(newId(), 'For sen', { phaseId: writing }), now + 13 * 60 * minute)),
  ).toBe('board.closed.conflict');
  expect((await notesIn(workshop)).map(({ text, phaseId }) => [text, phaseId])).toEqual([['Sen', writing]]);
});

test('"me too" counts everybody once, and the writer not at all', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const [writer, first, second] = [phone(workshop), phone(workshop), phone(workshop)];
  const noteId = newId();
  await act(db, writer, postOf(noteId), now);
  const me = { do: 'me_too', noteId, on: true } as const;
  for (const device of [first, first, second]) await act(db, device, me, now);
  expect(said(await act(db, writer, me, now))).toBe('board.own_note.conflict');
  expect(await notesIn(workshop)).toMatchObject([{ meToo: 2 }]);
  await act(db, first, { ...me, on: false }, now);
  expect(await notesIn(workshop)).toMatchObject([{ meToo: 1 }]);
  expect((await readOwn(db, second)).meToo).toEqual([noteId]);
});

test('dots are limited, can be taken back, go along when groups are merged, and come back from what is gone', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  await allow(workshop, 'write', 'dots', 'group');
  const device = phone(workshop);
  const [a, b, from, into] = [newId(), newId(), newId(), newId()];
  for (const noteId of [a, b]) await act(db, device, postOf(noteId), now);
  await act(db, device, { do: 'group_notes', groupId: from, noteIds: [a] }, now);
  await act(db, device, { do: 'group_notes', groupId: into, noteIds: [b] }, now);
  const dots = (targetId: string, count: number) => act(db, device, { do: 'dots', targetId, count }, now);
  expect(said(await dots(from, 2))).toBe('ok');
  expect(await dots(b, 2)).toMatchObject({ code: 'board.dots.conflict', data: { left: 1 } });
  expect(said(await dots(b, 1))).toBe('ok');
  await lead(db, workshop.workshopId, { do: 'merge_groups', groupId: from, intoId: into }, now);
  expect((await readBoard(db, workshop, 'room')).groups).toMatchObject([{ id: into, dots: 2 }]);
  expect(await readOwn(db, device)).toMatchObject({ dots: { [into]: 2, [b]: 1 }, dotsLeft: 0 });
  expect(said(await dots(into, 1))).toBe('ok');
  expect((await readBoard(db, workshop, 'room')).groups).toMatchObject([{ dots: 1 }]);
  await lead(db, workshop.workshopId, { do: 'hide_notes', noteIds: [b] }, now);
  expect(await readOwn(db, device)).toMatchObject({ dots: { [into]: 1 }, dotsLeft: 2 });
});

test('two of few, or three of many, hide a note by reporting it; once a facilitator has looked, it stays', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const noteId = newId();
  await act(db, phone(workshop), postOf(noteId), now);
  const report = () => act(db, phone(workshop), { do: 'report_note', noteId }, now);
  const same = phone(workshop);
  for (let times = 0; times < 4; times += 1) await act(db, same, { do: 'report_note', noteId }, now);
  expect(await notesIn(workshop)).toMatchObject([{ state: 'shown', reports: 0 }]);
  await report();
  expect(await notesIn(workshop)).toEqual([]);
  expect(await notesIn(workshop, 'console')).toMatchObject([{ state: 'hidden', reports: 2 }]);
  await lead(db, workshop.workshopId, { do: 'show_notes', noteIds: [noteId] }, now);
  for (let times = 0; times < 4; times += 1) await report();
  expect(await notesIn(workshop, 'console')).toMatchObject([{ state: 'shown', reports: 4 }]);
});

test('a blocked device is refused, knows it, and may still take back what it wrote', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const device = phone(workshop);
  const noteId = newId();
  await act(db, device, postOf(noteId), now);
  await lead(db, workshop.workshopId, { do: 'block_device', noteId, on: true }, now);
  expect(said(await act(db, device, postOf(newId()), now))).toBe('board.blocked.conflict');
  expect((await readOwn(db, device)).isBlocked).toBe(true);
  const facts = await readConsole(db, { kind: 'command' }, { workshop: workshop.workshopId });
  expect(facts).toMatchObject({ devices: 1, devicesBlocked: 1, notesOfBlocked: [noteId] });
  expect(said(await act(db, device, { do: 'withdraw_note', noteId }, now))).toBe('withdrawn');
  await lead(db, workshop.workshopId, { do: 'block_device', noteId, on: false }, now);
  expect(said(await act(db, device, postOf(newId()), now))).toBe('shown');
});

test('a scribe writes for a table; whoever picks a table on paper is one', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const [paper, other] = workshop.tables;
  await db
    .updateTable('workshop_tables')
    .set({ on_paper: true })
    .where('id', '=', paper ?? '')
    .execute();
  const origins: (string | undefined)[] = [];
  for (const tableId of [paper, other]) {
    const [device, noteId] = [phone(workshop), newId()];
    await act(db, device, { do: 'pick_table', tableId }, now);
    await act(db, device, postOf(noteId), now);
    const row = await db.selectFrom('board_notes').selectAll().where('id', '=', noteId).executeTakeFirst();
    expect(row?.table_id).toBe(tableId);
    origins.push(row?.origin);
  }
  expect(origins).toEqual(['scribe', 'phone']);
  expect(said(await act(db, phone(workshop), { do: 'pick_table', tableId: newId() }, now))).toBe(
    'board.table.not_found',
  );
});

test('a group becomes a recommendation, once, where the phase allows it', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const [device, noteId, groupId, recommendationId] = [phone(workshop), newId(), newId(), newId()];
  await act(db, device, postOf(noteId), now);
  const propose = { do: 'propose', recommendationId, groupId, keyword: 'Sæt bordet ud' } as const;
  expect(said(await act(db, device, propose, now))).toBe('board.phase.conflict');
  await allow(workshop, 'group', 'recommend');
  await act(db, device, { do: 'group_notes', groupId, noteIds: [noteId] }, now);
  await act(db, device, { do: 'title_group', groupId, title: ' At\nmødes ' }, now);
  for (let times = 0; times < 2; times += 1) expect(said(await act(db, device, propose, now))).toBe('ok');
  const state = await readBoard(db, workshop, 'room');
  expect(state.groups).toMatchObject([{ id: groupId, title: 'At mødes' }]);
  expect(state.recommendations).toMatchObject([{ groupId, keyword: 'Sæt bordet ud' }]);
});

test('the clock is the server’s: started, stopped, moved, and changed mid-way', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const clock = async (command: Parameters<typeof lead>[2], at: number) => {
    const answer = said(await lead(db, workshop.workshopId, command, at));
    const { endsAt, secondsLeft } = (await readBoard(db, workshop, 'room')).workshop;
    return answer === 'ok' ? [endsAt === null ? null : endsAt - now, secondsLeft] : answer;
  };
  const phaseId = workshop.phases[0];
  expect(await clock({ do: 'extend_clock', seconds: 60 }, now)).toBe('board.clock.conflict');
  expect(await clock({ do: 'set_phase', phaseId }, now)).toEqual([null, 600]);
  expect(await clock({ do: 'start_clock' }, now)).toEqual([600_000, null]);
  expect(await clock({ do: 'pause_clock' }, now + 2 * minute)).toEqual([null, 480]);
  expect(await clock({ do: 'extend_clock', seconds: 120 }, now + 3 * minute)).toEqual([null, 600]);
  expect(await clock({ do: 'start_clock' }, now + 4 * minute)).toEqual([14 * minute, null]);
  expect(await clock({ do: 'extend_clock', seconds: -36_000 }, now + 5 * minute)).toEqual([5 * minute, null]);
  // It had run out for ten minutes.
  expect(await clock({ do: 'extend_clock', seconds: 60 }, now + 15 * minute)).toEqual([16 * minute, null]);
  expect(await clock({ do: 'undo' }, now + 15 * minute)).toEqual([5 * minute, null]);
  // Started again after it ran out, it has the phase's whole time.
  expect(await clock({ do: 'start_clock' }, now + 15 * minute)).toEqual([25 * minute, null]);
});

test('two facilitators undo their own; what somebody has changed since stays', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const noteId = newId();
  await act(db, phone(workshop), postOf(noteId), now);
  const lead_ = (command: Parameters<typeof lead>[2]) => lead(db, workshop.workshopId, command, now);
  await lead_({ do: 'pin_note', noteId, on: true });
  await lead_({ do: 'hide_notes', noteIds: [noteId] });
  const { steps } = await readConsole(db, { kind: 'command' }, { workshop: workshop.workshopId });
  expect(steps.map(({ kind, isOwn }) => [kind, isOwn])).toEqual([
    ['hide_notes', true],
    ['pin_note', true],
  ]);
  // Hiding has unpinned it: there is nothing left of pinning to undo.
  expect(said(await lead_({ do: 'undo', step: 2 }))).toBe('board.undo.conflict');
  expect(said(await lead_({ do: 'undo', step: 1 }))).toBe('board.step.not_found');
  expect(said(await lead_({ do: 'undo' }))).toBe('ok');
  expect(await notesIn(workshop)).toMatchObject([{ state: 'shown', isPinned: true }]);
  expect(said(await lead_({ do: 'redo' }))).toBe('ok');
  expect(said(await lead_({ do: 'redo' }))).toBe('board.step.not_found');
  expect(await notesIn(workshop)).toEqual([]);
});

test('a board is opened with a code to type and a key; the code opens nothing once it is closed', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db, { state: 'preparing' });
  await db.updateTable('workshops').set({ board_key: null }).where('id', '=', workshop.workshopId).execute();
  const token = boardToken({ id: workshop.workshopId, link_version: 1 });
  const ask = { token, cookie: null, origin: 'https://samskab.example' };
  expect((await joinBoard(db, ask)).actor).toBeNull();
  await lead(db, workshop.workshopId, { do: 'open_board' }, now);
  const joined = await joinBoard(db, ask);
  expect(joined.setCookie).toMatch(
    /^samskab_board=[\w-]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
  );
  const again = await joinBoard(db, { ...ask, cookie: joined.cookie });
  expect([again.setCookie, again.actor]).toEqual([null, joined.actor]);
  const { code } = await readConsole(db, { kind: 'command' }, { workshop: workshop.workshopId });
  expect(code).toMatch(/^[AC-HJ-NP-RT-Y3-9]{6}$/);
  const typed = ` ${code?.toLowerCase().replaceAll('5', 's').replaceAll('8', 'b').slice(0, 3)} ${code?.slice(3)}`;
  expect(await findBoardByCode(db, typed, '192.0.2.1')).toBe(token);
  await lead(db, workshop.workshopId, { do: 'close_board' }, now);
  await expect(findBoardByCode(db, typed, '192.0.2.1')).rejects.toThrow('board.not_found');
  await expect(findBoardByCode(db, 'OOOOOO', '192.0.2.1')).rejects.toThrow('board.not_found');
  await lead(db, workshop.workshopId, { do: 'open_board' }, now);
  const reopened = await joinBoard(db, { ...ask, cookie: joined.cookie });
  expect(reopened.actor).toEqual(joined.actor);
  expect(reopened.workshop.code).toBe(code);
});

test('guesses of one network come to an end, and others are not held up by it', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  await db.updateTable('workshops').set({ code: 'ACDEFG' }).where('id', '=', workshop.workshopId).execute();
  await expect(findBoardByCode(db, 'QQQQQQ', '198.51.100.7')).rejects.toThrow('board.not_found');
  await db.updateTable('rate_limits').set({ points: 400 }).where('key', 'like', 'board code %').execute();
  await expect(findBoardByCode(db, 'ACDEFG', '198.51.100.7')).rejects.toThrow('rate.too_many');
  expect(await findBoardByCode(db, 'ACDEFG', '203.0.113.9')).toBe(
    boardToken({ id: workshop.workshopId, link_version: 1 }),
  );
});

test('what stays in the room has no board, but phases and what is agreed at the end', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  await db
    .updateTable('workshops')
    .set({ stays_in_room: true, way: 'paper' })
    .where('id', '=', workshop.workshopId)
    .execute();
  await expect(act(db, phone(workshop), postOf(newId()), now)).rejects.toThrow('board.not_found');
  const lead_ = async (command: Parameters<typeof lead>[2]) =>
    said(await lead(db, workshop.workshopId, command, now));
  expect(await lead_({ do: 'write_note', noteId: newId(), text: 'Et ord' })).toBe(
    'board.stays_in_room.conflict',
  );
  expect(await lead_({ do: 'set_phase', phaseId: workshop.phases[2], startClock: true })).toBe('ok');
  const keyword = 'Det, vi blev enige om';
  expect(await lead_({ do: 'save_recommendation', recommendationId: newId(), keyword })).toBe('ok');
});

test('a board of 5,000 notes takes more, groups hundreds at once, and is read whole', async () => {
  const { db } = database;
  const workshop = await makeWorkshop(db);
  const device = phone(workshop);
  const ids = Array.from({ length: 5000 }, () => newId());
  for (let first = 0; first < ids.length; first += 1000)
    await actOnBoard(
      db,
      device,
      { commands: ids.slice(first, first + 1000).map((noteId) => ({ id: noteId, ...postOf(noteId) })) },
      now,
    );
  const groupId = newId();
  await lead(db, workshop.workshopId, { do: 'group_notes', groupId, noteIds: ids.slice(0, 500) }, now);
  await lead(db, workshop.workshopId, { do: 'order', of: 'notes', ids: ids.slice(0, 500).reverse() }, now);
  const notes = await notesIn(workshop);
  expect(notes.map(({ id }) => id)).toEqual([...ids.slice(0, 500).reverse(), ...ids.slice(500)]);
  expect(notes.filter((note) => note.groupId === groupId).length).toBe(500);
});
