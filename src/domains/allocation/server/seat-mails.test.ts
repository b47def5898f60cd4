import { beforeEach, expect, test } from 'vitest';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { handOn, makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { composeSeatMail } from './compose-seat-mail.ts';
import { queueSeatMails } from './queue-seat-mails.ts';
import { giveSeat, lockSeats, type SeatRow } from './seat-lock.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const hour = 3_600_000;
const now = Date.UTC(2026, 4, 1);
let made: MadeSeats;

beforeEach(async () => {
  await database.db.updateTable('allocations').set({ state: 'preparing' }).execute();
  made = await makeSeats(database.db, { people: 3, rooms: [3, 3], blocks: 2 });
  await database.db
    .updateTable('registrations')
    .set({ address_confirmed_at: isoInstant(now) })
    .where('event_id', '=', made.eventId)
    .execute();
  await database.db
    .updateTable('slots')
    .set({ starts_at: '2026-06-01T08:00:00Z' })
    .where('event_id', '=', made.eventId)
    .execute();
  await database.db.deleteFrom('mails').execute();
});

const allocation = (set: Record<string, unknown>) =>
  database.db.updateTable('allocations').set(set).where('event_id', '=', made.eventId).execute();
const open = () => allocation({ state: 'open', seed: 's', closes_at: isoInstant(now + 100 * hour) });
const queue = (at = now) => queueSeatMails(database.db, at);

async function mails() {
  const rows = await database.db
    .selectFrom('mails')
    .select(['template', 'to_address', 'subject_id'])
    .where('template', 'like', 'allocation:%')
    .orderBy('to_address')
    .execute();
  await database.db.deleteFrom('mails').execute();
  return rows.map(({ template, subject_id }) => [template, made.people.indexOf(subject_id ?? '')]);
}

function give(who: number, slot: number, origin: SeatRow['origin']) {
  const seat = { registrationId: made.people[who] ?? '', slotId: made.slots[slot] ?? '', chairs: 1, origin };
  return inTransaction(database.db, async (trx) => giveSeat(trx, await lockSeats(trx, made), seat));
}

async function composed(kind: string, who: number, lang: 'da' | 'nb' | 'en' = 'da', at = now) {
  const mail = {
    id: 'x',
    template: `allocation:${kind}`,
    lang,
    subjectId: made.people[who] ?? '',
    data: null,
  };
  return composeSeatMail({ ...running.app, now: () => at }, mail);
}

test('nobody is written to while wishes are prepared', async () => {
  expect(await queue()).toBe(0);
});

test('everybody with a place is asked for wishes once; whoever comes later, too', async () => {
  await open();
  const late = made.people[2] ?? '';
  await database.db
    .updateTable('registrations')
    .set({ state: 'waitlisted' })
    .where('id', '=', late)
    .execute();
  expect(await queue()).toBe(2);
  expect(await queue()).toBe(0);
  expect(await mails()).toEqual([
    ['allocation:wishes', 0],
    ['allocation:wishes', 1],
  ]);
  await database.db.updateTable('registrations').set({ state: 'confirmed' }).where('id', '=', late).execute();
  await queue();
  expect(await mails()).toEqual([['allocation:wishes', 2]]);
  // Who takes a place over is asked anew.
  await handOn(database.db, late);
  await queue();
  expect(await mails()).toEqual([['allocation:wishes', 2]]);
});

test('whoever sent no wishes is reminded two days before the deadline, and nobody after it', async () => {
  await open();
  await queue();
  await mails();
  const key = { organisation_id: made.organisationId, event_id: made.eventId };
  await database.db
    .insertInto('allocation_people')
    .values({ ...key, registration_id: made.people[0] ?? '', wished_at: isoInstant(now) })
    .execute();
  expect(await queue(now + 51 * hour)).toBe(0);
  expect(await queue(now + 53 * hour)).toBe(2);
  expect(await mails()).toEqual([
    ['allocation:wishes_reminder', 1],
    ['allocation:wishes_reminder', 2],
  ]);
  expect(await composed('wishes_reminder', 0)).toBeNull();
  expect((await composed('wishes_reminder', 1))?.text.subject).toContain('Husk dine ønsker');
  expect(await composed('wishes_reminder', 1, 'da', now + 101 * hour)).toBeNull();
  expect(await queue(now + 101 * hour)).toBe(0);
});

test('everybody gets their seats once, and again where others changed them; the own doing is no news', async () => {
  await open();
  await give(0, 0, 'run');
  await give(1, 1, 'run');
  await allocation({ state: 'published' });
  expect(await queue()).toBe(3);
  expect(await queue()).toBe(0);
  await mails();
  await give(0, 1, 'own');
  await give(1, 0, 'organiser');
  expect(await queue()).toBe(1);
  expect(await mails()).toEqual([['allocation:seats_changed', 1]]);
  expect(await queue()).toBe(0);
});

test('what changes in a workshop that has begun is not written about', async () => {
  await give(0, 0, 'run');
  await open();
  await allocation({ state: 'published' });
  await queue();
  await mails();
  await database.db.deleteFrom('allocation_seats').where('event_id', '=', made.eventId).execute();
  expect(await queue(Date.parse('2026-06-01T08:00:01Z'))).toBe(0);
});

test('places of a group without addresses are told of in one mail to whoever booked', async () => {
  await open();
  const [first = '', second = ''] = made.people;
  await database.db
    .insertInto('registration_bookings')
    .values({
      ...{
        organisation_id: made.organisationId,
        event_id: made.eventId,
        id: first,
        lang: 'da' as const,
        size: 2,
      },
      ...{ name: 'Gruppen', email: 'gruppe@example.org' },
    })
    .execute();
  await database.db
    .updateTable('registrations')
    .set({ email: null, booking_id: first })
    .where('id', 'in', [first, second])
    .execute();
  expect(await queue()).toBe(2);
  const mail = await composed('wishes', 0);
  expect(mail?.text.action?.path).toMatch(/^\/da\/r\/group\//);
});

test.each(['da', 'nb', 'en'] as const)('says what it is about in %s', async (lang) => {
  await open();
  const wishes = await composed('wishes', 0, lang);
  expect(wishes?.text.paragraphs).toHaveLength(4);
  expect(wishes?.text.action?.path).toMatch(new RegExp(`^/${lang}/r/[^/]+/wishes$`));
  await allocation({ state: 'published' });
  expect(await composed('wishes', 0, lang)).toBeNull();
  const seats = await composed('seats', 0, lang);
  expect(seats?.text.action?.path).toMatch(/\/seats$/);
  await allocation({ way: 'first_come', state: 'open' });
  expect((await composed('wishes', 0, lang))?.text.action?.path).toMatch(/\/seats$/);
});
