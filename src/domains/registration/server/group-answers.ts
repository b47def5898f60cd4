import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { groupAnswers as schema } from '../knowledge.ts';
import { accessDesk } from './access.ts';
import './knowledge-tables.ts';

/**
 * Puts answers into a theme, or takes them out of any.
 * @throws DomainError `registration.not_found`, `knowledge.theme.not_found`
 */
export async function groupAnswers(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    if (input.themeId !== null) {
      const theme = await trx
        .selectFrom('knowledge_themes')
        .select('id')
        .where('organisation_id', '=', event.organisation_id)
        .where('event_id', '=', event.id)
        .where('id', '=', input.themeId)
        .forShare()
        .executeTakeFirst();
      if (!theme) throw new DomainError('knowledge.theme.not_found');
    }
    await trx
      .updateTable('knowledge_answers')
      .set({ theme_id: input.themeId })
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', 'in', input.ids)
      .execute();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.group_answers',
      fields: ['theme_id'],
    });
  });
}
