import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { letterContent } from '../../letter/letter-content.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';
import { issueCode } from './issue-code.ts';

/**
 * A letter for somebody without an address, as a tagged PDF, with a fresh code. The code of an earlier letter opens
 * nothing any more.
 * @throws DomainError `event.not_found`, `registration.not_found`, `registration.unpublished.conflict`,
 *   `work.unavailable`
 */
export async function writeLetter(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string; origin: string },
  now: number,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; lang: 'da' | 'nb' | 'en' }> {
  const { row: seen } = await accessAsOrganiser(db, actor, input);
  const document = await findPublicationById(db, seen);
  if (!document) throw new DomainError('registration.unpublished.conflict');
  const { code, row } = await issueCode(db, actor, input);
  const content = letterContent({ row, document, code, origin: input.origin, now });
  const pdf = await typeset({ template: 'src/domains/registration/letter/letter.typ', content, at: now });
  return { pdf, lang: row.lang };
}
