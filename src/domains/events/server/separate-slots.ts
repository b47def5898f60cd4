import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import { findSession, insertSession, type SessionFields } from './write-session.ts';
import { findSlots, updateSlot } from './write-slot.ts';

/**
 * Makes slots that were wrongly taken for repeats a session of their own, with a copy of its texts and speakers.
 * @throws DomainError `separate.invalid` when they are of several sessions or would leave none behind
 */
export async function separateSlots(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.separateSlots>,
): Promise<EditResult & { sessionId: string }> {
  return editProgramme(db, actor, input, 'session.separate', async (edit) => {
    const slots = await findSlots(edit, input.slotIds);
    const sessionId = slots[0]?.session_id ?? '';
    const left = await edit.trx
      .selectFrom('slots')
      .select('id')
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('session_id', '=', sessionId)
      .where('id', 'not in', input.slotIds)
      .executeTakeFirst();
    if (!left || slots.some((slot) => slot.session_id !== sessionId))
      throw new DomainError('separate.invalid');
    const { id } = await insertSession(edit, await copyOf(edit, sessionId));
    for (const slot of slots) await updateSlot(edit, slot.id, { session_id: id });
    return { sessionId: id };
  });
}

async function copyOf(edit: Edit, sessionId: string): Promise<SessionFields> {
  const session = await findSession(edit, sessionId);
  const { trx, event } = edit;
  const parts = await trx
    .selectFrom('session_parts')
    .select(['id', 'title', 'description'])
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  const speakers = await trx
    .selectFrom('session_speakers')
    .select(['part_id', 'speaker_id', 'role', 'is_tentative'])
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  const speakersOf = (partId: string | null) =>
    speakers
      .filter((row) => row.part_id === partId)
      .map((row) => ({ speakerId: row.speaker_id, role: row.role, tentative: row.is_tentative }));
  return {
    ...session,
    speakers: speakersOf(null),
    parts: parts.map(({ id, title, description }) => ({ title, description, speakers: speakersOf(id) })),
  };
}
