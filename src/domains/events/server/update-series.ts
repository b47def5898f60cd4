import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { accessSeries } from './access-series.ts';

type Changes = z.infer<typeof schema.updateSeries>['changes'];

/**
 * Changes a series; readers see it at once, there is no draft of it.
 * @throws DomainError `series.not_found`, `draft.conflict`
 */
export async function updateSeries(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.updateSeries>,
): Promise<{ version: number }> {
  const series = await accessSeries(db, actor, input.slug, 'organiser');
  return db.transaction().execute(async (trx) => {
    const updated = await trx
      .updateTable('series')
      .set({
        ...seriesColumns(input.changes),
        version: sql<number>`version + 1`,
        updated_at: sql<string>`now()`,
      })
      .where('organisation_id', '=', series.organisation_id)
      .where('id', '=', series.id)
      .$if(input.expectedVersion !== undefined, (query) =>
        query.where('version', '=', input.expectedVersion ?? 0),
      )
      .returning('version')
      .executeTakeFirst();
    if (!updated) throw new DomainError('draft.conflict');
    await recordAudit(trx, actor, {
      organisationId: series.organisation_id,
      action: 'series.update',
      subjectKind: 'series',
      subjectId: series.id,
      fields: Object.keys(input.changes),
    });
    for (const change of [
      { kind: 'series', ids: [series.id] },
      { kind: 'organisation', ids: [series.organisation_id] },
    ])
      await recordChange(trx, { organisationId: series.organisation_id, ...change });
    return updated;
  });
}

function seriesColumns({ kind, lang, title, description, chair, contact, isPublished }: Changes) {
  return {
    ...(kind !== undefined && { kind }),
    ...(lang !== undefined && { lang }),
    ...(title !== undefined && { title: JSON.stringify(title) }),
    ...(description !== undefined && { description: JSON.stringify(description) }),
    ...(chair !== undefined && { chair: chair && JSON.stringify(chair) }),
    ...(contact !== undefined && { contact: JSON.stringify(contact) }),
    ...(isPublished !== undefined && { is_published: isPublished }),
  };
}
