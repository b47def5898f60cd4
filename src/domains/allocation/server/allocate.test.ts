/** From opening wishes to published seats, on real PostgreSQL and with the real solver. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { command } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { handOn, makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import type { AllocationResult } from '../result.ts';
import { findAllocation } from './access.ts';
import { beginAllocation } from './begin-allocation.ts';
import { buildInstance } from './build-instance.ts';
import { changeAllocation } from './change-allocation.ts';
import { drawSeedAgain } from './draw-seed-again.ts';
import { openWishes } from './open-wishes.ts';
import { beginRun } from './perform-run.ts';
import { publishAllocation } from './publish-allocation.ts';
import { saveOccurrences } from './save-occurrences.ts';
import { startRun } from './start-run.ts';
import { stopRun } from './stop-run.ts';
import { takeUpRuns } from './take-up-runs.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.UTC(2026, 3, 2);
let made: MadeSeats;
let event = '';

beforeEach(async () => {
  made = await makeSeats(database.db, { people: 6, rooms: [2, 4], blocks: 2 });
  event = made.slug;
});

const allocation = async () => {
  const row = await findAllocation(database.db, made);
  if (!row) throw new Error('no allocation');
  return row;
};

async function wish(who: number, values: Record<string, unknown>) {
  const own = { organisation_id: made.organisationId, event_id: made.eventId };
  await database.db
    .insertInto('allocation_people')
    .values({ ...own, registration_id: made.people[who] ?? '', ...values })
    .execute();
}

const first = () => JSON.stringify([[made.sessions[0]], [made.sessions[1]]]);

async function solved(keepSeats = false): Promise<string> {
  const { id } = await startRun(database.db, command, { event, label: '', seconds: 20, keepSeats }, now);
  await (
    await beginRun(running.app, id)
  )?.ended;
  return id;
}

async function run(id: string) {
  const row = await database.db.selectFrom('allocation_runs').selectAll().where('id', '=', id).execute();
  return row[0];
}

const seats = () =>
  database.db
    .selectFrom('allocation_seats')
    .select(['registration_id', 'slot_id', 'chairs', 'origin'])
    .where('event_id', '=', made.eventId)
    .orderBy('registration_id')
    .orderBy('slot_id')
    .execute();

describe('setting up', () => {
  test('begins with the slots that run at the same time, and the places of their rooms', async () => {
    await sql`delete from allocations where event_id = ${made.eventId}`.execute(database.db);
    await beginAllocation(database.db, command, { event, way: 'wishes' });
    const rows = await database.db
      .selectFrom('allocation_occurrences')
      .select(['slot_id', 'max'])
      .where('event_id', '=', made.eventId)
      .execute();
    expect(rows.map(({ slot_id }) => slot_id).sort()).toEqual([...made.slots].sort());
    expect(new Set(rows.map(({ max }) => max))).toEqual(new Set([0]));
    await expect(beginAllocation(database.db, command, { event, way: 'wishes' })).rejects.toMatchObject({
      code: 'allocation.begun.conflict',
    });
    await expect(openWishes(database.db, command, { event }, now)).rejects.toMatchObject({
      code: 'allocation.no_places.conflict',
    });
  });

  test('keeps what people rank by once wishes are open, and lets the deadline move', async () => {
    await changeAllocation(database.db, command, {
      event,
      changes: { ranks: 2, closes: '2026-05-01T12:00', releaseMinutes: 5 },
    });
    expect(await allocation()).toMatchObject({ ranks: 2, closes_at: '2026-05-01T10:00:00Z' });
    await openWishes(database.db, command, { event }, now);
    await changeAllocation(database.db, command, {
      event,
      changes: { ranks: 2, closes: '2026-05-02T12:00' },
    });
    await expect(
      changeAllocation(database.db, command, { event, changes: { ranks: 3 } }),
    ).rejects.toMatchObject({ code: 'allocation.opened.conflict', data: { field: 'ranks' } });
  });

  test('a room never gets fewer places than are given', async () => {
    await openWishes(database.db, command, { event }, now);
    await publishAllocation(database.db, command, { event, run: await solved() }, now);
    const places = (max: number) => made.slots.map((slotId) => ({ slotId, min: 0, max, margin: 0 }));
    await expect(
      saveOccurrences(database.db, command, { event, occurrences: places(1) }),
    ).rejects.toMatchObject({ code: 'allocation.seats_taken.conflict', data: { taken: 2 } });
    await saveOccurrences(database.db, command, { event, occurrences: places(9) });
  });
});

describe('the seed', () => {
  test('is drawn at the opening with its fingerprint; a second one is counted and written down', async () => {
    await openWishes(database.db, command, { event }, now);
    const one = await allocation();
    expect(one.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(one.seed_hash).toBe(
      createHash('sha256')
        .update(one.seed ?? '')
        .digest('hex'),
    );
    const id = await solved();
    await drawSeedAgain(database.db, command, { event }, now);
    const two = await allocation();
    expect(two.seed).not.toBe(one.seed);
    expect(two).toMatchObject({ seed_number: 2, state: 'open' });
    await expect(publishAllocation(database.db, command, { event, run: id }, now)).rejects.toMatchObject({
      code: 'allocation.other_seed.conflict',
    });
    const noted = await database.db
      .selectFrom('audit_entries')
      .select(['action', 'fields', 'public_values'])
      .where('event_id', '=', made.eventId)
      .where('action', '=', 'allocation.draw_seed_again')
      .execute();
    expect(noted).toEqual([{ action: 'allocation.draw_seed_again', fields: ['seed'], public_values: null }]);
  });
});

describe('an instance', () => {
  test('holds everybody who has a place, with what was settled about them', async () => {
    const [a = '', b = ''] = made.people;
    const group = { organisation_id: made.organisationId, event_id: made.eventId, id: made.blocks[0] ?? '' };
    await database.db
      .insertInto('allocation_groups')
      .values({ ...group, name: 'Kroen', together: 'must' })
      .execute();
    await wish(0, { wishes: first(), companions: 1, away: [made.blocks[1] ?? ''], group_id: group.id });
    await wish(1, { no_preference: true, barred: [made.slots[0] ?? ''], apart: 'nabo' });
    await wish(2, { wishes: first() });
    await handOn(database.db, made.people[2] ?? '');
    await sql`update registrations set state = 'cancelled', holds = false where id = ${made.people[5]}`.execute(
      database.db,
    );
    await changeAllocation(database.db, command, {
      event,
      changes: { balance: [{ attribute: 'sector', value: 'municipality', maxShare: 0.5 }] },
    });
    const instance = await buildInstance(database.db, await allocation(), { seed: 'x' });
    const attributes = { sector: 'municipality' };
    expect(instance).toEqual({
      blocks: made.blocks,
      ranks: 3,
      workshops: made.sessions.map((id, room) => ({
        id,
        occurrences: made.blocks.map((block, number) => ({
          ...{ id: made.slots[number * 2 + room], block, min: 0, max: room === 0 ? 2 : 4 },
        })),
      })),
      people: [
        {
          ...{ id: a, wishes: [[made.sessions[0]], [made.sessions[1]]], blocks: [made.blocks[0]] },
          ...{ group: group.id, attributes },
        },
        { id: `${a}+1`, with: a },
        { id: b, wishes: [], not: [made.slots[0]], apart: 'nabo', attributes },
        { id: made.people[2], wishes: [] },
        ...made.people.slice(3, 5).map((id) => ({ id, wishes: [], attributes })),
      ],
      groups: [{ id: group.id, together: 'must' }],
      balance: [{ attribute: 'sector', value: 'municipality', max_share: 0.5 }],
      seed: 'x',
    });
  });
});

describe('a run', () => {
  test('knows which places had been handed on when it was begun', async () => {
    const [, other = ''] = made.people;
    await handOn(database.db, other);
    await openWishes(database.db, command, { event }, now);
    expect(await run(await solved())).toMatchObject({ handed_on: { [other]: 1 } });
  });

  test('is solved as it stood, and its seats become everybody’s with a receipt that holds', async () => {
    for (const who of [0, 1, 2]) await wish(who, { wishes: first(), companions: who === 0 ? 1 : 0 });
    await openWishes(database.db, command, { event }, now);
    const id = await solved();
    expect(await run(id)).toMatchObject({ state: 'done', number: 1, problem: null });
    await publishAllocation(database.db, command, { event, run: id }, now);
    const row = await allocation();
    const result = (await run(id))?.result as AllocationResult;
    expect(row).toMatchObject({ state: 'published', published_run: id });
    expect(row.published).toMatchObject({
      ...{ seed: row.seed, seedHash: row.seed_hash, receipt: result.receipt, ranks: 3, people: 6 },
      byWish: [null, null, null, null],
    });
    const given = await seats();
    expect(given.reduce((sum, { chairs }) => sum + chairs, 0)).toBe(result.seats.length);
    const together = given.filter(({ registration_id }) => registration_id === made.people[0]);
    expect(new Set(together.map(({ chairs }) => chairs))).toEqual(new Set([2]));
    const shown = await database.db
      .selectFrom('registration_slot_choices')
      .select('slot_id')
      .where('event_id', '=', made.eventId)
      .where('is_seat', '=', true)
      .execute();
    expect(shown).toHaveLength(given.length);
  });

  test('is refused for publication where wishes have changed since, or are still taken', async () => {
    await changeAllocation(database.db, command, { event, changes: { closes: '2026-05-01T12:00' } });
    await openWishes(database.db, command, { event }, now);
    const id = await solved();
    const publish = (at: number) => publishAllocation(database.db, command, { event, run: id }, at);
    await expect(publish(now)).rejects.toMatchObject({ code: 'allocation.wishes_open.conflict' });
    await wish(0, { wishes: first() });
    const later = Date.UTC(2026, 4, 2);
    await expect(publish(later)).rejects.toMatchObject({
      code: 'allocation.outdated.conflict',
      data: { why: 'people', count: 1 },
    });
    expect(await seats()).toEqual([]);
  });

  test('after cancellations keeps the seats of those who come', async () => {
    // Everybody has room: where somebody had none, a free place may be filled by moving another, as the order of goals says.
    made = await makeSeats(database.db, { people: 6, rooms: [4, 4], blocks: 2 });
    event = made.slug;
    for (const who of [0, 1, 2, 3]) await wish(who, { wishes: first() });
    await openWishes(database.db, command, { event }, now);
    await publishAllocation(database.db, command, { event, run: await solved() }, now);
    const before = await seats();
    const leaves = before[0]?.registration_id;
    await sql`update registrations set state = 'cancelled', holds = false where id = ${leaves}`.execute(
      database.db,
    );
    const again = await solved(true);
    await publishAllocation(database.db, command, { event, run: again }, now);
    const kept = before.filter(({ registration_id }) => registration_id !== leaves);
    expect(await seats()).toEqual(expect.arrayContaining(kept));
  });

  test('does not undo what people chose after publication', async () => {
    await openWishes(database.db, command, { event }, now);
    const id = await solved();
    await publishAllocation(database.db, command, { event, run: id }, now);
    const again = await solved(true);
    const [mine] = await seats();
    const other = made.slots.find((slot) => slot !== mine?.slot_id && sameBlock(slot, mine?.slot_id));
    const free = made.sessions[made.slots.indexOf(other ?? '') % 2] ?? '';
    await sql`delete from allocation_seats where registration_id = ${mine?.registration_id}`.execute(
      database.db,
    );
    await database.db
      .insertInto('allocation_seats')
      .values({
        ...{ organisation_id: made.organisationId, event_id: made.eventId },
        ...{ registration_id: mine?.registration_id ?? '', slot_id: other ?? '', session_id: free },
        ...{ block_id: made.blocks[Math.floor(made.slots.indexOf(other ?? '') / 2)] ?? '', origin: 'own' },
      })
      .execute();
    await expect(publishAllocation(database.db, command, { event, run: again }, now)).rejects.toMatchObject({
      code: 'allocation.outdated.conflict',
      data: { why: 'seats' },
    });
  });

  test('is one at a time, and can be stopped before it begins', async () => {
    await openWishes(database.db, command, { event }, now);
    const input = { event, label: '', seconds: 5, keepSeats: false };
    const { id } = await startRun(database.db, command, input, now);
    await expect(startRun(database.db, command, input, now)).rejects.toMatchObject({
      code: 'allocation.running.conflict',
    });
    await stopRun(database.db, command, { event, run: id });
    expect(await run(id)).toMatchObject({ state: 'cancelled' });
    expect(await beginRun(running.app, id)).toBeNull();
  });

  test('whose process was killed is taken up once, and then has failed; none is left hanging', async () => {
    await openWishes(database.db, command, { event }, now);
    const { id } = await startRun(
      database.db,
      command,
      { event, label: '', seconds: 5, keepSeats: false },
      now,
    );
    const die = () =>
      sql`update allocation_runs set state = 'running', attempts = attempts + 1,
        beats_at = clock_timestamp() - interval '1 minute' where id = ${id}`.execute(database.db);
    await die();
    expect(await takeUpRuns(database.db)).toEqual({ again: 1, failed: 0 });
    expect(await run(id)).toMatchObject({ state: 'waiting' });
    await die();
    expect(await takeUpRuns(database.db)).toEqual({ again: 0, failed: 1 });
    expect(await run(id)).toMatchObject({ state: 'failed', problem: 'allocation.interrupted' });
    expect(await takeUpRuns(database.db)).toEqual({ again: 0, failed: 0 });
  });
});

function sameBlock(one: string, other = ''): boolean {
  return Math.floor(made.slots.indexOf(one) / 2) === Math.floor(made.slots.indexOf(other) / 2);
}
