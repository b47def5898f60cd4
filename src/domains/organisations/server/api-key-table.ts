import type { Generated } from 'kysely';
import type { ApiRight } from '../actor.ts';

export interface ApiKeyTable {
  organisation_id: string;
  id: string;
  /** What it is for, in the owner's words. */
  name: string;
  /** SHA-256 of the key. */
  hash: Buffer;
  /** The key's last characters, so that one recognises it in a list. */
  hint: string;
  rights: ApiRight[];
  created_by: string | null;
  created_at: Generated<string>;
  last_used_on: string | null;
  revoked_at: string | null;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    api_keys: ApiKeyTable;
  }
}
