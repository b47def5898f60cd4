import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { registrationsOf } from '#testing/registration-suite.ts';
import { useTestApp } from '#testing/test-app.ts';
import { cancelRegistration } from '../../server/cancel-registration.ts';
import { linkToken, ticketHash } from '../../server/personal-link.ts';
import { submitRegistration } from '../../server/submit-registration.ts';
import { updateDesk } from '../../server/update-desk.ts';
import type { DoorItem, DoorNews } from '../schema.ts';
import { findDevice, findDoor } from './access.ts';
import { createDoor } from './create-door.ts';
import { exchangeWithDoor } from './exchange-with-door.ts';
import { findArrivals } from './find-arrivals.ts';
import { leaveDoor } from './leave-door.ts';
import { mergeCheckIns } from './merge-check-ins.ts';
import { registerDevice } from './register-device.ts';
import { revokeDoor } from './revoke-door.ts';
import { undoArrival } from './undo-arrival.ts';
import { watchDoors } from './watch-doors.ts';

const database = useTestDatabase();
useTestApp(database);
/** The event is on 1–3 June 2026, in Copenhagen. */
const now = Date.parse('2026-06-01T07:00:00Z');
const over = Date.parse('2026-06-04T22:00:00Z');
const day = 24 * 3_600_000;
let count = 0;

async function gathering(people = 3, size = 10) {
  const desk = await makeDesk(database.db, `moede-${++count}`, { size, now });
  for (let n = 1; n <= people; n++)
    await submitRegistration(database.db, submission(desk, [applicant(n + 100 * count)]), now);
  const rows = await registrationsOf(database.db, desk.eventId);
  return { desk, ids: rows.map(({ id }) => id) };
}

async function phone(desk: TestDesk, name = 'Hovedindgang') {
  const door = await createDoor(database.db, command, { event: desk.slug, name }, now);
  const { deviceId, key } = await registerDevice(database.db, { token: door.token }, now);
  const { actor } = await findDevice(database.db, key);
  const exchange = (items: DoorItem[], at = now, sent: { cursor?: number; roster?: string | null } = {}) =>
    exchangeWithDoor(
      database.db,
      actor,
      { deviceId, lang: 'da', sent: { items, cursor: sent.cursor ?? 0, roster: sent.roster ?? null } },
      at,
    );
  return { ...door, deviceId, key, actor, exchange };
}

const scan = (counter: number, registrationId = ''): DoorItem => ({
  kind: 'scan',
  counter,
  agoSeconds: 0,
  registrationId,
});
const undo = (counter: number, deviceId: string, undone: number): DoorItem => ({
  kind: 'undo',
  counter,
  agoSeconds: 0,
  undone: { deviceId, counter: undone },
});
const states = async (desk: TestDesk) =>
  (
    await database.db
      .selectFrom('registrations')
      .select(['state', 'holds'])
      .where('event_id', '=', desk.eventId)
      .orderBy('arrival')
      .execute()
  ).map(({ state, holds }) => `${state}${holds ? '' : ' without a chair'}`);

