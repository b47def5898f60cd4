import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { Invited } from '../schema.ts';
import type * as schema from '../schema.ts';
import { editDesk, type DeskEdit } from './edit-desk.ts';

/**
 * Sends each a mail with a personal link. Who has an invitation to the same kind of place already gets no second one.
 * @throws DomainError `registration.not_found`, `registration.unpublished.conflict`: a mail could lead nowhere
 */
export async function invitePeople(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.invitePeople>,
  now: number,
): Promise<{ sent: number; already: string[] }> {
  return editDesk(db, actor, input.event, 'registration_invitation.send', async (edit) => {
    const { locked, event } = edit;
    if (event.published_version === 0) throw new DomainError('registration.unpublished.conflict');
    if (input.people.some(({ categoryId }) => !locked.categories.has(categoryId)))
      throw new DomainError('registration.not_found');
    const known = await invitedBefore(edit);
    const already: string[] = [];
    const fresh = input.people.filter((person) => {
      const place = placeOf(person.email, person.categoryId);
      if (known.has(place)) already.push(person.email);
      const isNew = !known.has(place);
      known.add(place);
      return isNew;
    });
    await writeInvitations(edit, fresh, now);
    return { subjectId: null, result: { sent: fresh.length, already } };
  });
}

function placeOf(email: string, categoryId: string): string {
  return `${categoryId} ${email}`;
}

async function invitedBefore({ trx, key }: DeskEdit): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('registration_invitations')
    .select(['email', 'category_id'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('revoked_at', 'is', null)
    .execute();
  return new Set(rows.map(({ email, category_id }) => placeOf(email, category_id)));
}

async function writeInvitations({ trx, key }: DeskEdit, people: readonly Invited[], now: number) {
  const at = isoInstant(now);
  const rows = people.map(({ name, email, lang, categoryId, seats }) => ({
    ...key,
    id: newId(),
    category_id: categoryId,
    name,
    email,
    lang,
    seats,
    link_version: 1,
    sent_at: at,
    created_at: at,
  }));
  await insertMany(trx, 'registration_invitations', rows);
  await queueInvitations(trx, rows, now);
}

/** The words are written when it is sent: compose-invitation.ts. */
export async function queueInvitations(
  trx: Transaction<Database>,
  rows: readonly { id: string; organisation_id: string; email: string; lang: string }[],
  now: number,
): Promise<void> {
  await insertMany(
    trx,
    'mails',
    rows.map(({ id, organisation_id, email, lang }) => ({
      id: newId(),
      organisation_id,
      template: 'invitation:personal',
      lang,
      to_address: email,
      subject_id: id,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: isoInstant(now),
      expires_at: isoInstant(now + 14 * 86_400_000),
      created_at: isoInstant(now),
    })),
  );
}
