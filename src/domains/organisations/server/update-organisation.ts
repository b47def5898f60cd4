import { sql, type Kysely } from 'kysely';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { checkColour } from '../colour-check.ts';
import type { UpdateOrganisation } from '../schema.ts';
import { accessOrganisation, type Organisation } from './access.ts';
import { claimSlug } from './claim-slug.ts';
import { refuseTakenSlug } from './create-organisation.ts';
import { recordAudit } from './record-audit.ts';
import { recordChange } from './record-change.ts';

/** Facts that readers see anyway; of the others the audit trail holds the field's name only. */
const publicFields = ['name', 'slug', 'lang', 'country', 'kind', 'colour', 'url'] as const;

/**
 * Changes what an organisation says of itself; an old address sends on for ever.
 * @returns the current slug
 * @throws DomainError `organisation.not_found`, `organisation.invalid` with `fields` (slug taken, colour too pale)
 */
export async function updateOrganisation(
  db: Kysely<Database>,
  actor: Actor,
  { organisation: key, ...input }: UpdateOrganisation,
): Promise<{ slug: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: key }, 'owner');
  if (!checkColour(input.colour).passes)
    throw new DomainError('organisation.invalid', { fields: { colour: 'too_pale' } });
  const values = {
    ...input,
    url: input.url ?? null,
    contact: JSON.stringify(input.contact),
    controller: JSON.stringify(input.controller),
    accessibility: JSON.stringify(input.accessibility),
  };
  return db.transaction().execute(async (trx) => {
    await refuseTakenSlug(trx, input.slug, organisation.id);
    if (input.slug !== organisation.slug)
      await claimSlug(
        trx,
        { scope: 'organisation', organisationId: organisation.id, subjectId: organisation.id },
        input.slug,
      ).catch((error: unknown) => {
        if (!isDomainError(error)) throw error;
        throw new DomainError('organisation.invalid', { fields: { slug: 'taken' } });
      });
    await trx
      .updateTable('organisations')
      .set({ ...values, version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
      .where('id', '=', organisation.id)
      .execute();
    const fields = changedFields(organisation, input);
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'organisation.update',
      subjectKind: 'organisation',
      subjectId: organisation.id,
      fields,
      publicValues: Object.fromEntries(
        publicFields.filter((field) => fields.includes(field)).map((field) => [field, input[field] ?? null]),
      ),
    });
    await recordChange(trx, {
      organisationId: organisation.id,
      kind: 'organisation',
      ids: [organisation.id],
    });
    return { slug: input.slug };
  });
}

function changedFields(before: Organisation, after: Omit<UpdateOrganisation, 'organisation'>): string[] {
  return Object.entries(after)
    .filter(([field, value]) => {
      const old = before[field as keyof Organisation];
      return JSON.stringify(sorted(old) ?? null) !== JSON.stringify(sorted(value) ?? null);
    })
    .map(([field]) => field);
}

/** The database keeps an object's keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
