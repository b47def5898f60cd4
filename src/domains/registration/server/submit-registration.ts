import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Receipt, Submission } from '../schema.ts';
import { atDesk } from './desk-queue.ts';
import { prepareSubmission } from './prepare-submission.ts';

/**
 * Somebody sends the form. What is answered is kept; what was not may be sent again and is then recognised. Anybody may
 * register, so there is no actor: the desk itself says who may.
 * @param now epoch milliseconds at which the form arrived
 * @throws DomainError `registration.not_found` where the event has no desk, `rate.too_many`
 */
export async function submitRegistration(
  db: Kysely<Database>,
  input: Submission,
  now: number,
): Promise<Receipt> {
  const receipt = await atDesk(db, input, { kind: 'submit', prepared: prepareSubmission(input, now) });
  if (!receipt) throw new Error('A submission without an answer.');
  return receipt;
}
