import type { Kysely } from 'kysely';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';
import { openByLink, type Participant } from './open-by-link.ts';
import { placeInLine } from './place-in-line.ts';

export interface OwnRegistration {
  actor: Participant;
  registration: RegistrationRow;
  document: PublicationDocument;
  /** Place in line, for somebody who waits. */
  number: number | null;
}

/**
 * A registration as its participant sees it, by the link in the mail. Reading changes nothing.
 * @throws DomainError `registration.not_found`
 */
export async function readOwnRegistration(db: Kysely<Database>, token: string): Promise<OwnRegistration> {
  const { actor, registration } = await openByLink(db, token);
  const document = await findPublicationById(db, registration);
  if (!document) throw new DomainError('registration.not_found');
  const isInLine = registration.state === 'waitlisted' && !registration.holds;
  return {
    actor,
    registration,
    document,
    number: isInLine ? await placeInLine(db, registration) : null,
  };
}
