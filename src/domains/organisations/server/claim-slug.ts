/** Addresses are unique over the installation, and an old one sends on for ever: it is never given to something else. */
import { sql, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { freeSlug, reservedSlugs, slugFrom, slugPattern } from '#platform/addresses/slugs.ts';

export type SlugScope = 'event' | 'series' | 'organisation';
export interface SlugSubject {
  scope: SlugScope;
  organisationId: string;
  subjectId: string;
}

/**
 * Gives the subject exactly this address; the one it had sends on to it. Its own old addresses may be taken again.
 * @throws DomainError `slug.reserved`, `slug.conflict`, `slug.invalid`
 */
export async function claimSlug(
  trx: Transaction<Database>,
  { scope, organisationId, subjectId }: SlugSubject,
  slug: string,
): Promise<void> {
  if (!slugPattern.test(slug)) throw new DomainError('slug.invalid', { slug });
  if (reservedSlugs.has(slug)) throw new DomainError('slug.reserved', { slug });
  await trx
    .updateTable('slugs')
    .set({ is_current: false })
    .where('scope', '=', scope)
    .where('subject_id', '=', subjectId)
    .where('is_current', '=', true)
    .execute();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('slugs')
    .values({ scope, slug, organisation_id: organisationId, subject_id: subjectId })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'slug'])
        .doUpdateSet({ is_current: true })
        .where('slugs.subject_id', '=', subjectId),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new DomainError('slug.conflict', { slug });
}

/** An address made from a title, with a number where it is taken. Two at once may meet; the database refuses one. */
export async function proposeSlug(
  trx: Transaction<Database>,
  scope: SlugScope,
  title: string,
  year: string | null = null,
): Promise<string> {
  const base = slugFrom(title, 50) || scope;
  const wanted = year && !base.includes(year) ? `${base}-${year}` : base;
  const rows = await trx
    .selectFrom('slugs')
    .select('slug')
    .where('scope', '=', scope)
    .where(sql<boolean>`starts_with(slug, ${wanted.slice(0, 50)})`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  return freeSlug(wanted, (slug) => taken.has(slug) || reservedSlugs.has(slug));
}
