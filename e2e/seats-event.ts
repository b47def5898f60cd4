/** An event whose seats are given: four workshops held twice, people with wishes, and what a run gave them. */
import type { Kysely } from 'kysely';
import * as schema from '#domains/events/schema.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { groupSlots } from '#domains/events/server/group-slots.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { lockSeats, replaceSeats, showSeats } from '#domains/allocation/server/seat-lock.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { actorOf } from '#domains/registration/server/open-by-link.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { newId } from '#platform/server/db/ids.ts';
import { command } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';

export const workshops = ['Haven', 'Havnen', 'Skoven', 'Byen'] as const;
export type Workshop = (typeof workshops)[number];

export interface SeatsEvent extends TestDesk {
  sessions: Record<Workshop, string>;
  /** By workshop, in the first and the second block. */
  slots: Record<Workshop, string[]>;
  blocks: string[];
  people: { id: string; own: string }[];
}

const hours = [
  ['10:00', '11:00'],
  ['13:00', '14:00'],
] as const;

/** Rooms of six; nothing is open yet. */
export async function makeSeatsEvent(
  db: Kysely<Database>,
  slug: string,
  people: number,
): Promise<SeatsEvent> {
  const now = Date.now();
  const desk = await makeDesk(db, slug, { now, size: people + 10 });
  const sessions = {} as SeatsEvent['sessions'];
  const slots = {} as SeatsEvent['slots'];
  for (const [at, title] of workshops.entries()) {
    const given = schema.createSession.parse({
      ...{ event: slug, session: { kind: 'workshop', lang: 'da', title: { da: title } } },
      slots: hours.map(([start, end], block) => ({
        ...{ date: '2026-06-01', start, end, code: `${at + 1}${'AB'[block]}`, attendance: 'onsite' },
      })),
    });
    const made = await createSession(db, command, given);
    sessions[title] = made.sessionId;
    slots[title] = made.slotIds;
  }
  for (const block of [0, 1])
    await groupSlots(db, command, { event: slug, slotIds: workshops.map((one) => slots[one][block] ?? '') });
  // Whoever runs the journeys shall not find the workshops begun.
  await db
    .updateTable('slots')
    .set({ starts_at: '2099-06-01T08:00:00Z' })
    .where('event_id', '=', desk.eventId)
    .execute();
  await publishEvent(db, command, { slug, note: '' });
  const rows = await db
    .selectFrom('slots')
    .select(['id', 'block_id'])
    .where('event_id', '=', desk.eventId)
    .execute();
  const blockOf = (slot: string) => rows.find(({ id }) => id === slot)?.block_id ?? '';
  const key = { organisation_id: desk.organisationId, event_id: desk.eventId };
  await db.insertInto('allocations').values(key).execute();
  await insertMany(
    db,
    'allocation_occurrences',
    workshops.flatMap((one) =>
      slots[one].map((slot_id) => ({
        ...{ ...key, slot_id, session_id: sessions[one], block_id: blockOf(slot_id), max: 6 },
      })),
    ),
  );
  return {
    ...{ ...desk, sessions, slots, blocks: [0, 1].map((block) => blockOf(slots.Haven[block] ?? '')) },
    people: await register(db, desk, people, now),
  };
}

async function register(db: Kysely<Database>, desk: TestDesk, count: number, now: number) {
  const people: SeatsEvent['people'] = [];
  for (let n = 1; n <= count; n += 1) {
    const person = applicant(n, { email: `${desk.slug}-${n}@example.org` });
    const receipt = await submitRegistration(db, submission(desk, [person]), now);
    const id = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    const row = await db
      .selectFrom('registrations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await confirmAddress(db, actorOf(row), { id }, now);
    people.push({ id, own: `/da/r/${linkToken('own', id, row.link_version)}` });
  }
  return people;
}

export function changeAllocation(
  db: Kysely<Database>,
  event: SeatsEvent,
  changes: Record<string, unknown>,
): Promise<unknown> {
  return db.updateTable('allocations').set(changes).where('event_id', '=', event.eventId).execute();
}

export interface Given {
  wishes: readonly Workshop[];
  /** In the first and the second block. */
  seats: readonly (Workshop | null)[];
}

/** What a run gave is published: one entry a person, in the order they registered. */
export async function publishSeats(
  db: Kysely<Database>,
  event: SeatsEvent,
  given: readonly Given[],
): Promise<void> {
  const instance = {
    ...{ blocks: event.blocks, ranks: 3, seed: 'frø' },
    workshops: workshops.map((one) => ({
      id: event.sessions[one],
      occurrences: event.slots[one].map((id, block) => ({ id, block: event.blocks[block], min: 0, max: 6 })),
    })),
    people: given.map(({ wishes }, who) => ({
      id: event.people[who]?.id,
      wishes: wishes.map((one) => [event.sessions[one]]),
    })),
  };
  const seats = given.flatMap(({ seats, wishes }, who) =>
    seats.flatMap((one, block) =>
      one === null
        ? []
        : [
            {
              ...{ person: event.people[who]?.id ?? '', occurrence: event.slots[one][block] ?? '' },
              loss: Math.max(0, wishes.indexOf(one)),
            },
          ],
    ),
  );
  const result = {
    ...{ status: 'optimal', proved: 6, objective: [0, 0, 0, 0, 0, 0], bounds: [0, 0, 0, 0, 0, 0] },
    ...{ seats, levels: {}, empty: 0, reports: [], time_ms: 1, receipt: 'ab'.repeat(32) },
  };
  const key = { organisation_id: event.organisationId, event_id: event.eventId };
  const id = newId();
  await db
    .insertInto('allocation_runs')
    .values({
      ...{ ...key, id, number: 1, state: 'done' },
      ...{ instance: JSON.stringify(instance), result: JSON.stringify(result) },
    })
    .execute();
  const published = { seed: 'frø', seedHash: 'cd'.repeat(32), receipt: result.receipt };
  await changeAllocation(db, event, {
    ...{ state: 'published', published_run: id, published_at: '2026-05-01T00:00:00Z' },
    published: JSON.stringify(published),
  });
  await db.transaction().execute(async (trx) => {
    const locked = await lockSeats(trx, event);
    const given = seats.map(({ person, occurrence }) => ({ registrationId: person, slotId: occurrence }));
    await replaceSeats(
      trx,
      locked,
      given.map((seat) => ({ ...seat, chairs: 1, origin: 'run' as const })),
    );
    await showSeats(trx, locked.allocation);
  });
}
