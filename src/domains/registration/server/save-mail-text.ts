import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { unknownPlaceholder } from '../mail/mail-placeholders.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

/**
 * Puts the organiser's words in the place of ours, for one kind of mail in one language.
 * @throws DomainError `event.not_found`, `registration.not_found`; `registration.placeholder.invalid` with `field` and
 *   `value` for a placeholder that nothing fills
 */
export async function saveMailText(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveMailText>,
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  requirePlaceholders({ subject: input.subject, body: input.body });
  const { kind, lang, subject, body } = input;
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('registration_mail_texts')
      .values({ organisation_id: event.organisation_id, event_id: event.id, kind, lang, subject, body })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'event_id', 'kind', 'lang']).doUpdateSet({ subject, body }),
      )
      .execute();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.save_mail_text',
      fields: [kind, lang],
    });
  });
}

/** Refuses words with a placeholder that would reach the reader as it stands. */
export function requirePlaceholders(fields: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(fields)) {
    const value = unknownPlaceholder(text);
    if (value !== null) throw new DomainError('registration.placeholder.invalid', { field, value });
  }
}
