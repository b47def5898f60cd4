import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { reaches, roleIn } from '#domains/organisations/server/access.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { SeriesTable } from './tables.ts';

export type SeriesRow = Selectable<SeriesTable>;

/**
 * A series or network, if the actor has at least the role in its organisation.
 * @throws DomainError `series.not_found`
 */
export async function accessSeries(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
  minimum: OrganisationRole,
): Promise<SeriesRow> {
  const series = await db
    .selectFrom('series')
    .innerJoin('slugs', (join) =>
      join.onRef('slugs.subject_id', '=', 'series.id').on('slugs.scope', '=', 'series'),
    )
    .selectAll('series')
    .where('slugs.slug', '=', slug)
    .executeTakeFirst();
  const role = series ? await roleIn(db, actor, series.organisation_id) : null;
  if (!series || !reaches(role, minimum)) throw new DomainError('series.not_found');
  return series;
}
