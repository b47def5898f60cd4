import { sql, type Kysely } from 'kysely';

/**
 * Invoices. What an organisation needs in order to send them, who pays for a booking, and the invoices themselves: kept
 * for as long as the law says, apart from registrations, which are erased earlier.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await settings(db);
  await payers(db);
  await invoices(db);
}

async function settings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invoicing_settings (
      organisation_id uuid primary key references organisations on delete cascade,
      name text not null check (length(name) between 1 and 200),
      street text not null,
      postcode text not null,
      city text not null,
      country text not null check (country in ('DK', 'NO')),
      registration_number text not null,
      email text,
      vat text not null check (vat in ('standard', 'exempt', 'none')),
      exempt_code text,
      exempt_reason text,
      prices_include_vat boolean not null default true,
      account_kind text not null check (account_kind in ('dk', 'no', 'iban')),
      account text not null,
      bic text,
      number_prefix text not null default '',
      next_number integer not null default 1 check (next_number >= 1),
      currency text not null check (currency in ('DKK', 'NOK', 'SEK', 'EUR')),
      payment_days integer not null default 30 check (payment_days between 0 and 120),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      check (vat <> 'exempt' or (exempt_code is not null and exempt_reason is not null))
    )`.execute(db);
}

async function payers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration_payers (
      organisation_id uuid not null,
      event_id uuid not null,
      booking_id uuid not null,
      kind text not null check (kind in ('gln', 'cvr', 'orgnr', 'person')),
      number text,
      name text not null check (length(name) between 1 and 200),
      reference text,
      contact text,
      email text not null,
      street text not null,
      postcode text not null,
      city text not null,
      country text not null,
      changed_at timestamptz not null default now(),
      primary key (organisation_id, event_id, booking_id),
      foreign key (organisation_id, event_id) references registration_desks on delete cascade,
      check (kind = 'person' or number is not null)
    )`.execute(db);
}

async function invoices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invoices (
      organisation_id uuid not null references organisations,
      id uuid not null,
      event_id uuid not null,
      kind text not null check (kind in ('invoice', 'credit_note')),
      credits uuid,
      serial integer not null,
      number text not null,
      booking_ids uuid[] not null,
      items text[] not null,
      issued_on date not null,
      due_on date not null,
      currency text not null,
      payable bigint not null check (payable >= 0),
      is_electronic boolean not null,
      paid_on date,
      snapshot jsonb not null,
      keep_until date not null,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, serial),
      unique (organisation_id, number),
      foreign key (organisation_id, event_id) references events,
      foreign key (organisation_id, credits) references invoices on delete set null (credits),
      check ((kind = 'credit_note') or credits is null)
    )`.execute(db);
  await sql`create unique index invoices_credited_once on invoices (organisation_id, credits)
    where credits is not null`.execute(db);
  await sql`create index invoices_by_event on invoices (event_id)`.execute(db);
  await sql`create index invoices_by_booking on invoices using gin (booking_ids)`.execute(db);
  await sql`create index invoices_kept_until on invoices (keep_until)`.execute(db);
  // What has left the house is never rewritten; only that it was paid is added.
  await sql`
    create function invoices_stay_as_sent() returns trigger language plpgsql as $$
    begin
      if (new.organisation_id, new.id, new.event_id, new.kind, new.serial, new.number, new.booking_ids, new.items,
          new.issued_on, new.due_on, new.currency, new.payable, new.snapshot)
        is distinct from
         (old.organisation_id, old.id, old.event_id, old.kind, old.serial, old.number, old.booking_ids, old.items,
          old.issued_on, old.due_on, old.currency, old.payable, old.snapshot)
      then raise exception 'an invoice is not changed after it was made' using errcode = 'check_violation',
        constraint = 'invoices_stay_as_sent';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger invoices_stay_as_sent before update on invoices
    for each row execute function invoices_stay_as_sent()`.execute(db);
}
