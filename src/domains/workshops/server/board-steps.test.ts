/** Random commands of phones and facilitators: what readers keep from frames is what they would read anew. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { newId } from '#platform/server/db/ids.ts';
import { act, lead, postOf, said } from '#testing/board-commands.ts';
import { useTestDatabase } from '#testing/database.ts';
import { inDrill, isDrill } from '#testing/drill.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { applyFrame } from '../apply-frame.ts';
import type { BoardState } from '../schema.ts';
import { boardWorkshop, readBoard, readFrame } from './read-board.ts';
import { frameOf, touchedBy, touchesWorkshop, type Audience } from './board-frames.ts';
import type { BoardDraft } from './board-draft.ts';
import { setBoardTeller } from './live/tell-board.ts';

const database = useTestDatabase();
const now = Date.parse('2026-11-22T09:00:00Z');
const audiences: readonly Audience[] = ['room', 'console'];

afterEach(() => setBoardTeller(undefined));

/** The short form tries the same every time. */
const seeded = { endOnFailure: true, ...(isDrill ? {} : { seed: 5 }) };

/** Names of things that commands speak of: few, so that they meet. */
const nat = fc.nat({ max: 4 });
const step = fc.record({
  what: fc.constantFrom(
    ...['post', 'post', 'post', 'post', 'change', 'withdraw', 'me_too', 'dots', 'report', 'release'],
    ...['group', 'title', 'propose', 'scribe'],
    ...['show', 'hide', 'pin', 'regroup', 'seat', 'order', 'write', 'edit', 'merge', 'delete', 'colour'],
    ...['recommend', 'drop', 'phase', 'clock', 'pause', 'extend', 'approval', 'close', 'open', 'block'],
    ...['undo', 'redo', 'undo_step'],
  ),
  who: fc.nat({ max: 3 }),
  a: nat,
  b: nat,
  on: fc.boolean(),
});
type Step = { what: string; who: number; a: number; b: number; on: boolean };

interface World {
  workshop: MadeWorkshop;
  phones: ReturnType<typeof phone>[];
  notes: string[];
  groups: string[];
  recommendations: string[];
  own: string[];
}

async function makeWorld(): Promise<World> {
  const workshop = await makeWorkshop(database.db);
  await database.db
    .updateTable('workshop_phases')
    .set({ allows: ['write', 'me_too', 'dots', 'group', 'recommend'] })
    .where('id', 'in', workshop.phases.slice(0, 2))
    .execute();
  const names = () => Array.from({ length: 8 }, () => newId());
  const phones = Array.from({ length: 4 }, () => phone(workshop));
  const world = { workshop, phones, notes: names(), groups: names(), recommendations: names(), own: names() };
  for (let a = 0; a < 4; a += 1)
    for (const what of ['post', 'post', 'group', 'propose'])
      await take(world, { what, who: a, a: what === 'group' ? 0 : a, b: a % 3, on: a > 1 }, now);
  return world;
}

async function take(world: World, { what, who, a, b, on }: Step, at: number): Promise<string> {
  const { db } = database;
  const { workshop, phones, notes, groups, recommendations, own } = world;
  const device = phones[who] ?? phone(workshop);
  const [noteId = '', other = ''] = [notes[a], notes[b]];
  const [groupId = '', recommendationId = ''] = [groups[a], recommendations[a]];
  const phones_ = (command: Parameters<typeof act>[2]) => act(db, device, command, at);
  const leads = (command: Parameters<typeof lead>[2]) => lead(db, workshop.workshopId, command, at);
  const text = `Seddel ${a} ${on ? '🌱' : 'مرحبا'}`;
  const commands: Record<string, () => ReturnType<typeof act>> = {
    post: () => phones_(postOf(noteId, text, { groupId: on ? groups[b] : null })),
    change: () => phones_({ do: 'change_note', noteId, text: `${text} igen` }),
    withdraw: () => phones_({ do: 'withdraw_note', noteId }),
    me_too: () => phones_({ do: 'me_too', noteId, on }),
    dots: () => phones_({ do: 'dots', targetId: on ? noteId : groupId, count: b % 4 }),
    report: () => phones_({ do: 'report_note', noteId }),
    release: () => phones_({ do: 'release_note', noteId, on }),
    group: () => phones_({ do: 'group_notes', groupId: groups[b] ?? null, noteIds: [noteId, other] }),
    title: () => phones_({ do: 'title_group', groupId, title: `Gruppe ${b}` }),
    propose: () =>
      phones_({ do: 'propose', recommendationId, groupId: on ? groups[b] : null, keyword: text }),
    scribe: () => phones_({ do: 'pick_table', tableId: workshop.tables[0], isScribe: on }),
    show: () => leads({ do: 'show_notes', noteIds: [noteId, other] }),
    hide: () => leads({ do: 'hide_notes', noteIds: [noteId] }),
    pin: () => leads({ do: 'pin_note', noteId, on }),
    regroup: () => leads({ do: 'group_notes', groupId: on ? groups[b] : null, noteIds: [noteId] }),
    seat: () => leads({ do: 'seat_notes', tableId: on ? workshop.tables[1] : null, noteIds: [noteId] }),
    order: () => leads({ do: 'order', of: 'notes', ids: [other, noteId] }),
    write: () => leads({ do: 'write_note', noteId: own[a], text, groupId: on ? groups[b] : null }),
    edit: () => leads({ do: 'edit_note', noteId: own[a], text: `${text} rettet`, colour: 2 }),
    merge: () => leads({ do: 'merge_groups', groupId, intoId: groups[b] }),
    delete: () => leads({ do: 'delete_group', groupId }),
    colour: () => leads({ do: 'colour_group', groupId, colour: (b % 4) + 1 }),
    recommend: () => leads({ do: 'save_recommendation', recommendationId, keyword: `Nøgle ${b}` }),
    drop: () => leads({ do: 'drop_recommendation', recommendationId }),
    phase: () => leads({ do: 'set_phase', phaseId: workshop.phases[on ? 0 : 1], startClock: b > 3 }),
    clock: () => leads({ do: 'start_clock', seconds: 60 + b }),
    pause: () => leads({ do: 'pause_clock' }),
    extend: () => leads({ do: 'extend_clock', seconds: 30 * (b - 3) }),
    approval: () => leads({ do: 'set_approval', needsApproval: on }),
    close: () => leads({ do: on || a > 1 ? 'open_board' : 'close_board' }),
    open: () => leads({ do: 'open_board' }),
    block: () => leads({ do: 'block_device', noteId, on: on && b > 4 }),
    undo: () => leads({ do: 'undo' }),
    redo: () => leads({ do: 'redo' }),
    undo_step: () => leads({ do: 'undo', step: a * 3 + b }),
  };
  const command = commands[what];
  if (!command) throw new Error(what);
  return said(await command());
}

