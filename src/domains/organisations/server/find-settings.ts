import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation, type Organisation } from './access.ts';

export type OrganisationSettings = Pick<
  Organisation,
  | 'name'
  | 'slug'
  | 'lang'
  | 'country'
  | 'kind'
  | 'colour'
  | 'url'
  | 'contact'
  | 'controller'
  | 'accessibility'
  | 'logo'
>;

/**
 * What owners may change.
 * @throws DomainError `organisation.not_found`
 */
export async function findSettings(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<OrganisationSettings> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  const { name, slug, lang, country, kind, colour, url } = organisation;
  const { contact, controller, accessibility, logo } = organisation;
  return { name, slug, lang, country, kind, colour, url, contact, controller, accessibility, logo };
}
