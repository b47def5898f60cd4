import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { isUntold, type sendDecisions as schema } from '../applications.ts';
import { accessDesk, type RegistrationRow } from './access.ts';
import { lockDesk, saveDesk, type LockedDesk } from './desk-lock.ts';
import { moveRegistration, takePlace } from './move-registration.ts';
import { offerPlaces } from './offer-places.ts';
import { goesToBooker, queueRegistrationMail } from './queue-registration-mail.ts';

export interface SentDecisions {
  accepted: number;
  declined: number;
  waiting: number;
}

/**
 * Tells every applicant about whom a decision stands; all of them or, where there are too few chairs, none.
 * Sending twice tells nobody twice.
 * @throws DomainError `registration.not_found`, `registration.too_many_yes.conflict`
 */
export async function sendDecisions(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
  now: number,
): Promise<SentDecisions> {
  const { event } = await accessDesk(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const rows = await trx
      .selectFrom('registrations')
      .selectAll()
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('verdict', 'is not', null)
      .where('state', 'in', ['applied', 'declined', 'waitlisted'])
      .where('erased_at', 'is', null)
      .orderBy('arrival')
      .execute();
    const sent = await tell(trx, actor, desk, rows, { waitingList: input.waitingList, now });
    // Chairs that nobody was chosen for are not left to the next release.
    if (sent.waiting > 0) await offerPlaces(trx, desk, now);
    await saveDesk(trx, desk);
    return sent;
  });
}

/** Carries out the decisions that stand, in order of arrival, under the desk's lock. */
export async function tell(
  trx: Transaction<Database>,
  actor: Actor,
  desk: LockedDesk,
  rows: readonly RegistrationRow[],
  options: { waitingList: boolean; now: number },
): Promise<SentDecisions> {
  const sent = { accepted: 0, declined: 0, waiting: 0 };
  const toldBookers = new Set<string>();
  for (const row of rows) {
    if (!isUntold(row) || row.holds) continue;
    const outcome = row.verdict === 'yes' ? 'accepted' : options.waitingList ? 'waiting' : 'declined';
    if (outcome === 'accepted' && !takePlace(desk, row))
      throw new DomainError('registration.too_many_yes.conflict');
    await move(trx, desk, row, outcome, options.now);
    // Whoever booked for people without an address hears of them once.
    const booked = goesToBooker(row, outcome) ? `${row.booking_id} ${outcome}` : null;
    if (booked === null || !toldBookers.has(booked))
      await queueRegistrationMail(trx, row, outcome, { now: options.now });
    if (booked !== null) toldBookers.add(booked);
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: actions[outcome],
      subjectKind: 'registration',
      subjectId: row.id,
    });
    sent[outcome] += 1;
  }
  return sent;
}

type Outcome = keyof SentDecisions;

const actions = {
  accepted: 'registration.say_yes',
  declined: 'registration.say_no',
  waiting: 'registration.put_in_line',
} as const;

async function move(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const at = isoInstant(now);
  const told = { decided_at: at, told_at: at, offered_until: null };
  if (outcome === 'declined') {
    await moveRegistration(
      trx,
      desk,
      row,
      { state: 'declined', holds: false, hold_until: null, ...told },
      now,
    );
    return;
  }
  if (outcome === 'waiting') {
    await moveRegistration(trx, desk, row, { state: 'waitlisted', holds: false, ...told }, now);
    return;
  }
  // An address nobody has confirmed gets its full time again, counted from the answer.
  const isConfirmed = row.address_confirmed_at !== null;
  const hold_until = isConfirmed ? null : isoInstant(now + desk.confirmHours * 3_600_000);
  await moveRegistration(trx, desk, row, { state: 'confirmed', holds: true, hold_until, ...told }, now);
}