/** Hears what is told, as a stream would. */
function listenTo(states: Record<Audience, BoardState>): { settle(): Promise<void> } {
  const told: BoardDraft[] = [];
  setBoardTeller({ mark: 'test', tell: (draft) => told.push(draft) });
  return {
    settle: async () => {
      for (const draft of told.splice(0)) {
        const workshop = touchesWorkshop(draft)
          ? await boardWorkshop(database.db, draft.workshop)
          : undefined;
        for (const audience of audiences) {
          const frame = frameOf(touchedBy(draft, workshop), audience);
          const sent = JSON.parse(JSON.stringify(frame)) as typeof frame;
          const next = applyFrame(states[audience], sent);
          if (!next) throw new Error('a frame was missed');
          states[audience] = next;
        }
      }
    },
  };
}

async function readBoth({ workshop }: World): Promise<Record<Audience, BoardState>> {
  const { db } = database;
  return { room: await readBoard(db, workshop, 'room'), console: await readBoard(db, workshop, 'console') };
}

test('state and frames are the state read again, for phones and for the console', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const world = await makeWorld();
      const states = await readBoth(world);
      const first = structuredClone(states);
      const stream = listenTo(states);
      for (const [index, one] of steps.entries()) await take(world, one, now + index * 1000);
      await stream.settle();
      const fresh = await readBoth(world);
      expect(states).toEqual(fresh);
      // Whoever was away hears of everything in one frame.
      for (const audience of audiences) {
        const frame = await readFrame(database.db, world.workshop, first[audience].version, audience);
        expect(frame && applyFrame(first[audience], frame)).toEqual(frame ? fresh[audience] : null);
      }
    }),
    { numRuns: inDrill(8, 300), ...seeded },
  );
}, 600_000);

const byFacilitators = [
  ...['show', 'hide', 'pin', 'regroup', 'seat', 'order', 'write', 'edit', 'merge', 'delete', 'colour'],
  ...['recommend', 'drop', 'phase', 'clock', 'pause', 'extend', 'approval', 'close', 'open', 'undo', 'redo'],
];

test('undoing everything gives the first board again, and doing it again the last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        step.map((one) => ({
          ...one,
          what: byFacilitators[(one.a * 5 + one.b) % byFacilitators.length] ?? 'hide',
        })),
        {
          minLength: 5,
          maxLength: 30,
        },
      ),
      async (steps) => {
        const world = await makeWorld();
        const first = await readBoth(world);
        for (const [index, one] of steps.entries()) await take(world, one, now + index * 1000);
        const last = await readBoth(world);
        let undone = 0;
        while ((await take(world, { ...undoing, what: 'undo' }, now)) === 'ok') undone += 1;
        expect(withoutVersions(await readBoth(world))).toEqual(withoutVersions(first));
        for (; undone > 0; undone -= 1) await take(world, { ...undoing, what: 'redo' }, now);
        expect(withoutVersions(await readBoth(world))).toEqual(withoutVersions(last));
      },
    ),
    { numRuns: inDrill(6, 200), ...seeded },
  );
}, 600_000);

const undoing = { who: 0, a: 0, b: 0, on: false };

function withoutVersions(states: Record<Audience, BoardState>) {
  return { room: { ...states.room, version: 0 }, console: { ...states.console, version: 0 } };
}
