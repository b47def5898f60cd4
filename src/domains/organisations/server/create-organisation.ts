import { sql, type Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import type { CreateOrganisation } from '../schema.ts';
import { requireOperator } from './access.ts';
import { insertInvitation } from './invite.ts';
import { insertOrganisation } from './insert-organisation.ts';

/**
 * A new space on the installation; only its operator makes one. Its first owner is invited by mail, or is whoever
 * creates it.
 * @throws DomainError `operator.not_found`, `organisation.invalid` with the field `slug`
 */
export async function createOrganisation(
  db: Kysely<Database>,
  actor: Actor,
  input: CreateOrganisation & { mailLang: PageLanguage },
): Promise<{ id: string; slug: string }> {
  requireOperator(actor);
  const { ownerEmail, mailLang, ...facts } = input;
  const ownerId = ownerEmail === undefined && actor.kind === 'account' ? actor.accountId : null;
  return db.transaction().execute(async (trx) => {
    if (facts.slug !== undefined) await refuseTakenSlug(trx, facts.slug, null);
    const made = await insertOrganisation(trx, actor, { ...facts, ownerId });
    if (ownerEmail !== undefined)
      await insertInvitation(trx, actor, {
        organisation: { id: made.id, name: facts.name },
        event: null,
        email: ownerEmail,
        role: 'owner',
        lang: mailLang,
      });
    return made;
  });
}

/** @throws DomainError `organisation.invalid` where another organisation has or had the address */
export async function refuseTakenSlug(db: Kysely<Database>, slug: string, own: string | null): Promise<void> {
  const taken = await db
    .selectFrom('slugs')
    .select('subject_id')
    .where('scope', '=', 'organisation')
    .where('slug', '=', slug)
    .where('subject_id', 'is distinct from', sql<string>`${own}::uuid`)
    .executeTakeFirst();
  if (taken) throw new DomainError('organisation.invalid', { fields: { slug: 'taken' } });
}
