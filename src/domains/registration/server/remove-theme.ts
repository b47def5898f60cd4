import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { removeTheme as schema } from '../knowledge.ts';
import { accessDesk } from './access.ts';
import './knowledge-tables.ts';

/**
 * Takes a theme away; its answers stay and are in none. Removing twice is removing once.
 * @throws DomainError `registration.not_found`
 */
export async function removeTheme(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom('knowledge_themes')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', input.id)
      .execute();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.remove_theme',
    });
    await recordChange(trx, { organisationId: event.organisation_id, kind: 'event', ids: [event.id] });
  });
}
