/**
 * What time takes away from many registrations at once. Places, states and prices stay for the figures; who it was does
 * not. Nobody is moved, written to or offered anything: the event is over. For one who leaves see erase-registration.ts.
 */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { forgetBelongings, forgetBookings, nobody, type Registrations } from './belongings.ts';

/**
 * Blanks registrations of one organisation; what is blank already stays so. Invoices keep what the law obliges to keep,
 * in tables of their own.
 */
export async function forgetRegistrations(
  trx: Transaction<Database>,
  of: Registrations,
  now: number,
): Promise<void> {
  if (of.ids.length === 0) return;
  await trx
    .updateTable('registrations')
    .set((set) => ({
      ...nobody,
      ...{ score: null, link_version: set('link_version', '+', 1) },
      ...{ erased_at: isoInstant(now), changed_at: isoInstant(now) },
    }))
    .where('organisation_id', '=', of.organisation_id)
    .where('id', 'in', of.ids)
    .where('erased_at', 'is', null)
    .execute();
  await forgetBelongings(trx, of);
  await forgetInvitations(trx, of.organisation_id, sql`any(${[...of.ids]}::uuid[])`);
  await forgetBookings(trx, of);
}

/** Once nobody of an event is known any more, those who were invited to it are not either. */
async function forgetInvitations(
  trx: Transaction<Database>,
  organisationId: string,
  list: RawBuilder<unknown>,
): Promise<void> {
  await sql`delete from registration_invitation_uses u
    where u.organisation_id = ${organisationId} and u.registration_id = ${list}`.execute(trx);
  await sql`delete from registration_invitations i
    where i.organisation_id = ${organisationId}
      and i.event_id in (select event_id from registrations
        where organisation_id = ${organisationId} and id = ${list})
      and not exists (select from registration_invitation_uses u where u.organisation_id = i.organisation_id
        and u.event_id = i.event_id and u.invitation_id = i.id)`.execute(trx);
}
