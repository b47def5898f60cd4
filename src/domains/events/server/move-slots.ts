import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { addDays, addMinutes, clockOf, dateOf, minutesBetween } from '#platform/time/wall-clock.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSlots, localOf, placeColumns, timeColumns, updateSlot, type SlotRow } from './write-slot.ts';

type Input = z.infer<typeof schema.moveSlots>;

/** Moves slots together: by minutes, or to a day, a time, a place. What has no clock time keeps none. */
export async function moveSlots(db: Kysely<Database>, actor: Actor, input: Input): Promise<EditResult> {
  return editProgramme(db, actor, input, 'slots.move', async (edit) => {
    const slots = await findSlots(edit, input.slotIds);
    const shift = (input.by?.minutes ?? 0) + minutesTo(slots, input.to?.start);
    const place = await placeOf(edit, input.to);
    for (const slot of slots)
      await updateSlot(edit, slot.id, { ...movedTimes(edit, slot, input.to?.date, shift), ...place });
    return {};
  });
}

/** How far the earliest start lies from the asked clock time, on the same day. */
function minutesTo(slots: readonly SlotRow[], clock: string | undefined): number {
  const first = slots.find((slot) => slot.starts_local !== null)?.starts_local;
  if (clock === undefined || !first) return 0;
  return minutesBetween(localOf(first), `${dateOf(first)}T${clock}`);
}

async function placeOf(edit: Edit, to: Input['to']) {
  if (to?.roomId === undefined && to?.venueId === undefined) return {};
  return placeColumns(edit, to.venueId ?? null, to.roomId ?? null);
}

function movedTimes(edit: Edit, slot: SlotRow, date: string | undefined, minutes: number) {
  const days = date === undefined ? 0 : daysBetween(slot.starts_on, date);
  const move = (value: string | null) => {
    if (value === null) return null;
    const moved = addMinutes(localOf(value), minutes);
    return `${addDays(dateOf(moved), days)}T${clockOf(moved)}`;
  };
  const span = { start: move(slot.starts_local), end: move(slot.ends_local) };
  const doors =
    slot.doors_local && clockOf(addMinutes(`2000-01-01T${slot.doors_local.slice(0, 5)}`, minutes));
  const times = timeColumns(edit.event.time_zone, addDays(slot.starts_on, days), span, edit.warnings);
  return { ...times, doors_local: doors };
}

function daysBetween(from: string, to: string): number {
  return minutesBetween(`${from}T00:00`, `${to}T00:00`) / (24 * 60);
}
