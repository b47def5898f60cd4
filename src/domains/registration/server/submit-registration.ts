import type { Kysely } from 'kysely';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Receipt, Submission } from '../schema.ts';
import { decideBatch, takePoints, type Points } from './decide-batch.ts';
import { prepareSubmission, type Prepared } from './prepare-submission.ts';

interface Waiting {
  prepared: Prepared;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

/** Decisions in one transaction, at most. More do not make it faster, and would keep the first waiting. */
const batchSize = 200;
const queues = new WeakMap<Kysely<Database>, Map<string, Waiting[]>>();

/**
 * Somebody sends the form. Those that come while a decision is being written are decided together, in the order in which
 * they came; each is answered after the commit. What is answered is kept; what was not may be sent again and is then
 * recognised. Anybody may register, so there is no actor: the desk itself says who may.
 * @param now epoch milliseconds at which the form arrived
 * @throws DomainError `registration.not_found` where the event has no desk, `rate.too_many`
 */
export function submitRegistration(db: Kysely<Database>, input: Submission, now: number): Promise<Receipt> {
  const prepared = prepareSubmission(input, now);
  return new Promise((resolve, reject) => {
    const byEvent = queues.get(db) ?? new Map<string, Waiting[]>();
    queues.set(db, byEvent);
    const queue = byEvent.get(input.eventId);
    if (queue) return void queue.push({ prepared, resolve, reject });
    const fresh: Waiting[] = [{ prepared, resolve, reject }];
    byEvent.set(input.eventId, fresh);
    // Those of the same moment come along.
    setImmediate(() => void work(db, byEvent, input.eventId, fresh));
  });
}

/** One worker an event: it takes what waits, until nothing does. Limits of the next are counted while it decides. */
async function work(
  db: Kysely<Database>,
  byEvent: Map<string, Waiting[]>,
  eventId: string,
  queue: Waiting[],
): Promise<void> {
  const take = () => {
    const batch = queue.splice(0, batchSize);
    const points = takePoints(db, prepared(batch));
    // Whoever awaits it hears of its failure; meanwhile it is nobody's.
    points.catch(() => undefined);
    return { batch, points };
  };
  let next: ReturnType<typeof take> | null = take();
  while (next) {
    const current = next;
    next = null;
    const deciding = decide(db, current.batch, current.points);
    if (queue.length > 0) next = take();
    await deciding;
    if (!next && queue.length > 0) next = take();
  }
  byEvent.delete(eventId);
}

async function decide(
  db: Kysely<Database>,
  batch: readonly Waiting[],
  counted: Promise<Points>,
): Promise<void> {
  try {
    const points = await counted;
    const outcomes = await inTransaction(db, (trx) => decideBatch(trx, prepared(batch), points));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.ok) resolve(outcome.receipt);
      else reject(outcome?.error ?? new Error('no decision'));
    }
  } catch (error) {
    // One that the database refuses must not take the others with it.
    if (batch.length === 1) batch[0]?.reject(error);
    else for (const one of batch) await decide(db, [one], counted);
  }
}

function prepared(batch: readonly Waiting[]): Prepared[] {
  return batch.map((one) => one.prepared);
}
