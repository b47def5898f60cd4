import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { CorrectRegistration } from '../../list/list-schema.ts';
import { holdsNationalId } from '../../national-id.ts';
import { lockedRegistration } from '../move-registration.ts';
import { queueRegistrationMail } from '../queue-registration-mail.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

/**
 * Organisers correct who somebody is, for instance on the telephone. With a new address the links that went to the
 * old one no longer open anything, and a new one is sent.
 * @throws DomainError `registration.not_found`, `registration.national_id.invalid` (data `field`)
 */
export async function correctRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: CorrectRegistration,
  now: number,
): Promise<void> {
  const { row: seen } = await accessAsOrganiser(db, actor, input);
  refuseNationalIds(input.changes);
  await inTransaction(db, async (trx) => {
    const { row } = await lockedRegistration(trx, seen);
    if (!row || row.erased_at !== null) throw new DomainError('registration.not_found');
    const changed = Object.entries(columnsOf(input.changes)).filter(
      ([column, value]) => value !== undefined && value !== row[column as keyof typeof row],
    );
    if (changed.length === 0) return;
    const hasNewAddress = changed.some(([column]) => column === 'email');
    const updated = await trx
      .updateTable('registrations')
      .set({
        ...Object.fromEntries(changed),
        ...(hasNewAddress ? { link_version: row.link_version + 1 } : {}),
        changed_at: isoInstant(now),
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (hasNewAddress && updated.email !== null) await queueRegistrationMail(trx, updated, 'link', { now });
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.correct',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: changed.map(([column]) => column),
    });
  });
}

function columnsOf({ jobTitle, ...rest }: CorrectRegistration['changes']) {
  const blank = (value: string | null | undefined) => (value === '' ? null : value);
  return {
    ...rest,
    ...('name' in rest ? { name: blank(rest.name) } : {}),
    ...('affiliation' in rest ? { affiliation: blank(rest.affiliation) } : {}),
    ...('note' in rest ? { note: blank(rest.note) } : {}),
    job_title: blank(jobTitle),
  };
}

function refuseNationalIds(changes: CorrectRegistration['changes']): void {
  for (const [field, value] of Object.entries(changes))
    if (typeof value === 'string' && holdsNationalId(value))
      throw new DomainError('registration.national_id.invalid', { field });
}
