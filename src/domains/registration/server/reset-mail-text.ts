import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

/**
 * Puts our words back. Doing it twice does no harm.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function resetMailText(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.resetMailText>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom('registration_mail_texts')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('kind', '=', input.kind)
      .where('lang', '=', input.lang)
      .execute();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.reset_mail_text',
      fields: [input.kind, input.lang],
    });
  });
}
