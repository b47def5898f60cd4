import { sql, type Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import type {} from './api-key-table.ts';
import { recordAudit } from './record-audit.ts';

/**
 * From now on the key opens nothing. Revoking it again changes nothing.
 * @throws DomainError `organisation.not_found`, `api_key.not_found`
 */
export async function revokeApiKey(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string; keyId: string },
): Promise<void> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  await db.transaction().execute(async (trx) => {
    const key = await trx
      .selectFrom('api_keys')
      .select('revoked_at')
      .where('organisation_id', '=', organisation.id)
      .where(sql<string>`id::text`, '=', input.keyId)
      .forUpdate()
      .executeTakeFirst();
    if (!key) throw new DomainError('api_key.not_found');
    if (key.revoked_at !== null) return;
    await trx
      .updateTable('api_keys')
      .set({ revoked_at: sql<string>`now()` })
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', input.keyId)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'api_key.revoke',
      subjectKind: 'api_key',
      subjectId: input.keyId,
    });
  });
}