describe('a door', () => {
  test('opens by its link until the end of the day after the event, in its zone, and not once it is revoked', async () => {
    const { desk } = await gathering(0);
    const { token, id } = await createDoor(database.db, command, { event: desk.slug, name: 'Syd' }, now);
    expect(await findDoor(database.db, token, over - 1)).toMatchObject({
      name: 'Syd',
      expiresAt: '2026-06-04T22:00:00Z',
    });
    await expect(findDoor(database.db, token, over)).rejects.toMatchObject({ code: 'door.gone' });
    await expect(findDoor(database.db, `${token}x`, now)).rejects.toMatchObject({ code: 'door.not_found' });
    await revokeDoor(database.db, command, { event: desk.slug, id }, now);
    await revokeDoor(database.db, command, { event: desk.slug, id }, now + 1000);
    const late = { code: 'door.gone' };
    await expect(findDoor(database.db, token, now)).rejects.toMatchObject(late);
    await expect(registerDevice(database.db, { token }, now)).rejects.toMatchObject(late);
    await expect(findDoor(database.db, token, now + day)).rejects.toMatchObject({ code: 'door.not_found' });
  });

  test('keeps hashes alone of what opens it', async () => {
    const { desk } = await gathering(0);
    const { token, key } = await phone(desk);
    const { rows } = await database.db
      .selectFrom('doors')
      .innerJoin('door_devices', 'door_devices.door_id', 'doors.id')
      .selectAll()
      .where('doors.event_id', '=', desk.eventId)
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(key);
  });

  test('gives a phone names, categories and hashes of tickets, no more, and only those who are expected', async () => {
    const { desk, ids } = await gathering(2);
    await cancelRegistration(database.db, command, { id: ids[1] ?? '' }, now);
    const news = await (await phone(desk)).exchange([]);
    expect(news.roster?.guests).toEqual([
      {
        id: ids[0],
        name: `Deltager ${1 + 100 * count}`,
        category: 'Deltager',
        ticket: ticketHash(linkToken('ticket', ids[0] ?? '')),
      },
    ]);
    expect(news.categories).toEqual([{ id: desk.categoryId, name: 'Deltager' }]);
  });

  test('sends the list again only when it has changed, and the log from where the phone is', async () => {
    const { desk, ids } = await gathering();
    const one = await phone(desk);
    const first = await one.exchange([scan(1, ids[0])]);
    const again = await one.exchange([scan(2, ids[1])], now, {
      cursor: first.log.at(-1)?.number ?? 0,
      roster: first.roster?.digest ?? null,
    });
    expect(again).toMatchObject({ roster: null, lastCounter: 2 } satisfies Partial<DoorNews>);
    expect(again.log.map(({ counter }) => counter)).toEqual([2]);
  });

  test('lets nobody in whose phone has left, whose door is revoked or whose event is over', async () => {
    const { desk, ids } = await gathering();
    const [left, revoked, late] = [await phone(desk), await phone(desk), await phone(desk)];
    await leaveDoor(database.db, left.actor, { deviceId: left.deviceId }, now);
    await expect(left.exchange([])).rejects.toMatchObject({ code: 'door.not_found' });
    await expect(findDevice(database.db, left.key)).rejects.toMatchObject({ code: 'door.not_found' });
    await revokeDoor(database.db, command, { event: desk.slug, id: revoked.id }, now);
    await expect(revoked.exchange([], now + day)).rejects.toMatchObject({ code: 'door.not_found' });
    // What was not sent in time is taken for one day more; names are not given out again.
    await expect(late.exchange([scan(1, ids[1])], over + 1000)).rejects.toMatchObject({ code: 'door.gone' });
    await expect(late.exchange([scan(2, ids[2])], over + day)).rejects.toMatchObject({ code: 'door.gone' });
    expect(await states(desk)).toEqual(['confirmed', 'attended', 'confirmed']);
  });

  test('once revoked takes entries for a day, gives nothing back, and takes nothing where a phone is lost', async () => {
    const { desk, ids } = await gathering();
    const [closed, lost] = [await phone(desk), await phone(desk)];
    await revokeDoor(database.db, command, { event: desk.slug, id: closed.id }, now);
    await revokeDoor(database.db, command, { event: desk.slug, id: lost.id, isLost: true }, now);
    const gone = { code: 'door.not_found' };
    await expect(closed.exchange([scan(1, ids[0])])).rejects.toMatchObject(gone);
    await expect(closed.exchange([scan(2, ids[1])], now + day)).rejects.toMatchObject(gone);
    await expect(lost.exchange([scan(1, ids[2])])).rejects.toMatchObject(gone);
    expect(await states(desk)).toEqual(['attended', 'confirmed', 'confirmed']);
    const query = { deviceId: closed.deviceId, query: 'Deltager', lang: 'da' as const };
    await expect(findArrivals(database.db, closed.actor, query, now)).rejects.toMatchObject(gone);
    await expect(findDoor(database.db, lost.token, now)).rejects.toMatchObject(gone);
  });

  test('at another event lets nobody in here', async () => {
    const here = await gathering(1);
    const there = await gathering(1);
    const one = await phone(there.desk);
    await one.exchange([scan(1, here.ids[0])]);
    expect(await states(here.desk)).toEqual(['confirmed']);
    const elsewhere = { ...one.actor, eventId: here.desk.eventId };
    for (const actor of [elsewhere, command, { kind: 'anonymous' as const }])
      await expect(
        mergeCheckIns(database.db, actor, { deviceId: one.deviceId, lang: 'da', items: [] }, now),
      ).rejects.toMatchObject({ code: 'door.not_found' });
    const query = { deviceId: one.deviceId, query: 'Deltager', lang: 'da' as const };
    await expect(findArrivals(database.db, elsewhere, query, now)).rejects.toMatchObject({
      code: 'door.not_found',
    });
  });
});

