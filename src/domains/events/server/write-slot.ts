/** Slots as rows: where they are, when they are, and what of them readers already hold. */
import { sql, type Selectable } from 'kysely';
import type { z } from 'zod';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { clockOf, resolveTime, spanOn } from '#platform/time/wall-clock.ts';
import type { slotFields } from '../schema.ts';
import type { Edit, EditWarning } from './edit-programme.ts';
import type { SlotTable } from './tables.ts';

export type SlotFields = z.infer<typeof slotFields>;
export type SlotRow = Selectable<SlotTable>;

/** The wall clock of a row as pages know it, `2026-05-04T09:30`. */
export function localOf(value: string): string {
  return value.slice(0, 16).replace(' ', 'T');
}

/** Columns of local times and the instants they mean; notes clocks that are skipped or come twice. */
export function timeColumns(
  timeZone: string,
  date: string,
  span: { start: string | null; end: string | null },
  warnings: EditWarning[],
) {
  const resolve = (local: string | null) => {
    if (local === null) return null;
    const { instant, problem } = resolveTime(local, timeZone);
    if (problem) warnings.push({ code: `time.${problem}`, data: { time: local, timeZone } });
    return instant;
  };
  return {
    starts_on: span.start?.slice(0, 10) ?? date,
    starts_local: span.start,
    ends_local: span.end,
    starts_at: resolve(span.start),
    ends_at: resolve(span.end),
  };
}

export async function slotColumns(edit: Edit, fields: SlotFields) {
  return {
    ...timeColumns(
      edit.event.time_zone,
      fields.date,
      spanOn(fields.date, fields.start, fields.end),
      edit.warnings,
    ),
    doors_local: fields.doors,
    code: fields.code,
    ...(await placeColumns(edit, fields.venueId, fields.roomId)),
    attendance: fields.attendance,
    joining_link: fields.joiningLink,
    tentative: fields.tentative,
    block_id: await blockOf(edit, fields.blockId),
  };
}

/** A row's fields as an input has them, to change some of them. */
export function fieldsOf(slot: SlotRow): SlotFields {
  return {
    date: slot.starts_on,
    start: slot.starts_local && clockOf(localOf(slot.starts_local)),
    end: slot.ends_local && clockOf(localOf(slot.ends_local)),
    doors: slot.doors_local && slot.doors_local.slice(0, 5),
    code: slot.code,
    venueId: slot.venue_id,
    roomId: slot.room_id,
    attendance: slot.attendance,
    joiningLink: slot.joining_link,
    tentative: slot.tentative,
    blockId: slot.block_id,
  };
}

/** A room brings its venue. @throws DomainError `venue.not_found`, `room.not_found` */
export async function placeColumns(
  { trx, event }: Pick<Edit, 'trx' | 'event'>,
  venueId: string | null,
  roomId: string | null,
): Promise<{ venue_id: string | null; room_id: string | null }> {
  if (roomId !== null) {
    const room = await trx
      .selectFrom('rooms')
      .select(['id', 'venue_id'])
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', roomId)
      .executeTakeFirst();
    if (!room) throw new DomainError('room.not_found');
    return { venue_id: room.venue_id, room_id: room.id };
  }
  if (venueId === null) return { venue_id: null, room_id: null };
  const venue = await trx
    .selectFrom('venues')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', venueId)
    .executeTakeFirst();
  if (!venue) throw new DomainError('venue.not_found');
  return { venue_id: venue.id, room_id: null };
}

/** @throws DomainError `block.not_found` */
export async function blockOf({ trx, event }: Edit, blockId: string | null): Promise<string | null> {
  if (blockId === null) return null;
  const block = await trx
    .selectFrom('blocks')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', blockId)
    .executeTakeFirst();
  if (!block) throw new DomainError('block.not_found');
  return block.id;
}

export async function insertSlot(
  edit: Edit,
  sessionId: string,
  columns: Awaited<ReturnType<typeof slotColumns>>,
  imported: Record<string, unknown> | null = null,
): Promise<string> {
  const id = newId();
  const { trx, event } = edit;
  await trx
    .insertInto('slots')
    .values({
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      session_id: sessionId,
      ...columns,
      imported: imported && JSON.stringify(imported),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from slots
        where organisation_id = ${event.organisation_id} and event_id = ${event.id})`,
    })
    .execute();
  return id;
}

/** @throws DomainError `slot.not_found` when one of them is not of the event */
export async function findSlots({ trx, event }: Edit, ids: readonly string[]): Promise<SlotRow[]> {
  const slots = await trx
    .selectFrom('slots')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('starts_on')
    .orderBy('starts_local')
    .orderBy('position')
    .execute();
  if (slots.length !== new Set(ids).size) throw new DomainError('slot.not_found');
  return slots;
}

export async function findSlot(edit: Edit, id: string): Promise<SlotRow> {
  const [slot] = await findSlots(edit, [id]);
  if (!slot) throw new DomainError('slot.not_found');
  return slot;
}

export async function updateSlot(
  { trx, event }: Edit,
  id: string,
  columns: Partial<Awaited<ReturnType<typeof slotColumns>>> & {
    session_id?: string;
    withdrawn_at?: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('slots')
    .set(columns)
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', id)
    .execute();
}

/** Which of the slots calendars and schedules of readers hold. */
export async function publishedAmong({ trx, event }: Edit, slotIds: readonly string[]): Promise<Set<string>> {
  if (slotIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('published_slots')
    .select('slot_id')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('slot_id', 'in', [...slotIds])
    .execute();
  return new Set(rows.map((row) => row.slot_id));
}

/** Deletes slots nobody has seen and withdraws the others. Returns whether some were withdrawn. */
export async function dropSlots(edit: Edit, slotIds: readonly string[]): Promise<boolean> {
  const published = await publishedAmong(edit, slotIds);
  const unseen = slotIds.filter((id) => !published.has(id));
  const { trx, event } = edit;
  if (unseen.length > 0)
    await trx
      .deleteFrom('slots')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', unseen)
      .execute();
  if (published.size > 0)
    await trx
      .updateTable('slots')
      .set({ withdrawn_at: sql<string>`coalesce(withdrawn_at, now())`, block_id: null })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', [...published])
      .execute();
  await dropEmptyBlocks(edit);
  return published.size > 0;
}

/** A block without slots says nothing. */
export async function dropEmptyBlocks({ trx, event }: Edit): Promise<void> {
  await trx
    .deleteFrom('blocks')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('slots')
            .select('slots.id')
            .whereRef('slots.organisation_id', '=', 'blocks.organisation_id')
            .whereRef('slots.event_id', '=', 'blocks.event_id')
            .whereRef('slots.block_id', '=', 'blocks.id'),
        ),
      ),
    )
    .execute();
}
