import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { correctRegistration } from '#domains/registration/server/list/correct-registration.ts';
import { handOn, makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import type { Wishes } from '../wishes.ts';
import { readOwnWishes } from './read-own-wishes.ts';
import { submitWishes } from './submit-wishes.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 10);
let made: MadeSeats;
let own: Actor;
let id = '';

beforeAll(async () => {
  made = await makeSeats(database.db, { people: 2, rooms: [9, 9, 9, 9], blocks: 2 });
  id = made.people[0] ?? '';
  const event = { organisationId: made.organisationId, eventId: made.eventId };
  own = { kind: 'participant', ...event, registrationId: id };
});
beforeEach(async () => {
  await set({ state: 'open', way: 'wishes', seed: 'frø', closes_at: '2026-05-01T10:00:01Z' });
  await database.db.deleteFrom('allocation_people').execute();
});

const set = (changes: Record<string, unknown>) =>
  database.db.updateTable('allocations').set(changes).where('event_id', '=', made.eventId).execute();
const wishes = (list: number[], more: Partial<Wishes> = {}): Wishes => ({
  wishes: list.map((at) => [made.sessions[at] ?? '']),
  ...{ noPreference: false, restIsFine: false, away: [] },
  ...more,
});
const submit = (given: Wishes, actor = own, time = now) =>
  submitWishes(database.db, actor, { ...given, id }, time);
const refusal = (attempt: Promise<void>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string; data?: object }) => [error.code, error.data],
  );
const read = () => readOwnWishes(database.db, own, { id }, now);
const kept = async () => (await read()).own;

describe('wishes', () => {
  test('are kept as ranked, and replaced as a whole', async () => {
    expect(await read()).toMatchObject({ closed: null, asked: 3, wishedAt: null, own: wishes([]) });
    const away = [made.blocks[1] ?? ''];
    await submit(wishes([2, 0, 1], { away }));
    expect(await kept()).toEqual(wishes([2, 0, 1], { away }));
    await submit(wishes([3], { restIsFine: true }));
    expect(await kept()).toEqual(wishes([3], { restIsFine: true }));
    await submit(wishes([], { noPreference: true }));
    expect(await kept()).toEqual(wishes([], { noPreference: true }));
    const audited = await database.db
      .selectFrom('audit_entries')
      .select(['subject_id'])
      .where('action', '=', 'registration.submit_wishes')
      .execute();
    expect(audited.map(({ subject_id }) => subject_id)).toEqual([id, id, id]);
  });

  test('that cannot be are refused with one reason, and what was there stays', async () => {
    await submit(wishes([2, 0, 1]));
    const problem = (code: string) => ['allocation.wishes.invalid', { problem: code }];
    expect(await refusal(submit(wishes([0, 1])))).toEqual(problem('too_few'));
    expect(await refusal(submit(wishes([0, 1, 0])))).toEqual(problem('twice'));
    expect(await refusal(submit(wishes([0, 1, 9])))).toEqual(problem('unknown'));
    expect(await refusal(submit(wishes([0, 1, 2, 3])))).toEqual(problem('too_many'));
    const megabyte = Array.from({ length: 20_000 }, () => ['x'.repeat(50)]);
    expect(await refusal(submit({ ...wishes([]), wishes: megabyte }))).toEqual(problem('too_many'));
    expect(await kept()).toEqual(wishes([2, 0, 1]));
  });

  test('end with the deadline to the millisecond; organisers may add what came on paper until publication', async () => {
    await submit(wishes([2, 0, 1]), own, now + 999);
    const closed = (reason: string) => ['allocation.wishes_closed.conflict', { reason }];
    expect(await refusal(submit(wishes([1, 2, 3]), own, now + 1000))).toEqual(closed('closed'));
    await submit(wishes([1, 0, 2]), command, now + 1000);
    expect(await kept()).toEqual(wishes([1, 0, 2]));
    await set({ state: 'published' });
    expect(await refusal(submit(wishes([1, 2, 3]), command))).toEqual(closed('published'));
    await set({ state: 'preparing' });
    expect(await refusal(submit(wishes([1, 2, 3])))).toEqual(closed('not_open'));
    await set({ state: 'open', way: 'first_come' });
    expect(await refusal(submit(wishes([1, 2, 3])))).toEqual(closed('first_come'));
    expect((await read()).closed).toBe('first_come');
  });

  test('handed in many times at once are one of those that were handed in', async () => {
    const orders = [
      [0, 1, 2],
      [1, 2, 3],
      [3, 2, 1],
      [2, 1, 0],
    ];
    await Promise.all(orders.map((order) => submit(wishes(order))));
    const last = await kept();
    expect(orders.map((order) => wishes(order))).toContainEqual(last);
  });

  test('are of the person, not of the place: who takes it over starts anew, without what was settled', async () => {
    await submit(wishes([2, 0, 1]));
    await sql`update allocation_people set barred = ${[made.slots[0] ?? '']}::uuid[]`.execute(database.db);
    await handOn(database.db, id);
    expect(await kept()).toEqual(wishes([]));
    await submit(wishes([0, 1, 2]));
    const rows = await database.db.selectFrom('allocation_people').select('barred').execute();
    expect(rows).toEqual([{ barred: [] }]);
  });

  test('stay where an organiser corrects the address', async () => {
    await submit(wishes([2, 0, 1]));
    const corrected = { event: made.slug, id, changes: { email: 'rettet@example.org' } };
    await correctRegistration(database.db, command, corrected, now);
    expect(await kept()).toEqual(wishes([2, 0, 1]));
  });

  test('of a place that has ended are refused; what an organiser settled stays when wishes change', async () => {
    await submit(wishes([2, 0, 1]));
    await sql`update allocation_people set barred = ${[made.slots[0] ?? '']}::uuid[]`.execute(database.db);
    await submit(wishes([0, 1, 2]));
    const { barred } = await database.db
      .selectFrom('allocation_people')
      .select('barred')
      .executeTakeFirstOrThrow();
    expect(barred).toEqual([made.slots[0]]);
    await sql`update registrations set state = 'cancelled', holds = false where id = ${id}`.execute(
      database.db,
    );
    expect(await refusal(submit(wishes([0, 1, 2])))).toEqual(['registration.gone', {}]);
  });
});
