import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessEvent } from './access.ts';

/** Takes an event off the organiser's list, or puts it back. What is published stays as it is. */
export async function archiveEvent(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.archiveEvent>,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug: input.slug }, 'organiser');
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('events')
      .set({ archived_at: input.archived ? sql<string>`coalesce(archived_at, now())` : null })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', event.id)
      .execute();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: input.archived ? 'event.archive' : 'event.unarchive',
    });
  });
}
