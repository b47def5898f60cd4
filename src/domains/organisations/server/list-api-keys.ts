import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor, ApiRight } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import type {} from './api-key-table.ts';

export interface ApiKeyLine {
  id: string;
  name: string;
  /** The key's last four characters. */
  hint: string;
  rights: ApiRight[];
  createdAt: string;
  /** ISO date; null for one that was never used. */
  lastUsedOn: string | null;
  revokedAt: string | null;
}

/**
 * Newest first, revoked ones too.
 * @throws DomainError `organisation.not_found`
 */
export async function listApiKeys(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<ApiKeyLine[]> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  const rows = await db
    .selectFrom('api_keys')
    .select(['id', 'name', 'hint', 'rights', 'created_at', 'last_used_on', 'revoked_at'])
    .where('organisation_id', '=', organisation.id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hint: row.hint,
    rights: row.rights,
    createdAt: row.created_at,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at,
  }));
}
