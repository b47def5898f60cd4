import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation, reaches } from '#domains/organisations/server/access.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';

export interface Workplace {
  organisation: { slug: string; name: string; lang: TextLanguage; colour: string };
  mayOrganise: boolean;
  isOwner: boolean;
  /** False for people of a co-host, who have rights on single events alone and see the organisation's name only. */
  isMember: boolean;
}

/**
 * The organisation as the frame of an organiser's pages.
 * @throws DomainError `organisation.not_found` for everybody who has nothing to do there
 */
export async function findWorkplace(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<Workplace> {
  try {
    const found = await accessOrganisation(db, actor, { slug: input.organisation }, 'reader');
    const { slug, name, lang, colour } = found.organisation;
    return {
      organisation: { slug, name, lang, colour },
      mayOrganise: reaches(found.role, 'organiser'),
      isOwner: found.role === 'owner',
      isMember: true,
    };
  } catch (error) {
    if (!isDomainError(error) || actor.kind !== 'account') throw error;
    return guestPlace(db, actor.accountId, input.organisation);
  }
}

async function guestPlace(db: Kysely<Database>, accountId: string, slug: string): Promise<Workplace> {
  const organisation = await db
    .selectFrom('organisations')
    .innerJoin('event_rights', 'event_rights.organisation_id', 'organisations.id')
    .select(['organisations.slug', 'organisations.name', 'organisations.lang', 'organisations.colour'])
    .where('organisations.slug', '=', slug)
    .where('event_rights.account_id', '=', accountId)
    .limit(1)
    .executeTakeFirst();
  if (!organisation) throw new DomainError('organisation.not_found');
  return { organisation, mayOrganise: false, isOwner: false, isMember: false };
}
