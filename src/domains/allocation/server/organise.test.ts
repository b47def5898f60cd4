/** What organisers settle about people, what they see, and single moves, on real PostgreSQL with the real solver. */
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { command } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import { useTestApp } from '#testing/test-app.ts';
import { faultSentence } from '../seat-words.ts';
import { verifyAllocation } from '../verify.ts';
import { groupBookings } from './group-bookings.ts';
import { openWishes } from './open-wishes.ts';
import { overrideSeat, previewOverride } from './override-seat.ts';
import { beginRun } from './perform-run.ts';
import { previewPublication } from './preview-publication.ts';
import { confirmLeads, proposeLeads } from './propose-leads.ts';
import { publishAllocation } from './publish-allocation.ts';
import { readDemand, tryRooms } from './read-demand.ts';
import { readPublishedSeats } from './read-published-seats.ts';
import { listRuns, readRun } from './read-runs.ts';
import { removeGroup, saveGroup } from './save-group.ts';
import { savePerson } from './save-person.ts';
import { confirmAccess, readSeatAccess } from './seat-access.ts';
import { listSeatPeople } from './seat-people.ts';
import { startRun } from './start-run.ts';
import { writePerson } from './write-person.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.UTC(2026, 3, 2);
let made: MadeSeats;
let event = '';
let key = { organisation_id: '', event_id: '' };

beforeEach(async () => {
  made = await makeSeats(database.db, { people: 4, rooms: [2, 4], blocks: 2 });
  event = made.slug;
  key = { organisation_id: made.organisationId, event_id: made.eventId };
});

const person = (who: number) => made.people[who] ?? '';
const slot = (at: number) => made.slots[at] ?? '';

function wish(who: number, ...sessions: number[]) {
  const wishes = JSON.stringify(sessions.map((at) => [made.sessions[at]]));
  return inTransaction(database.db, (trx) =>
    writePerson(trx, key, person(who), { wishes, wished_at: '2026-04-01T10:00:00Z' }),
  );
}

const people = async () => (await listSeatPeople(database.db, command, { event })).people;

async function solved(): Promise<string> {
  const input = { event, label: '', seconds: 20, keepSeats: false };
  const { id } = await startRun(database.db, command, input, now);
  await (
    await beginRun(running.app, id)
  )?.ended;
  return id;
}

describe('people', () => {
  test('keep their wishes when an organiser settles something; groups and labels are theirs', async () => {
    await wish(0, 0, 1);
    const { id } = await saveGroup(database.db, command, { event, name: 'Kroen', together: 'must' });
    await savePerson(database.db, command, {
      ...{ event, registration: person(0), leads: [], fixed: [slot(0)], group: id, apart: 'nabo' },
    });
    expect((await people()).find((one) => one.id === person(0))).toMatchObject({
      ...{ wishes: [[made.sessions[0]], [made.sessions[1]]], wished: true, fixed: [slot(0)] },
      ...{ groupId: id, apart: 'nabo' },
    });
    await removeGroup(database.db, command, { event, id });
    expect((await people()).every(({ groupId }) => groupId === null)).toBe(true);
  });

  test('registered in one go become a group, once', async () => {
    await sql`update registrations set booking_id = ${person(0)} where event_id = ${made.eventId}
      and id in (${person(0)}, ${person(1)})`.execute(database.db);
    const input = { event, together: 'prefer' as const };
    expect(await groupBookings(database.db, command, input)).toEqual({ groups: 1 });
    expect(await groupBookings(database.db, command, input)).toEqual({ groups: 0 });
    const { groups } = await listSeatPeople(database.db, command, { event });
    expect(groups).toMatchObject([{ name: 'Prøvekommunen', together: 'prefer', members: 2 }]);
  });

  test('who speak and are registered are proposed as leaders of every round, and confirmed', async () => {
    const speaker = made.sessions[1] ?? '';
    await database.db
      .insertInto('speakers')
      .values({ ...key, id: speaker, name: 'deltager  2', lang: 'da' })
      .execute();
    await database.db
      .insertInto('session_speakers')
      .values({ ...key, id: speaker, session_id: made.sessions[0] ?? '', speaker_id: speaker })
      .execute();
    const proposed = await proposeLeads(database.db, command, { event });
    expect(proposed).toMatchObject([{ registrationId: person(1), by: 'name' }]);
    expect([...(proposed[0]?.slots ?? [])].sort()).toEqual([slot(0), slot(2)].sort());
    await confirmLeads(database.db, command, { event, registrations: [person(1)] });
    expect(await proposeLeads(database.db, command, { event })).toEqual([]);
  });

  test('are read with as many queries for many as for few', async () => {
    const few = await countQueries(database.db, (db) => listSeatPeople(db, command, { event }));
    const many = await makeSeats(database.db, { people: 12, rooms: [2] });
    expect(await countQueries(database.db, (db) => listSeatPeople(db, command, { event: many.slug }))).toBe(
      few,
    );
  });
});

