/** Writes what was decided: registrations, what belongs to them, their audit entries and their mails. */
import type { Transaction } from 'kysely';
import { actorColumns } from '#domains/organisations/server/record-audit.ts';
import { insertInto, insertMany } from '#platform/server/db/insert-many.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { holdHours } from '../rules.ts';
import type { Applicant } from '../schema.ts';
import type { LockedDesk } from './desk-lock.ts';
import type { Prepared } from './prepare-submission.ts';
import type { RegistrationMail } from './queue-registration-mail.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

export interface Decided {
  prepared: Prepared;
  state: 'confirmed' | 'waitlisted' | 'applied';
  /** Place in line. */
  number: number | null;
  arrivals: readonly number[];
  /** Unconfirmed places that had come from the same network before. */
  unconfirmed: number;
  /** For each person. */
  extras: readonly (readonly { id: string; price: number; state: 'taken' | 'waiting' }[])[];
}

type Row = Record<string, unknown>;

/** @param mailDelay seconds a mail has to wait because its address has had enough */
export async function writeRegistrations(
  trx: Transaction<Database>,
  desk: LockedDesk,
  decided: readonly Decided[],
  mailDelay: (prepared: Prepared) => number,
): Promise<void> {
  const people = decided.flatMap((one) => one.prepared.input.people.map((_, index) => ({ one, index })));
  await insertInto(trx, {
    registrations: people.map(({ one, index }) => registrationRow(desk, one, index)),
    audit_entries: people.map(({ one, index }) => auditRow(one, index)),
    mails: decided.flatMap((one) => mailRow(one, mailDelay(one.prepared))),
  });
  await insertMany(trx, 'registration_bookings', decided.flatMap(bookingRow));
  await insertMany(trx, 'registration_payers', decided.flatMap(payerRow));
  await insertMany(
    trx,
    'registration_needs',
    people.flatMap(({ one, index }) => needsRow(one, index)),
  );
  await insertMany(
    trx,
    'registration_extra_choices',
    people.flatMap(({ one, index }) => extraRows(one, index)),
  );
  await writeAnswers(trx, people);
}

function registrationRow(desk: LockedDesk, one: Decided, index: number): Row {
  const { prepared, state } = one;
  const { input, now } = prepared;
  const person = personOf(one, index);
  const at = isoInstant(now);
  const isConfirmed = hasConfirmedAddress(prepared);
  const hours = holdHours(desk.confirmHours, one.unconfirmed);
  const category = desk.categories.get(input.categoryId);
  return {
    ...keyOf(one, index),
    arrival: one.arrivals[index],
    booking_id: prepared.bookingId,
    state,
    category_id: input.categoryId,
    chairs: 1 + person.companions.length,
    holds: state === 'confirmed',
    name: person.name,
    email: person.email,
    job_title: person.jobTitle,
    affiliation: person.affiliation,
    sector: person.sector,
    lang: input.lang,
    on_list: person.onList,
    photos: person.photos,
    newsletter: person.newsletter,
    way: input.people.length > 1 && input.way === 'web' ? 'group' : input.way,
    source: isConfirmed ? null : prepared.source,
    fingerprint: `\\x${prepared.fingerprint}`,
    price: (category?.price ?? 0) + sum(one.extras[index]?.map(({ price }) => price)),
    address_confirmed_at: isConfirmed ? at : null,
    hold_until: isConfirmed ? null : isoInstant(now + hours * 3_600_000),
    link_version: 1,
    created_at: at,
    changed_at: at,
  };
}

/** Ours to answer for, or whoever sends the form has shown to read the mail of that address: the link came there. */
function hasConfirmedAddress({ mailTo, input }: Prepared): boolean {
  if (mailTo === null || input.way === 'organiser' || input.way === 'import') return true;
  return input.invitation?.email === mailTo;
}

function auditRow(one: Decided, index: number): Row {
  const { organisation_id, event_id, id } = keyOf(one, index);
  const { by } = one.prepared;
  return {
    id: newId(),
    organisation_id,
    event_id,
    at: isoInstant(one.prepared.now),
    ...(by ? actorColumns(by) : { actor_kind: 'participant', actor_id: id }),
    action: by ? 'registration.register' : 'registration.submit',
    subject_kind: 'registration',
    subject_id: id,
    fields: [],
  };
}

