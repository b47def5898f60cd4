import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { ReadForm } from '../../registration-form.ts';
import type { Receipt, Submission } from '../../schema.ts';
import { accessDesk } from '../access.ts';
import { decideList } from '../decide-batch.ts';
import { lockDesk, saveDesk, type DeskKey } from '../desk-lock.ts';
import { offerPlaces } from '../offer-places.ts';
import { prepareSubmission } from '../prepare-submission.ts';

export interface PeopleToRegister extends Omit<ReadForm, 'payer'>, Pick<Submission, 'payer'> {
  event: string;
  lang: Submission['lang'];
  way: 'organiser' | 'import';
  /** Whether whoever has an address is told by mail. */
  sendMail: boolean;
}

/**
 * Organisers register people, by telephone, from paper or from a list; with or without an address. They stand in line
 * like everybody else, but neither opening times nor closed categories keep them out.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function registerPeople(
  db: Kysely<Database>,
  actor: Actor,
  input: PeopleToRegister,
  now: number,
): Promise<Receipt> {
  const [receipt] = await registerParties(db, actor, input.event, [input], now);
  if (!receipt) throw new Error('A party was neither registered nor refused.');
  return receipt;
}

/** Somebody waits behind those who do not fit: a chair that is free is offered at once. */
async function offerFree(trx: Transaction<Database>, key: DeskKey, now: number): Promise<void> {
  const desk = await lockDesk(trx, key);
  await offerPlaces(trx, desk, now);
  await saveDesk(trx, desk);
}

/**
 * Many parties in one transaction: all, or none where one cannot be written.
 * @param check throws where an answer is none that the caller takes: then nobody is registered
 * @returns the answers, in the order of the parties
 */
export async function registerParties(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
  parties: readonly Omit<PeopleToRegister, 'event'>[],
  now: number,
  check: (receipt: Receipt) => void = () => undefined,
): Promise<Receipt[]> {
  const { event } = await accessDesk(db, actor, slug);
  const prepared = parties.map(({ sendMail, ...party }) => {
    const submission = { ...party, organisationId: event.organisation_id, eventId: event.id, source: null };
    const one = prepareSubmission(submission, now);
    // Organisers are not slowed down, and an address of theirs may stand for many.
    return { ...one, by: actor, isLimited: false, ...(sendMail ? {} : { mailTo: null }) };
  });
  return inTransaction(db, async (trx) => {
    const key = { organisationId: event.organisation_id, eventId: event.id };
    const outcomes = await decideList(trx, key, prepared);
    if (outcomes.some((one) => one.ok && one.receipt.answer === 'waitlisted')) await offerFree(trx, key, now);
    return outcomes.map((outcome) => {
      if (!outcome.ok) throw outcome.error;
      if (outcome.receipt.answer === 'closed') throw new DomainError('registration.not_found');
      check(outcome.receipt);
      return outcome.receipt;
    });
  });
}