describe('needs', () => {
  test('propose rooms to keep away from and chairs beside; reading them is written down', async () => {
    const [venue, room] = [made.sessions[0], made.sessions[1]];
    const organisation = made.organisationId;
    await sql`insert into venues (organisation_id, id, name) values (${organisation}, ${venue}, 'Hus')`.execute(
      database.db,
    );
    await sql`insert into rooms (organisation_id, id, venue_id, name, access)
      values (${organisation}, ${room}, ${venue}, 'Loft', '{"step_free": "no"}')`.execute(database.db);
    await sql`update slots set room_id = ${room}, venue_id = ${venue} where id = ${slot(0)}`.execute(
      database.db,
    );
    await sql`insert into registration_needs (organisation_id, event_id, registration_id, access, interpreter)
      values (${organisation}, ${made.eventId}, ${person(0)}, 'Jeg sidder i kørestol', 'Tegnsprog')`.execute(
      database.db,
    );
    expect(await readSeatAccess(database.db, command, { event })).toMatchObject([
      { registrationId: person(0), barred: [slot(0)], companions: 1, checkedAt: null },
    ]);
    await confirmAccess(
      database.db,
      command,
      { event, registration: person(0), barred: [], companions: 2 },
      now,
    );
    expect(await readSeatAccess(database.db, command, { event })).toMatchObject([
      { barred: [], companions: 2 },
    ]);
    const noted = await database.db
      .selectFrom('audit_entries')
      .select('id')
      .where('event_id', '=', made.eventId)
      .where('action', '=', 'allocation.read_access')
      .execute();
    expect(noted).toHaveLength(2);
  });
});

describe('demand', () => {
  test('says which workshop overflows, and what a bigger room would change', async () => {
    await database.db
      .updateTable('allocation_occurrences')
      .set({ max: 1 })
      .where('session_id', '=', made.sessions[0] ?? '')
      .execute();
    for (const who of [0, 1, 2, 3]) await wish(who, 0, 1);
    const demand = await readDemand(database.db, command, { event });
    expect(demand).toMatchObject({ people: 4, wished: 4 });
    expect(demand.workshops.map(({ overflow, places }) => [overflow, places])).toEqual([
      [2, 2],
      [0, 8],
    ]);
    const trials = await tryRooms(database.db, command, { event });
    expect(trials.map(({ kind, firstWishes }) => [kind, firstWishes])).toEqual([
      ['as_it_is', 2],
      ['bigger_room', 4],
    ]);
  });
});

describe('a contradiction', () => {
  test('is said with names, not with ids', async () => {
    await savePerson(database.db, command, {
      ...{ event, registration: person(0), leads: [], fixed: [slot(0), slot(1)], group: null, apart: null },
    });
    await openWishes(database.db, command, { event }, now);
    const refused = await solved().catch((error: { code: string; data: Record<string, unknown> }) => error);
    expect(faultSentence(refused as never, 'da')).toBe(
      'Deltager 1 skal være i både 1A Workshop 1 og 2A Workshop 2, som er på samme tid.',
    );
  });
});

describe('one person', () => {
  test('is moved at a cost that is seen before; the new run holds when it is counted out', async () => {
    await wish(0, 0);
    await openWishes(database.db, command, { event }, now);
    const run = await solved();
    const seats = (await readRun(database.db, command, { event, run })).seats;
    const held = seats.find((seat) => seat.person === person(0) && seat.occurrence !== slot(1));
    const block = made.blocks[0] ?? '';
    const input = { event, run, registration: person(0), block, to: null };
    const cost = await previewOverride(database.db, command, input);
    expect(held).toBeDefined();
    expect(cost).toMatchObject({ before: [8, 0, 0, 0, 0, expect.any(Number)], broken: [] });
    expect(cost.after[0]).toBe(7);
    const changed = await overrideSeat(database.db, command, input, now);
    const row = await database.db
      .selectFrom('allocation_runs')
      .select(['instance', 'result', 'made_from', 'number'])
      .where('id', '=', changed?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ made_from: 1, number: 2, result: { status: 'feasible', proved: 0 } });
    expect(verifyAllocation(row.instance, row.result)).toEqual([]);
    expect(
      await previewPublication(database.db, command, { event, run: changed?.id ?? '' }, now),
    ).toMatchObject({
      ...{ seats: 7, late: 0, gone: 0, changed: null },
    });
    expect(await listRuns(database.db, command, { event })).toHaveLength(2);
  });

  test('cannot be moved against a hard rule, and the broken rule is named', async () => {
    await database.db.updateTable('allocation_occurrences').set({ max: 2 }).execute();
    await openWishes(database.db, command, { event }, now);
    const run = await solved();
    const { seats } = await readRun(database.db, command, { event, run });
    const [mine] = seats;
    const here = made.slots.indexOf(mine?.occurrence ?? '');
    const other = slot(here % 2 === 0 ? here + 1 : here - 1);
    const input = {
      event,
      run,
      registration: mine?.person ?? '',
      block: made.blocks[here < 2 ? 0 : 1] ?? '',
      to: other,
    };
    expect((await previewOverride(database.db, command, input)).broken.length).toBeGreaterThan(0);
    await expect(overrideSeat(database.db, command, input, now)).rejects.toMatchObject({
      code: 'allocation.rule.conflict',
    });
  });

  test('of the published seats is moved at once where there is room', async () => {
    await openWishes(database.db, command, { event }, now);
    const run = await solved();
    await publishAllocation(database.db, command, { event, run }, now);
    const block = made.blocks[0] ?? '';
    await overrideSeat(
      database.db,
      command,
      { event, run: null, registration: person(0), block, to: null },
      now,
    );
    const seats = await readPublishedSeats(database.db, command, { event });
    expect(seats.filter((seat) => seat.person === person(0))).toHaveLength(1);
    const back = { event, run: null, registration: person(0), block, to: slot(1) };
    const free = await previewOverride(database.db, command, back);
    expect(free.after[0]).toBe(8);
  });
});