/** Written when it is sent: see mails.ts. It says what then holds, so it can wait. */
function mailRow(one: Decided, delay: number): Row[] {
  const { prepared } = one;
  if (prepared.mailTo === null) return [];
  const { organisationId, lang } = prepared.input;
  const at = prepared.now + delay * 1000;
  // Nothing is left to confirm for somebody who was invited at that address.
  const isSettled =
    prepared.input.invitation !== undefined && hasConfirmedAddress(prepared) && one.state === 'confirmed';
  return [
    {
      id: newId(),
      organisation_id: organisationId,
      template: `registration:${isSettled ? 'confirmed' : mailKind(one)}`,
      lang,
      to_address: prepared.mailTo,
      subject_id: prepared.ids[0],
      state: 'waiting',
      attempts: 0,
      next_attempt_at: isoInstant(at),
      expires_at: isoInstant(at + 14 * 86_400_000),
      created_at: isoInstant(prepared.now),
    },
  ];
}

/** Whoever was registered by an organiser has no address to confirm. */
function mailKind({ prepared, state }: Decided): RegistrationMail {
  if (!isOurs(prepared)) return 'received';
  return state === 'confirmed' ? 'confirmed' : 'link';
}

function isOurs({ input }: Prepared): boolean {
  return input.way === 'organiser' || input.way === 'import';
}

function bookingRow({ prepared }: Decided): Row[] {
  const { organisationId, eventId, booker, people, lang } = prepared.input;
  if (!booker && people.length === 1) return [];
  return [
    {
      organisation_id: organisationId,
      event_id: eventId,
      id: prepared.bookingId,
      name: booker?.name ?? people[0]?.name ?? null,
      email: booker?.email || people[0]?.email || null,
      lang,
      size: people.length,
      created_at: isoInstant(prepared.now),
    },
  ];
}

/** Who pays for a booking, also for a booking of one. */
function payerRow({ prepared }: Decided): Row[] {
  const { organisationId, eventId, payer } = prepared.input;
  if (!payer) return [];
  const key = { organisation_id: organisationId, event_id: eventId, booking_id: prepared.bookingId };
  return [{ ...key, ...payer, changed_at: isoInstant(prepared.now) }];
}

function needsRow(one: Decided, index: number): Row[] {
  const { diet, access, interpreter, companions, consent } = personOf(one, index);
  if (!diet && !access && !interpreter && companions.length === 0) return [];
  const { id, ...event } = keyOf(one, index);
  const at = consent ? isoInstant(one.prepared.now) : null;
  return [{ ...event, registration_id: id, diet, access, interpreter, companions, consent_at: at }];
}

function extraRows(one: Decided, index: number): Row[] {
  const { id, ...event } = keyOf(one, index);
  return (one.extras[index] ?? []).map((extra) => ({
    ...event,
    registration_id: id,
    extra_id: extra.id,
    state: extra.state,
    arrival: one.arrivals[index],
    price: extra.price,
  }));
}

/** Sensitive answers lie in a table of their own. */
async function writeAnswers(
  trx: Transaction<Database>,
  people: readonly { one: Decided; index: number }[],
): Promise<void> {
  const rows = people.flatMap(({ one, index }) => {
    const { id, ...event } = keyOf(one, index);
    return Object.entries(personOf(one, index).answers).map(([question_id, value]) => ({
      ...event,
      registration_id: id,
      question_id,
      value: { value },
    }));
  });
  const [first] = rows;
  if (!first) return;
  const questions = await trx
    .selectFrom('registration_questions')
    .select(['id', 'is_sensitive'])
    .where('organisation_id', '=', first.organisation_id)
    .where('event_id', '=', first.event_id)
    .execute();
  const sensitive = new Map(questions.map(({ id, is_sensitive }) => [id, is_sensitive]));
  const of = (isSensitive: boolean) => rows.filter((row) => sensitive.get(row.question_id) === isSensitive);
  await insertMany(trx, 'registration_answers', of(false));
  await insertMany(trx, 'registration_sensitive_answers', of(true));
}

function keyOf({ prepared }: Decided, index: number) {
  return {
    organisation_id: prepared.input.organisationId,
    event_id: prepared.input.eventId,
    id: prepared.ids[index] ?? '',
  };
}

function personOf({ prepared }: Decided, index: number): Applicant {
  const person = prepared.input.people[index];
  if (!person) throw new Error('No such person in the submission.');
  return person;
}

function sum(numbers: readonly number[] | undefined): number {
  return (numbers ?? []).reduce((total, number) => total + number, 0);
}
