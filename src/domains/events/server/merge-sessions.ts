import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSession, isPublished, type SessionRow } from './write-session.ts';
import { dropSlots, publishedAmong, updateSlot } from './write-slot.ts';

/**
 * Makes two sessions one: slots, parts, speakers and materials of `from` go into `into`, empty fields are filled, and
 * the address of what goes sends on. Two slots at the same time and place become one.
 * @throws DomainError `session.not_found`, `merge.invalid`
 */
export async function mergeSessions(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.mergeSessions>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'session.merge', async (edit) => {
    if (input.into === input.from) throw new DomainError('merge.invalid');
    const into = await findSession(edit, input.into);
    const from = await findSession(edit, input.from);
    await mergeInto(edit, into, from);
    return {};
  });
}

export async function mergeInto(edit: Edit, into: SessionRow, from: SessionRow): Promise<void> {
  await moveSessionSlots(edit, into, from);
  await moveSpeakers(edit, into.id, from.id);
  await moveParts(edit, into.id, from.id);
  await fillSession(edit, into, from);
  await removeMerged(edit, into.id, from.id);
}

async function moveSessionSlots(edit: Edit, into: SessionRow, from: SessionRow): Promise<void> {
  const slots = await edit.trx
    .selectFrom('slots')
    .selectAll()
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('session_id', 'in', [into.id, from.id])
    .orderBy('position')
    .execute();
  const place = (slot: (typeof slots)[number]) =>
    JSON.stringify([
      slot.starts_on,
      slot.starts_local,
      slot.ends_local,
      slot.venue_id,
      slot.room_id,
      slot.withdrawn_at,
    ]);
  const present = new Map(
    slots.filter((slot) => slot.session_id === into.id).map((slot) => [place(slot), slot]),
  );
  const published = await publishedAmong(
    edit,
    slots.map((slot) => slot.id),
  );
  for (const slot of slots.filter((one) => one.session_id === from.id)) {
    const same = present.get(place(slot));
    await updateSlot(edit, slot.id, { session_id: into.id });
    if (!same || published.has(slot.id)) continue;
    await dropSlots(edit, [slot.id]);
    await rememberImported(edit, same.id, slot.imported);
  }
}

/** So that the same text imported again finds the one slot under both names. */
async function rememberImported(
  edit: Edit,
  slotId: string,
  gone: Record<string, unknown> | null,
): Promise<void> {
  if (!gone) return;
  const { imported } = await edit.trx
    .selectFrom('slots')
    .select('imported')
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('id', '=', slotId)
    .executeTakeFirstOrThrow();
  const keys = [imported, gone].flatMap((one) =>
    Array.isArray(one?.['keys']) ? (one['keys'] as string[]) : [],
  );
  await edit.trx
    .updateTable('slots')
    .set({ imported: JSON.stringify({ ...gone, ...imported, keys: [...new Set(keys)] }) })
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('id', '=', slotId)
    .execute();
}

async function moveSpeakers({ trx, event }: Edit, into: string, from: string): Promise<void> {
  const rows = await trx
    .selectFrom('session_speakers')
    .select(['id', 'session_id', 'speaker_id', 'position'])
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', 'in', [into, from])
    .where('part_id', 'is', null)
    .orderBy('position')
    .execute();
  const present = new Set(rows.filter((row) => row.session_id === into).map((row) => row.speaker_id));
  let position = rows.length;
  for (const row of rows.filter((one) => one.session_id === from && !present.has(one.speaker_id)))
    await trx
      .updateTable('session_speakers')
      .set({ session_id: into, position: position++ })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', row.id)
      .execute();
}

async function moveParts({ trx, event }: Edit, into: string, from: string): Promise<void> {
  // A part and its speakers change session in two statements.
  await sql`set constraints all deferred`.execute(trx);
  const { first } = await trx
    .selectFrom('session_parts')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('first'))
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', into)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('session_parts')
    .set({ session_id: into, position: sql<number>`position + ${first}` })
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', from)
    .execute();
  await trx
    .updateTable('session_speakers')
    .set({ session_id: into })
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', from)
    .where('part_id', 'is not', null)
    .execute();
  await sql`set constraints all immediate`.execute(trx);
}

async function fillSession(edit: Edit, into: SessionRow, from: SessionRow): Promise<void> {
  const seen = await isPublished(edit, from.id);
  await edit.trx
    .updateTable('sessions')
    .set({
      title: JSON.stringify({ ...from.title, ...into.title }),
      description: JSON.stringify({ ...from.description, ...into.description }),
      area: into.area ?? from.area,
      prices: JSON.stringify(into.prices.length > 0 ? into.prices : from.prices),
      recording: into.recording === 'none' ? from.recording : into.recording,
      interpreting: [...new Set([...into.interpreting, ...from.interpreting])],
      old_slugs: [...new Set([...into.old_slugs, ...from.old_slugs, ...(seen ? [from.slug] : [])])],
    })
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('id', '=', into.id)
    .execute();
}

async function removeMerged({ trx, event }: Edit, into: string, from: string): Promise<void> {
  await trx
    .updateTable('materials')
    .set({ session_id: into })
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', from)
    .execute();
  await trx
    .deleteFrom('sessions')
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', from)
    .execute();
}
