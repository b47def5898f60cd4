import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { newId } from '#platform/server/db/ids.ts';
import { claimSlug, proposeSlug } from '#domains/organisations/server/claim-slug.ts';

type Input = z.infer<typeof schema.createSeries>;

/** A recurring conference, or a network with a season of meetings. @throws DomainError `organisation.not_found`, `slug.conflict` */
export async function createSeries(
  db: Kysely<Database>,
  actor: Actor,
  input: Input,
): Promise<{ id: string; slug: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  return db.transaction().execute((trx) => insertSeries(trx, actor, organisation.id, input));
}

export async function insertSeries(
  trx: Transaction<Database>,
  actor: Actor,
  organisationId: string,
  input: Omit<Input, 'organisation'>,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  await trx
    .insertInto('series')
    .values({
      organisation_id: organisationId,
      id,
      kind: input.kind,
      lang: input.lang,
      title: JSON.stringify({ [input.lang]: input.title }),
    })
    .execute();
  const slug = input.slug ?? (await proposeSlug(trx, 'series', input.title));
  await claimSlug(trx, { scope: 'series', organisationId, subjectId: id }, slug);
  await recordAudit(trx, actor, {
    organisationId,
    action: 'series.create',
    subjectKind: 'series',
    subjectId: id,
    publicValues: { slug },
  });
  return { id, slug };
}
