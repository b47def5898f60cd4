/** The link in the one mail about a draft: it opens what the device that left the address would see. */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { idOfToken, idToken, isIdToken } from '#platform/server/secret/id-token.ts';
import type { AddressRow } from './tell-address.ts';
import '../tables.ts';

const purpose = 'harvest letter';

export function letterToken({ id }: Pick<AddressRow, 'id'>): string {
  return idToken(purpose, id, 1);
}

/** @throws DomainError `board.not_found` also once the address is erased */
export async function openLetter(db: Kysely<Database>, token: string): Promise<Actor & { kind: 'board' }> {
  const id = idOfToken(token);
  const row =
    id === null
      ? undefined
      : await db.selectFrom('harvest_addresses').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !isIdToken(purpose, token, 1)) throw new DomainError('board.not_found');
  const { organisation_id: organisationId, event_id: eventId, workshop_id: workshopId, author } = row;
  return { kind: 'board', organisationId, eventId, workshopId, author };
}