describe('checking in', () => {
  test('makes somebody attended once, and what is sent twice is nothing new', async () => {
    const { desk, ids } = await gathering();
    const one = await phone(desk);
    await one.exchange([scan(1, ids[0]), scan(2, ids[0])]);
    await Promise.all([one.exchange([scan(1, ids[0])]), one.exchange([scan(2, ids[0]), scan(3, ids[1])])]);
    const { log } = await one.exchange([]);
    expect(log.map(({ counter }) => counter)).toEqual([1, 2, 3]);
    expect(await states(desk)).toEqual(['attended', 'attended', 'confirmed']);
    const audit = await database.db
      .selectFrom('audit_entries')
      .select(['actor_kind', 'actor_id', 'subject_id'])
      .where('event_id', '=', desk.eventId)
      .where('action', '=', 'registration.check_in')
      .execute();
    expect(audit).toHaveLength(2);
    expect(audit[0]).toMatchObject({ actor_kind: 'door', actor_id: one.id });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('at two doors without network is told to both: the first the server hears of counts', async () => {
    const { desk, ids } = await gathering();
    const [north, south] = [await phone(desk, 'Nord'), await phone(desk, 'Syd')];
    await south.exchange([scan(1, ids[0])]);
    const { log } = await north.exchange([scan(1, ids[0])]);
    expect(log.map(({ door }) => door)).toEqual(['Syd', 'Nord']);
    expect(await watchDoors(database.db, command, { event: desk.slug })).toMatchObject({
      expected: 3,
      arrived: 1,
      doors: [
        { name: 'Nord', arrived: 0 },
        { name: 'Syd', arrived: 1 },
      ],
      arrivals: [{ registrationId: ids[0], door: 'Syd', again: 1 }],
    });
  });

  test('is undone by a phone for its own entry, by the organiser for all; the chair stays', async () => {
    const { desk, ids } = await gathering();
    const [north, south] = [await phone(desk), await phone(desk)];
    await north.exchange([scan(1, ids[0])]);
    await south.exchange([scan(1, ids[0])]);
    await north.exchange([undo(2, north.deviceId, 1)]);
    expect((await states(desk))[0]).toBe('attended');
    await undoArrival(database.db, command, { event: desk.slug, registrationId: ids[0] ?? '' }, now);
    expect((await states(desk))[0]).toBe('confirmed');
    await south.exchange([scan(2, ids[0])]);
    expect((await states(desk))[0]).toBe('attended');
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('confirms the address by the way: nobody who has come is given up for it', async () => {
    const { desk, ids } = await gathering(1);
    await (await phone(desk)).exchange([scan(1, ids[0])]);
    const row = await database.db
      .selectFrom('registrations')
      .select(['hold_until', 'state'])
      .where('id', '=', ids[0] ?? '')
      .executeTakeFirst();
    expect(row).toEqual({ hold_until: null, state: 'attended' });
  });

  test('leaves somebody who is not expected as they are, and says so', async () => {
    const { desk, ids } = await gathering(2);
    await cancelRegistration(database.db, command, { id: ids[0] ?? '' }, now);
    const { log } = await (await phone(desk)).exchange([scan(1, ids[0]), scan(2, crypto.randomUUID())]);
    expect(log.map(({ outcome }) => outcome)).toEqual(['not_expected', 'unknown']);
    expect(await states(desk)).toEqual(['cancelled without a chair', 'confirmed']);
  });

  test('comes to the same in any order of the batches, also twice', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 }), async (order) => {
        const { desk, ids } = await gathering(3);
        const [a, b] = [await phone(desk), await phone(desk)];
        const batches = [
          () => a.exchange([scan(1, ids[0]), scan(2, ids[1])]),
          () => a.exchange([undo(3, a.deviceId, 2), undo(4, b.deviceId, 2)]),
          () => b.exchange([scan(1, ids[0])]),
          () => b.exchange([scan(2, ids[2])]),
        ];
        for (const index of order) await batches[index]?.();
        expect(await states(desk)).toEqual(['attended', 'confirmed', 'confirmed']);
        expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('walk-ins', () => {
  const walkIn = (desk: TestDesk, counter: number, name: string): DoorItem => ({
    kind: 'walk_in',
    counter,
    agoSeconds: 60,
    walkIn: { name, categoryId: desk.categoryId },
  });

  test('get a place and are in; two of one name are two, one sent twice is one', async () => {
    const { desk } = await gathering(0);
    const one = await phone(desk);
    await one.exchange([walkIn(desk, 1, 'Anna Prøve'), walkIn(desk, 2, 'Anna Prøve')]);
    const { log, roster } = await one.exchange([walkIn(desk, 2, 'Anna Prøve')]);
    expect(log.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    expect(roster?.guests).toHaveLength(2);
    expect(await states(desk)).toEqual(['attended', 'attended']);
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('are known again when the server fell over between their place and their arrival', async () => {
    const { desk } = await gathering(0);
    const one = await phone(desk);
    await one.exchange([walkIn(desk, 1, 'Anna Prøve')]);
    await database.db.deleteFrom('check_ins').where('event_id', '=', desk.eventId).execute();
    const { log } = await one.exchange([walkIn(desk, 1, 'Anna Prøve')]);
    expect(log.map(({ outcome }) => outcome)).toEqual(['taken']);
    expect(await states(desk)).toEqual(['attended']);
  });

  test('never take a chair there is not, and none where they are switched off', async () => {
    const { desk } = await gathering(1, 1);
    const one = await phone(desk);
    const full = await one.exchange([walkIn(desk, 1, 'Bo Prøve')]);
    expect(full.log.map(({ outcome }) => outcome)).toEqual(['full']);
    await updateDesk(database.db, command, { event: desk.slug, changes: { walkIns: false } });
    const off = await one.exchange([walkIn(desk, 2, 'Bo Prøve')]);
    expect(off).toMatchObject({ walkIns: false });
    expect(off.log.map(({ outcome }) => outcome)).toEqual(['full', 'walk_ins_off']);
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });
});

test('watching takes as many queries for one arrival as for three', async () => {
  const counts: number[] = [];
  for (const people of [1, 3]) {
    const { desk, ids } = await gathering(people);
    await (await phone(desk)).exchange(ids.map((id, index) => scan(index + 1, id)));
    counts.push(await countQueries(database.db, (db) => watchDoors(db, command, { event: desk.slug })));
  }
  expect(counts[1]).toBe(counts[0]);
});
