import type { Transaction } from 'kysely';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Actor } from '../actor.ts';
import { claimSlug, proposeSlug } from './claim-slug.ts';
import { recordAudit } from './record-audit.ts';
import { recordChange } from './record-change.ts';
import './tables.ts';

export interface OrganisationFacts {
  name: string;
  slug?: string | undefined;
  lang: TextLanguage;
  country: string;
  kind: string;
  /** Whoever owns it from the start; null where an owner is being invited. */
  ownerId: string | null;
}

/** @throws DomainError `slug.reserved`, `slug.conflict` */
export async function insertOrganisation(
  trx: Transaction<Database>,
  actor: Actor,
  { slug: wanted, ownerId, ...facts }: OrganisationFacts,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = wanted ?? (await proposeSlug(trx, 'organisation', facts.name));
  await trx
    .insertInto('organisations')
    .values({ id, slug, ...facts })
    .execute();
  await claimSlug(trx, { scope: 'organisation', organisationId: id, subjectId: id }, slug);
  if (ownerId !== null)
    await trx
      .insertInto('memberships')
      .values({ organisation_id: id, account_id: ownerId, role: 'owner' })
      .execute();
  await recordAudit(trx, actor, {
    organisationId: id,
    action: 'organisation.create',
    subjectKind: 'organisation',
    subjectId: id,
    publicValues: { name: facts.name, slug },
  });
  await recordChange(trx, { organisationId: id, kind: 'organisation', ids: [id] });
  return { id, slug };
}
