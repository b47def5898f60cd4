import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { planPeople, type PeopleList } from './plan-people.ts';
import { registerParties } from './register-people.ts';

/**
 * Registers everybody on a list, or nobody: it is read again, and must come to what the organiser has seen.
 * @returns how many were registered, and how many of them wait
 * @throws DomainError as `planPeople`; `registration.list.changed.conflict` where it comes to something else by now,
 *   `registration.list.full.conflict` where there are too few places and no waiting list
 */
export async function importPeople(
  db: Kysely<Database>,
  actor: Actor,
  input: PeopleList & { expected: number },
  now: number,
): Promise<{ registered: number; waiting: number }> {
  const { parties, problems } = await planPeople(db, actor, input);
  if (problems.length > 0 || parties.length !== input.expected)
    throw new DomainError('registration.list.changed.conflict');
  const receipts = await registerParties(db, actor, input.event, parties, now, (receipt) => {
    if (receipt.answer === 'full') throw new DomainError('registration.list.full.conflict');
    if (receipt.answer === 'again') throw new DomainError('registration.list.changed.conflict');
  });
  const waiting = receipts.filter(({ answer }) => answer === 'waitlisted').length;
  return { registered: receipts.length, waiting };
}
