import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { accessSeries } from './access-series.ts';
import { claimSlug } from '#domains/organisations/server/claim-slug.ts';

/** Gives a series another address; the old one sends on. @throws DomainError `series.not_found`, `slug.conflict` */
export async function changeSeriesSlug(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeSeriesSlug>,
): Promise<{ slug: string }> {
  const series = await accessSeries(db, actor, input.slug, 'organiser');
  return db.transaction().execute(async (trx) => {
    const organisationId = series.organisation_id;
    await claimSlug(trx, { scope: 'series', organisationId, subjectId: series.id }, input.newSlug);
    await recordAudit(trx, actor, {
      organisationId,
      action: 'series.slug',
      subjectKind: 'series',
      subjectId: series.id,
      fields: ['slug'],
      publicValues: { slug: input.newSlug },
    });
    await recordChange(trx, { organisationId, kind: 'series', ids: [series.id] });
    return { slug: input.newSlug };
  });
}
