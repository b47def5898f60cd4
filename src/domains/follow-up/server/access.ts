/** Who may see and change what became of a recommendation: organisers of its event, and whoever holds its link. */
import type { Kysely, Selectable } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { idOfToken, idToken, isIdToken } from '#platform/server/secret/id-token.ts';
import type { FollowUpTable } from './tables.ts';
import './tables.ts';

export type FollowUpRow = Selectable<FollowUpTable>;

/**
 * A follow-up with its event, for organisers.
 * @throws DomainError `event.not_found`, `follow_up.not_found`
 */
export async function accessFollowUp(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<{ event: EventRow; row: FollowUpRow }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const row = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (!row) throw new DomainError('follow_up.not_found');
  return { event, row };
}

/** The link by which an owner says yes or no and tells how it fares. */
export function followUpToken({ id, link_version }: Pick<FollowUpRow, 'id' | 'link_version'>): string {
  return idToken(purpose, id, link_version);
}

/** @throws DomainError `follow_up.not_found` */
export async function followUpOfToken(db: Kysely<Database>, token: string): Promise<FollowUpRow> {
  const id = idOfToken(token);
  const row =
    id === null
      ? undefined
      : await db.selectFrom('follow_ups').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !isIdToken(purpose, token, row.link_version)) throw new DomainError('follow_up.not_found');
  return row;
}

const purpose = 'follow-up owner';
