import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { addDays, addMinutes, minutesBetween } from '#platform/time/wall-clock.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSession, insertSession, type SessionRow } from './write-session.ts';
import { findSlot, insertSlot, localOf, timeColumns, updateSlot, type SlotRow } from './write-slot.ts';

/**
 * Cuts a session in two: it ends at the time, a new one of the same kind goes on from there.
 * A repeated session is cut at the same distance in all its slots.
 * @throws DomainError `split.invalid` when the time is not inside the slot
 */
export async function splitSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.splitSession>,
): Promise<EditResult & { sessionId: string }> {
  return editProgramme(db, actor, input, 'session.split', async (edit) => {
    const slot = await findSlot(edit, input.slotId);
    const session = await findSession(edit, slot.session_id);
    const offset = offsetIn(slot, input.at);
    const title = input.title ? { [session.lang]: input.title } : session.title;
    const { id } = await insertSession(edit, secondHalf(session, title));
    for (const one of await slotsOf(edit, session.id)) await cutSlot(edit, one, offset, id);
    return { sessionId: id };
  });
}

function secondHalf(session: SessionRow, title: SessionRow['title']) {
  return {
    kind: session.kind,
    lang: session.lang,
    title,
    description: {},
    area: session.area,
    prices: [],
    recording: session.recording,
    interpreting: session.interpreting,
    tentative: session.tentative,
    speakers: [],
    parts: [],
  };
}

function offsetIn(slot: SlotRow, at: string): number {
  if (slot.starts_local === null || slot.ends_local === null) throw new DomainError('split.invalid');
  const start = localOf(slot.starts_local);
  const sameDay = `${slot.starts_on}T${at}`;
  const cut = sameDay > start ? sameDay : `${addDays(slot.starts_on, 1)}T${at}`;
  if (cut <= start || cut >= localOf(slot.ends_local)) throw new DomainError('split.invalid');
  return minutesBetween(start, cut);
}

async function slotsOf({ trx, event }: Edit, sessionId: string): Promise<SlotRow[]> {
  return trx
    .selectFrom('slots')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();
}

async function cutSlot(edit: Edit, slot: SlotRow, offset: number, secondId: string): Promise<void> {
  if (slot.starts_local === null || slot.ends_local === null) return;
  const start = localOf(slot.starts_local);
  const end = localOf(slot.ends_local);
  const cut = addMinutes(start, offset);
  if (cut >= end) return;
  const zone = edit.event.time_zone;
  await updateSlot(edit, slot.id, timeColumns(zone, slot.starts_on, { start, end: cut }, edit.warnings));
  await insertSlot(edit, secondId, {
    ...timeColumns(zone, cut.slice(0, 10), { start: cut, end }, edit.warnings),
    doors_local: null,
    code: null,
    venue_id: slot.venue_id,
    room_id: slot.room_id,
    attendance: slot.attendance,
    joining_link: slot.joining_link,
    tentative: slot.tentative,
    block_id: null,
  });
}
