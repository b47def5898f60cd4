import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** What was written, attached or agreed on in a workshop. */
export async function usedParts(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string; workshop_id: string },
): Promise<{ notes: boolean; pictures: boolean; recommendations: boolean }> {
  const here = sql`organisation_id = ${key.organisation_id} and event_id = ${key.event_id}
    and workshop_id = ${key.workshop_id}`;
  const { rows } = await sql<{ notes: boolean; pictures: boolean; recommendations: boolean }>`
    select exists (select from board_notes where ${here}) as notes,
      exists (select from workshop_pictures where ${here}) as pictures,
      exists (select from recommendations where ${here}) as recommendations`.execute(db);
  return rows[0] ?? { notes: false, pictures: false, recommendations: false };
}
