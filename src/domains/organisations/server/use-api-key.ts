import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { hashApiKey, isApiKey } from './api-key-secret.ts';
import type {} from './api-key-table.ts';

/**
 * Who a key stands for; null for one that is unknown or revoked. Notes the day it was used, not more.
 * @param today ISO date
 */
export async function useApiKey(
  db: Kysely<Database>,
  key: string,
  today: string,
): Promise<(Actor & { kind: 'api_key' }) | null> {
  if (!isApiKey(key)) return null;
  const row = await db
    .selectFrom('api_keys')
    .select(['organisation_id', 'id', 'rights', 'last_used_on'])
    .where('hash', '=', hashApiKey(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (row.last_used_on !== today)
    await db
      .updateTable('api_keys')
      .set({ last_used_on: today })
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute();
  return { kind: 'api_key', keyId: row.id, organisationId: row.organisation_id, rights: row.rights };
}
