import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import type { RegistrationRow } from './access.ts';
import { idOfToken, isLinkToken } from './personal-link.ts';

export type Participant = Actor & { kind: 'participant' };

/**
 * Who holds the link of a registration, as an actor. Opening it changes nothing.
 * @throws DomainError `registration.not_found` for a link that is forged, replaced or erased
 */
export async function openByLink(
  db: Kysely<Database>,
  token: string,
): Promise<{ actor: Participant; registration: RegistrationRow }> {
  const id = idOfToken(token);
  const row = id === null ? undefined : await findRow(db, id);
  if (!row || row.erased_at !== null || !isLinkToken('own', token, row.link_version))
    throw new DomainError('registration.not_found');
  return { actor: actorOf(row), registration: row };
}

/**
 * The same for the code on a printed letter.
 * @throws DomainError `registration.not_found`
 */
export async function openByCode(
  db: Kysely<Database>,
  code: string,
): Promise<{ actor: Participant; registration: RegistrationRow }> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('code_hash', '=', hashToken(plainCode(code)))
    .executeTakeFirst();
  if (!row || row.erased_at !== null) throw new DomainError('registration.not_found');
  return { actor: actorOf(row), registration: row };
}

/** A code as typed: any case, with or without dashes, and the signs that look alike taken for the one that is used. */
export function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I');
}

export function actorOf(row: RegistrationRow): Participant {
  return {
    kind: 'participant',
    organisationId: row.organisation_id,
    eventId: row.event_id,
    registrationId: row.id,
  };
}

function findRow(db: Kysely<Database>, id: string): Promise<RegistrationRow | undefined> {
  return db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
}
