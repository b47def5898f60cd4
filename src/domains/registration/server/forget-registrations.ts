/**
 * What time takes away from many registrations at once. Places, states and prices stay for the figures; who it was does
 * not. Nobody is moved, written to or offered anything: the event is over. For one who leaves see erase-registration.ts.
 */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

/** Rows that say something about one registration; those of a name only are emptied below. */
const belongings = [
  'registration_needs',
  'registration_answers',
  'registration_sensitive_answers',
  'registration_slot_choices',
] as const;

/**
 * Blanks registrations of one organisation; what is blank already stays so. Invoices keep what the law obliges to keep,
 * in tables of their own.
 */
export async function forgetRegistrations(
  trx: Transaction<Database>,
  organisationId: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  const list = sql`any(${[...ids]}::uuid[])`;
  for (const table of belongings)
    await sql`delete from ${sql.table(table)}
      where organisation_id = ${organisationId} and registration_id = ${list}`.execute(trx);
  await forgetFiles(trx, organisationId, list, sql`true`);
  await forgetInvitations(trx, organisationId, list);
  await sql`update registration_extra_choices set note = null
    where organisation_id = ${organisationId} and registration_id = ${list} and note is not null`.execute(
    trx,
  );
  // What somebody said may be kept for the harvest stays, and is nobody's any more.
  await sql`delete from knowledge_answers
    where organisation_id = ${organisationId} and registration_id = ${list} and not may_keep`.execute(trx);
  await sql`update knowledge_answers set registration_id = null
    where organisation_id = ${organisationId} and registration_id = ${list}`.execute(trx);
  await sql`delete from mails where subject_id = ${list}`.execute(trx);
  const at = isoInstant(now);
  await sql`
    update registrations set name = null, email = null, job_title = null, affiliation = null, sector = null,
      on_list = false, photos = false, newsletter = false, source = null, fingerprint = null, note = null,
      score = null, code_hash = null, hold_until = null, offered_until = null, link_version = link_version + 1,
      erased_at = ${at}, changed_at = ${at}
    where organisation_id = ${organisationId} and id = ${list} and erased_at is null`.execute(trx);
  // Who booked and who pays are known as long as somebody of the booking is.
  const over = (booking: string) => sql`
    b.organisation_id = ${organisationId} and (b.event_id, ${sql.ref(booking)}) in (
      select event_id, booking_id from registrations where organisation_id = ${organisationId} and id = ${list})
    and not exists (select from registrations r where r.organisation_id = b.organisation_id
      and r.event_id = b.event_id and r.booking_id = ${sql.ref(booking)} and r.erased_at is null)`;
  await sql`update registration_bookings b set name = null, email = null where ${over('b.id')}`.execute(trx);
  await sql`delete from registration_payers b where ${over('b.booking_id')}`.execute(trx);
}

/** Files lose their name and their owner; the job that looks for such takes them out of the storage. */
async function forgetFiles(
  trx: Transaction<Database>,
  organisationId: string,
  list: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`update registration_files f set registration_id = null, name = ''
    where organisation_id = ${organisationId} and registration_id = ${list} and ${which}`.execute(trx);
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

/** The needs and the answers to sensitive questions alone. */
export async function forgetSensitive(
  trx: Transaction<Database>,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const list = sql`any(${[...ids]}::uuid[])`;
  for (const table of ['registration_needs', 'registration_sensitive_answers'] as const)
    await sql`delete from ${sql.table(table)}
      where organisation_id = ${organisationId} and registration_id = ${list}`.execute(trx);
  await forgetFiles(
    trx,
    organisationId,
    list,
    sql`exists (select from registration_questions q where q.organisation_id = f.organisation_id
      and q.event_id = f.event_id and q.id = f.question_id and q.is_sensitive)`,
  );
}
