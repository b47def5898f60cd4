import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { Choice } from '../schema.ts';
import { accessRegistration } from './access.ts';

const columns = { list: 'on_list', photos: 'photos', newsletter: 'newsletter' } as const;

/**
 * Takes back one voluntary choice, at once and at any time: also of a registration that has ended.
 * @throws DomainError `registration.not_found`
 */
export async function withdrawChoice(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; choice: Choice },
  now: number,
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  const column = columns[input.choice];
  await inTransaction(db, async (trx) => {
    const withdrawn = await trx
      .updateTable('registrations')
      .set({ [column]: false, changed_at: isoInstant(now) })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('id', '=', row.id)
      .where(column, '=', true)
      .returning('id')
      .execute();
    if (withdrawn.length === 0) return;
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.withdraw_consent',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: [column],
    });
  });
}
