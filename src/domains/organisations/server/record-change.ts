import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** The channel on which server processes learn that something public changed. */
export const changesChannel = 'samskab_changes';

export interface Change {
  organisationId: string | null;
  /** `event`, `series`, `organisation`. */
  kind: string;
  version?: number;
  ids: readonly string[];
}

/**
 * Adds to the change feed and wakes all server processes once the transaction commits.
 * The message holds the kind and ids only: `event:0199…,series:0199…`.
 */
export async function recordChange(trx: Transaction<Database>, change: Change): Promise<void> {
  await trx
    .insertInto('changes')
    .values({
      organisation_id: change.organisationId,
      kind: change.kind,
      version: change.version ?? 0,
      ids: [...change.ids],
    })
    .execute();
  const tags = change.ids.map((id) => `${change.kind}:${id}`).join(',');
  await sql`select pg_notify(${changesChannel}, ${tags})`.execute(trx);
}
