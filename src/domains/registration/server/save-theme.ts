import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { pickText } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { saveTheme as schema } from '../knowledge.ts';
import { accessDesk } from './access.ts';
import './knowledge-tables.ts';

/**
 * Adds or changes a theme: its short text, the session that takes it up, and whether it stands on that session's page.
 * @throws DomainError `registration.not_found`, `knowledge.theme.not_found`, `session.not_found`
 */
export async function saveTheme(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
): Promise<{ id: string }> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  return inTransaction(db, async (trx) => {
    await checkSession(trx, key, input.sessionId);
    const id = input.id ?? newId();
    const columns = {
      name: pickText(input.name, event.lang)?.text ?? '',
      body: pickText(input.body, event.lang)?.text ?? '',
      names: JSON.stringify(input.name),
      bodies: JSON.stringify(input.body),
      session_id: input.sessionId,
      is_published: input.isPublished && input.sessionId !== null,
    };
    if (input.id === undefined) {
      const position = sql<number>`(select count(*)::integer from knowledge_themes
        where organisation_id = ${key.organisation_id} and event_id = ${key.event_id})`;
      await trx
        .insertInto('knowledge_themes')
        .values({ ...key, id, ...columns, position })
        .execute();
    } else {
      const { numUpdatedRows } = await trx
        .updateTable('knowledge_themes')
        .set(columns)
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new DomainError('knowledge.theme.not_found');
    }
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.save_theme',
      fields: ['body', 'session_id', 'is_published'],
    });
    await recordChange(trx, { organisationId: event.organisation_id, kind: 'event', ids: [event.id] });
    return { id };
  });
}

async function checkSession(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string },
  sessionId: string | null,
): Promise<void> {
  if (sessionId === null) return;
  const found = await trx
    .selectFrom('sessions')
    .select('id')
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  if (!found) throw new DomainError('session.not_found');
}
