import { expect, test } from 'vitest';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { newId } from '#platform/server/db/ids.ts';
import { eraseRegistration } from '#domains/registration/server/erase-registration.ts';
import { command } from '#testing/event-factory.ts';
import { handOn, makeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { lockSeats } from './seat-lock.ts';
import { findUnsettled, settleSeats } from './settle-seats.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.UTC(2026, 3, 2);

async function makeRun(state: 'done' | 'running') {
  const made = await makeSeats(database.db, { people: 3, rooms: [4] });
  const [erased = '', other = '', handedOn = ''] = made.people;
  const key = { organisation_id: made.organisationId, event_id: made.eventId };
  const [workshop = ''] = made.sessions;
  const [slot = ''] = made.slots;
  const person = (id: string) => ({ id, wishes: [[workshop]], attributes: { sector: 'municipality' } });
  const instance = {
    people: [person(erased), { id: `${erased}+1`, with: erased }, person(other), person(handedOn)],
    previous: [erased, other].map((id) => ({ person: id, occurrence: slot })),
  };
  const seats = [erased, `${erased}+1`, other, handedOn].map((id) => ({
    person: id,
    occurrence: slot,
    loss: 0,
  }));
  const texts = { instance: JSON.stringify(instance), result: JSON.stringify({ receipt: 'r', seats }) };
  await database.db
    .insertInto('allocation_runs')
    .values({ ...key, id: newId(), number: 1, state, ...texts })
    .execute();
  for (const registration_id of made.people)
    await database.db
      .insertInto('allocation_people')
      .values({ ...key, registration_id, wishes: JSON.stringify([[workshop]]) })
      .execute();
  const settle = () =>
    inTransaction(database.db, async (trx) => settleSeats(trx, await lockSeats(trx, made)));
  const isUnsettled = async () =>
    (await findUnsettled(database.db)).some(({ eventId }) => eventId === made.eventId);
  const read = () =>
    database.db
      .selectFrom('allocation_runs')
      .select(['instance', 'result', 'forgotten'])
      .where('event_id', '=', made.eventId)
      .executeTakeFirstOrThrow();
  return { made, erased, other, handedOn, settle, isUnsettled, read };
}

test('who was erased is in no run any more, nor who went along; the others stay as they were', async () => {
  const { erased, other, handedOn, settle, read, made } = await makeRun('done');
  const before = await read();
  await settle();
  expect(await read()).toEqual(before);
  await eraseRegistration(running.app, command, { id: erased }, now);
  await settle();
  const { instance, result, forgotten } = await read();
  expect(JSON.stringify({ instance, result })).not.toContain(erased);
  expect(instance).toMatchObject({
    people: [{ id: other }, { id: handedOn }],
    previous: [{ person: other }],
  });
  expect(result).toMatchObject({ receipt: 'r', seats: [{ person: other }, { person: handedOn }] });
  expect(forgotten).toBe(1);
  const left = await database.db
    .selectFrom('allocation_people')
    .select('registration_id')
    .where('event_id', '=', made.eventId)
    .execute();
  expect(left.map((row) => row.registration_id).sort()).toEqual([other, handedOn].sort());
});

test('who handed the place on is in no run begun before, also without wishes; who has it now is in those after', async () => {
  const { made, other, erased, handedOn, settle, isUnsettled, read } = await makeRun('done');
  await database.db.deleteFrom('allocation_people').where('registration_id', '=', handedOn).execute();
  await handOn(database.db, handedOn);
  expect(await isUnsettled()).toBe(true);
  await settle();
  expect(await isUnsettled()).toBe(false);
  const { instance, result } = await read();
  expect(JSON.stringify({ instance, result })).not.toContain(handedOn);
  expect(instance).toMatchObject({ people: [{ id: erased }, { id: `${erased}+1` }, { id: other }] });
  await database.db
    .updateTable('allocation_runs')
    .set({
      instance: JSON.stringify({ people: [{ id: handedOn }] }),
      ...{ handed_on: JSON.stringify({ [handedOn]: 1 }), forgotten: 0 },
    })
    .where('event_id', '=', made.eventId)
    .execute();
  expect(await isUnsettled()).toBe(false);
  await handOn(database.db, handedOn);
  expect(await isUnsettled()).toBe(true);
  await settle();
  expect(await read()).toMatchObject({ instance: { people: [] }, forgotten: 1 });
});

test('a run under way is gone through again when it has ended', async () => {
  const { erased, settle, read } = await makeRun('running');
  await eraseRegistration(running.app, command, { id: erased }, now);
  await settle();
  expect(await read()).toMatchObject({ forgotten: 0 });
  const late = JSON.stringify({ seats: [{ person: erased, occurrence: 'x', loss: 0 }] });
  await database.db.updateTable('allocation_runs').set({ state: 'done', result: late }).execute();
  await settle();
  expect(await read()).toMatchObject({ forgotten: 1, result: { seats: [] } });
});
