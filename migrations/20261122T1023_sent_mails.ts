import { sql, type Kysely } from 'kysely';

/**
 * Which mails were sent to whom and when, for as long as the registration itself is kept: the case of an event needs it
 * after the outbox has forgotten. Neither text nor address.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_sent_mails (
      organisation_id uuid not null,
      event_id uuid not null,
      mail_id uuid not null,
      registration_id uuid not null,
      kind text not null,
      state text not null,
      at timestamptz not null,
      primary key (organisation_id, event_id, mail_id),
      foreign key (organisation_id, event_id, registration_id) references registrations on delete cascade
    )`.execute(db);
  await sql`create index registration_sent_mails_registration
    on registration_sent_mails (organisation_id, event_id, registration_id)`.execute(db);
  await sql`create index registration_sent_mails_mail on registration_sent_mails (mail_id)`.execute(db);
}
