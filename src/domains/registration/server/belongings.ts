/** What the database holds of registrations beside their own rows, named once: whoever forgets a person forgets it here. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './knowledge-tables.ts';
import './tables.ts';

/** Registrations of one organisation; of one event where that is known, which the database finds sooner. */
export interface Registrations {
  organisation_id: string;
  event_id?: string;
  ids: readonly string[];
}

const sensitiveRows = ['registration_needs', 'registration_sensitive_answers'] as const;
/** Rows that say something about one registration and go whole; of others only the words or the name go. */
const rows = [
  ...sensitiveRows,
  'registration_answers',
  'registration_slot_choices',
  'registration_sent_mails',
  // Wishes, what was settled for seats, and of what one was told: of the domain above, whose people are forgotten here as well.
  'allocation_people',
  'allocation_mails',
] as const;

/** What is blank in the row of a registration that is nobody's any more. Places, states and prices stay for the figures. */
export const nobody = {
  ...{ name: null, email: null, job_title: null, affiliation: null, sector: null },
  ...{ on_list: false, photos: false, newsletter: false, source: null, fingerprint: null },
  ...{ hold_until: null, offered_until: null, note: null, code_hash: null },
} as const;

/**
 * Needs, answers, files, the own programme, and mails that were about these persons.
 * @returns storage keys of files that go with it
 */
export async function forgetBelongings(trx: Transaction<Database>, of: Registrations): Promise<string[]> {
  for (const table of rows) await sql`delete from ${sql.table(table)} where ${belongsTo(of)}`.execute(trx);
  await sql`update registration_extra_choices set note = null
    where ${belongsTo(of)} and note is not null`.execute(trx);
  // What somebody said may be kept for the harvest stays, and is nobody's any more.
  await sql`delete from knowledge_answers where ${belongsTo(of)} and not may_keep`.execute(trx);
  await sql`update knowledge_answers set registration_id = null where ${belongsTo(of)}`.execute(trx);
  await sql`delete from mails where subject_id = ${anyOf(of.ids)}`.execute(trx);
  return forgetFiles(trx, of, sql`true`);
}

/** The needs and the answers to sensitive questions alone. */
export async function forgetSensitive(trx: Transaction<Database>, of: Registrations): Promise<void> {
  if (of.ids.length === 0) return;
  for (const table of sensitiveRows)
    await sql`delete from ${sql.table(table)} where ${belongsTo(of)}`.execute(trx);
  // Rooms somebody cannot use, and who goes along, were settled from the needs.
  await sql`update allocation_people set barred = '{}', companions = 0 where ${belongsTo(of)}`.execute(trx);
  await forgetFiles(
    trx,
    of,
    sql`exists (select from registration_questions q where q.organisation_id = f.organisation_id
      and q.event_id = f.event_id and q.id = f.question_id and q.is_sensitive)`,
  );
}

/**
 * Who booked and who pays are known as long as somebody of the booking is. What stands on an invoice is kept there, as
 * the law wants.
 */
export async function forgetBookings(trx: Transaction<Database>, of: Registrations): Promise<void> {
  const over = (booking: string) => sql`
    b.organisation_id = ${of.organisation_id} and (b.event_id, ${sql.ref(booking)}) in (
      select event_id, booking_id from registrations
      where organisation_id = ${of.organisation_id} ${inEvent(of)} and id = ${anyOf(of.ids)})
    and not exists (select from registrations r where r.organisation_id = b.organisation_id
      and r.event_id = b.event_id and r.booking_id = ${sql.ref(booking)} and r.erased_at is null)`;
  await sql`update registration_bookings b set name = null, email = null where ${over('b.id')}`.execute(trx);
  await sql`delete from registration_payers b where ${over('b.booking_id')}`.execute(trx);
}

/** Files lose their name and their owner; the job that looks for such takes them out of the storage. */
async function forgetFiles(
  trx: Transaction<Database>,
  of: Registrations,
  which: RawBuilder<unknown>,
): Promise<string[]> {
  const { rows: files } = await sql<{ key: string }>`
    update registration_files f set registration_id = null, name = ''
    where ${belongsTo(of)} and ${which} returning key`.execute(trx);
  return files.map(({ key }) => key);
}

function belongsTo(of: Registrations): RawBuilder<unknown> {
  return sql`organisation_id = ${of.organisation_id} ${inEvent(of)} and registration_id = ${anyOf(of.ids)}`;
}

function inEvent({ event_id }: Registrations): RawBuilder<unknown> {
  return event_id === undefined ? sql`` : sql`and event_id = ${event_id}`;
}

function anyOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`any(${[...ids]}::uuid[])`;
}
