/** Invented workshops that run at the same time, and people to seat, for tests. */
import type { Kysely } from 'kysely';
import type {} from '#domains/allocation/server/tables.ts';
import { handOnPlace } from '#domains/registration/server/hand-on-place.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { command } from './event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from './registration-factory.ts';

export interface MadeSeats extends TestDesk {
  blocks: string[];
  /** One workshop for each room. */
  sessions: string[];
  /** By block, then by room. */
  slots: string[];
  /** Registrations that have a place. */
  people: string[];
}

const now = Date.UTC(2026, 3, 1);
let made = 0;

/** @param options `rooms`: places of each workshop, which is held once in each block; `blocks`: one unless said otherwise */
export async function makeSeats(
  db: Kysely<Database>,
  options: { people: number; rooms: readonly number[]; blocks?: number; now?: number },
): Promise<MadeSeats> {
  const desk = await makeDesk(db, `seats-${(made += 1)}`, { size: options.people + 20, now });
  const key = { organisation_id: desk.organisationId, event_id: desk.eventId };
  const blocks = Array.from({ length: options.blocks ?? 1 }, () => newId());
  const sessions = options.rooms.map(() => newId());
  await insertMany(
    db,
    'blocks',
    blocks.map((id) => ({ ...key, id })),
  );
  await insertMany(
    db,
    'sessions',
    sessions.map((id, index) => ({
      ...{ ...key, id, kind: 'workshop', lang: 'da', slug: `workshop-${index + 1}` },
      ...{ title: { da: `Workshop ${index + 1}` }, position: index },
    })),
  );
  const occurrences = blocks.flatMap((block_id, number) =>
    sessions.map((session_id, index) => ({
      ...{ ...key, slot_id: newId(), session_id, block_id, max: options.rooms[index] ?? 0 },
      ...{ number, code: `${index + 1}${'ABCDEF'[number] ?? ''}` },
    })),
  );
  await insertMany(
    db,
    'slots',
    occurrences.map(({ slot_id, session_id, block_id, number, code }) => ({
      ...{ ...key, id: slot_id, session_id, block_id, code, starts_on: '2026-06-01' },
      ...{
        starts_local: `2026-06-01T${10 + number * 2}:00:00`,
        ends_local: `2026-06-01T${11 + number * 2}:00:00`,
      },
    })),
  );
  await db.insertInto('allocations').values(key).execute();
  await insertMany(
    db,
    'allocation_occurrences',
    occurrences.map(({ slot_id, session_id, block_id, max }) => ({
      ...key,
      slot_id,
      session_id,
      block_id,
      max,
    })),
  );
  const people: string[] = [];
  for (let n = 1; n <= options.people; n += 1) {
    const receipt = await submitRegistration(db, submission(desk, [applicant(n)]), options.now ?? now);
    if (!('ids' in receipt)) throw new Error(`Nobody is registered: ${receipt.answer}.`);
    people.push(...receipt.ids);
  }
  const slots = occurrences.map(({ slot_id }) => slot_id);
  return { ...desk, blocks, sessions, slots, people };
}

/** The place of a registration is another person's from now on, who has confirmed the address. */
export async function handOn(db: Kysely<Database>, id: string): Promise<void> {
  const confirm = () =>
    db
      .updateTable('registrations')
      .set({ address_confirmed_at: isoInstant(now), hold_until: null })
      .where('id', '=', id)
      .execute();
  await confirm();
  await handOnPlace(db, command, { id, name: 'Ny Person', email: `${id}@example.org` }, now);
  await confirm();
}
