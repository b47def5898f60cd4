import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { apiRights, type Actor } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import { hashApiKey, newApiKey } from './api-key-secret.ts';
import type {} from './api-key-table.ts';
import { recordAudit } from './record-audit.ts';

export const createApiKeyInput = z.object({
  organisation: z.string(),
  name: z.string().trim().min(1).max(120),
  rights: z.array(z.enum(apiRights)).min(1).max(apiRights.length),
});

/**
 * A key for the REST interface, made by an owner. `key` is told this once and kept by nobody.
 * @throws DomainError `organisation.not_found`
 */
export async function createApiKey(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof createApiKeyInput>,
): Promise<{ id: string; key: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  const id = newId();
  const key = newApiKey();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('api_keys')
      .values({
        organisation_id: organisation.id,
        id,
        name: input.name,
        hash: hashApiKey(key),
        hint: key.slice(-4),
        rights: [...new Set(input.rights)],
        created_by: actor.kind === 'account' ? actor.accountId : null,
      })
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'api_key.create',
      subjectKind: 'api_key',
      subjectId: id,
      fields: ['rights'],
    });
  });
  return { id, key };
}
