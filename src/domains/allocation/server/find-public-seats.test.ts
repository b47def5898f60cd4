import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { makeSeats } from '#testing/allocation-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { findPublication } from '#domains/events/server/find-publication.ts';
import { secondsToDeadline, viewBlocks } from '../public-seats.ts';
import type { PublishedAllocation } from '../schema.ts';
import { findPublicSeats } from './find-public-seats.ts';

const database = useTestDatabase();
useTestApp(database);
const secret = 'a seed that nobody may see yet';

async function open() {
  const seats = await makeSeats(database.db, { people: 1, rooms: [3, 5] });
  const now = '2026-04-01T10:00:00Z';
  await database.db
    .updateTable('allocations')
    .set({
      state: 'open',
      seed: secret,
      seed_hash: 'ab12',
      seed_number: 1,
      seed_drawn_at: now,
      closes_at: now,
    })
    .where('event_id', '=', seats.eventId)
    .execute();
  return seats;
}

test('shows nothing before wishes are open', async () => {
  const seats = await makeSeats(database.db, { people: 0, rooms: [3] });
  expect(await findPublicSeats(database.db, seats)).toBeNull();
});

test('shows rules, rooms and the fingerprint of the seed, and not the seed, while wishes come in', async () => {
  const seats = await open();
  const found = await findPublicSeats(database.db, seats);
  expect(found).toMatchObject({
    format: 1,
    way: 'wishes',
    state: 'open',
    ranks: 3,
    seed: { hash: 'ab12', number: 1 },
    published: null,
  });
  expect(found?.occurrences.map(({ max }) => max).sort()).toEqual([3, 5]);
  expect(JSON.stringify(found)).not.toContain(secret);
  for (const person of seats.people) expect(JSON.stringify(found)).not.toContain(person);
  if (found) expect(secondsToDeadline(found, Date.parse('2026-04-01T09:59:00Z'))).toBe(60);
  if (found) expect(secondsToDeadline(found, Date.parse('2026-04-01T10:00:00Z'))).toBeUndefined();
});

test('shows what was published once it is', async () => {
  const seats = await open();
  const published: PublishedAllocation = {
    ...{ blocks: seats.blocks, ranks: 3, balance: [], seed: secret, seedHash: 'ab12', seedNumber: 1 },
    ...{ receipt: 'cd34', status: 'optimal', proved: 6, objective: [1, 0, 0, 0, 0, 7] },
    ...{ people: null, seats: null, empty: 0, byWish: [null, 0, 0, 0] },
  };
  await database.db
    .updateTable('allocations')
    .set({ state: 'published', published: JSON.stringify(published) })
    .where('event_id', '=', seats.eventId)
    .execute();
  expect((await findPublicSeats(database.db, seats))?.published).toEqual(published);
});

test('names only workshops that are in the published programme', async () => {
  const seats = await open();
  const publication = await findPublication(database.db, seats.slug);
  const found = await findPublicSeats(database.db, seats);
  if (!publication || publication.movedTo !== null || !found) throw new Error('Nothing is published.');
  const { document } = publication;
  expect(viewBlocks(document, found, 'da')).toEqual([]);
  const [slot = '', hidden = ''] = seats.slots;
  const [sessionId = ''] = seats.sessions;
  const [blockId = ''] = seats.blocks;
  const session = { id: sessionId, slug: 'bro', lang: 'da', title: { da: 'Broen' } };
  const time = { date: '2026-06-01', start: '2026-06-01T10:00', end: '2026-06-01T11:00', withdrawn: false };
  const withSlots = {
    ...document,
    blocks: [{ id: blockId, title: { da: 'Formiddag' } }],
    sessions: [session],
    slots: [
      { ...time, id: slot, sessionId, blockId, code: '1A' },
      { ...time, id: hidden, sessionId: 'unknown', blockId, code: '2A' },
    ],
  } as unknown as typeof document;
  expect(viewBlocks(withSlots, found, 'da')).toEqual([
    {
      id: blockId,
      title: { text: 'Formiddag' },
      when: 'mandag den 1. juni, kl. 10.00–11.00'.replaceAll(/(?<=den|1\.|kl\.) /g, '\u00a0'),
      rows: [
        { slot, code: '1A', title: { text: 'Broen' }, href: `/da/e/${seats.slug}/s/bro`, min: 0, max: 3 },
      ],
    },
  ]);
});
