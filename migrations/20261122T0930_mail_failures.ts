import { sql, type Kysely } from 'kysely';

/** Whom a mail is about, so that an erasure finds it; what came back of mails that had left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mails add column subject_id uuid`.execute(db);
  await sql`create index mails_by_subject on mails (subject_id) where subject_id is not null`.execute(db);
  await sql`
    create table mail_failures (
      id uuid primary key,
      mail_id uuid not null references mails on delete cascade,
      kind text not null check (kind in ('hard', 'soft')),
      reason text not null check (reason ~ '^[a-z0-9._]{1,40}$'),
      at timestamptz not null default now(),
      unique (mail_id, kind, reason)
    )`.execute(db);
}
