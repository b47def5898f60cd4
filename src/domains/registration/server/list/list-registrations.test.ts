import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import { useTestApp } from '#testing/test-app.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { listRegistrations as input } from '../../list/list-schema.ts';
import { saveExtra } from '../save-extra.ts';
import { submitRegistration } from '../submit-registration.ts';
import { listRegistrations } from './list-registrations.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 8);
let desk: TestDesk;
let dinner: string;

beforeAll(async () => {
  const { db } = database;
  desk = await makeDesk(db, 'dag', { size: 3, now });
  const extra = { event: 'dag', kind: 'meal' as const, name: { da: 'Middag' }, description: {} };
  const rest = { choiceGroup: null, onDate: null, price: 0, prices: {}, quotaIds: [], closes: null };
  ({ id: dinner } = await saveExtra(db, command, { ...extra, ...rest, afterAcceptance: false }));
  const people = [
    applicant(1, { name: 'Ågot Ærlig', extras: [dinner] }),
    applicant(2, { name: 'Anna Bo', sector: 'citizen', affiliation: '100% Frivillig' }),
    applicant(3, { name: 'Zenia Zeuthen' }),
    applicant(4, { name: 'Bo Venter' }),
  ];
  for (const person of people) await submitRegistration(db, submission(desk, [person]), now);
});

const list = (fields: Record<string, unknown> = {}) =>
  listRegistrations(database.db, command, input.parse({ event: 'dag', ...fields }));
const names = async (fields: Record<string, unknown>) => (await list(fields))?.rows.map(({ name }) => name);

test('shows who came in which order, and counts them by state', async () => {
  const found = await list();
  expect(found?.rows.map(({ name, state }) => [name, state])).toEqual([
    ['Ågot Ærlig', 'confirmed'],
    ['Anna Bo', 'confirmed'],
    ['Zenia Zeuthen', 'confirmed'],
    ['Bo Venter', 'waitlisted'],
  ]);
  expect(found).toMatchObject({ total: 4, pages: 1, unconfirmed: 4, chairs: 3 });
  expect(found?.counts).toEqual({ confirmed: 3, waitlisted: 1 });
  expect(found?.quotas).toEqual([{ name: 'Salen', size: 3, margin: 0, taken: 3 }]);
});

test('finds by name, address and workplace; signs of patterns are signs', async () => {
  expect(await names({ search: 'anna' })).toEqual(['Anna Bo']);
  expect(await names({ search: 'DELTAGER3@' })).toEqual(['Zenia Zeuthen']);
  expect(await names({ search: 'bo venter' })).toEqual(['Bo Venter']);
  expect(await names({ search: '100%' })).toEqual(['Anna Bo']);
  expect(await names({ search: '%' })).toEqual(['Anna Bo']);
  expect(await names({ search: "'; drop table registrations" })).toEqual([]);
});

test('filters, and takes nonsense in an address as not said', async () => {
  expect(await names({ state: 'waitlisted' })).toEqual(['Bo Venter']);
  expect(await names({ state: 'offered' })).toEqual([]);
  expect(await names({ sector: 'citizen' })).toEqual(['Anna Bo']);
  expect(await names({ extra: dinner })).toEqual(['Ågot Ærlig']);
  expect(await names({ category: desk.categoryId, unconfirmed: true })).toHaveLength(4);
  expect(await names({ state: 'x', sector: 'y', category: 'z', sort: 'q', page: -1 })).toHaveLength(4);
});

test('sorts names as Danes do', async () => {
  expect(await names({ sort: 'name' })).toEqual(['Anna Bo', 'Bo Venter', 'Zenia Zeuthen', 'Ågot Ærlig']);
  expect(await names({ sort: 'name', descending: true })).toEqual([
    ...['Ågot Ærlig', 'Zenia Zeuthen', 'Bo Venter', 'Anna Bo'],
  ]);
});

test('any length takes the same number of queries, and ten thousand are paged', async () => {
  const large = await makeDesk(database.db, 'stor', { size: 20_000, now });
  const count = () =>
    countQueries(database.db, (db) => listRegistrations(db, command, input.parse({ event: 'stor' })));
  const empty = await count();
  await sql`
    insert into registrations (organisation_id, event_id, id, arrival, booking_id, state, category_id, holds, name,
      email, lang)
    select ${large.organisationId}::uuid, ${large.eventId}::uuid, gen_random_uuid(), n, gen_random_uuid(), 'confirmed',
      ${large.categoryId}::uuid, true, 'Person ' || n, 'p' || n || '@example.org', 'da'
    from generate_series(1, 10000) n`.execute(database.db);
  await sql`update registration_quotas set taken = 10000 where event_id = ${large.eventId}`.execute(
    database.db,
  );
  await sql`update registration_desks set arrivals = 10000 where event_id = ${large.eventId}`.execute(
    database.db,
  );
  expect(await count()).toBe(empty);
  const last = await listRegistrations(
    database.db,
    command,
    input.parse({ event: 'stor', page: 200, search: 'person' }),
  );
  expect(last).toMatchObject({ total: 10_000, pages: 200 });
  expect(last?.rows.at(-1)?.name).toBe('Person 10000');
  expect(await brokenInvariants(database.db, large.eventId)).toEqual([]);
});
