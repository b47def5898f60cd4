import { sql, type Kysely } from 'kysely';
import type {} from '#domains/organisations/server/file-table.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Storage } from '#platform/server/storage/storage.ts';

/** Longer than an edit can be undone, and than a form stays open. */
export const unusedDays = 45;

/**
 * Removes files that no draft, no current publication and no edit that can be undone refers to. The storage comes
 * first: a file whose row stays is tried again the next time.
 * @returns how many were removed
 */
export async function removeUnusedFiles(db: Kysely<Database>, storage: Storage): Promise<number> {
  const { rows } = await sql<{ id: string; organisation_id: string; key: string }>`
    select id, organisation_id, key from files f
    where created_at < now() - make_interval(days => ${unusedDays})
      and not exists (select from organisations o where o.id = f.organisation_id and ${holds('o.logo')})
      and not exists (select from event_parties t where ${own('t')} and ${holds('t.logo')})
      and not exists (select from speakers t where ${own('t')} and (${holds('t.picture')} or ${holds('t.pending')}))
      and not exists (select from materials t where ${own('t')} and ${holds('t.file')})
      and not exists (select from booklet_editions t where ${own('t')} and ${holds('t.document')})
      and not exists (select from edit_steps t where ${own('t')} and ${holds('t.rows')})
      and not exists (
        select from events e join publications t on t.event_id = e.id and t.version = e.published_version
        where ${own('t')} and ${holds('t.document')})
    limit 500`.execute(db);
  for (const { id, organisation_id, key } of rows) {
    await storage.remove(key);
    await db
      .deleteFrom('files')
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

function own(table: string) {
  return sql`${sql.ref(`${table}.organisation_id`)} = f.organisation_id`;
}

function holds(column: string) {
  return sql`position('"' || f.key || '"' in ${sql.ref(column)}::text) > 0`;
}
