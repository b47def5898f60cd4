/**
 * What waits for one event's desk. Those that come while a decision is being written are decided together, in the order in
 * which they came, in one transaction; each is answered after the commit. What is answered is kept.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { Receipt } from '../schema.ts';
import { cancelMany } from './cancel-many.ts';
import { decideBatch, readSubmissions, takePoints, type Outcome, type Points } from './decide-batch.ts';
import { lockDeskWith, saveDesk, type DeskKey } from './desk-lock.ts';
import { offerChairs } from './offer-places.ts';
import type { Prepared } from './prepare-submission.ts';

export type DeskTask =
  { kind: 'submit'; prepared: Prepared } | { kind: 'cancel'; id: string; actor: Actor; now: number };

interface Waiting {
  task: DeskTask;
  resolve(receipt: Receipt | null): void;
  reject(error: unknown): void;
}

/** Decisions in one transaction, at most. More do not make it faster, and would keep the first waiting. */
const batchSize = 200;
/** Nobody who has been decided about waits longer than this for a batch that waits for the lock. */
const toldWithinMs = 20;
const queues = new WeakMap<Kysely<Database>, Map<string, Waiting[]>>();

/** @returns the receipt of a submission, null for other tasks */
export function atDesk(db: Kysely<Database>, key: DeskKey, task: DeskTask): Promise<Receipt | null> {
  return new Promise((resolve, reject) => {
    const byEvent = queues.get(db) ?? new Map<string, Waiting[]>();
    queues.set(db, byEvent);
    const queue = byEvent.get(key.eventId);
    if (queue) return void queue.push({ task, resolve, reject });
    const fresh: Waiting[] = [{ task, resolve, reject }];
    byEvent.set(key.eventId, fresh);
    // Those of the same moment come along.
    setImmediate(() => void work(db, byEvent, key, fresh));
  });
}

type Tell = () => void;

/**
 * One worker an event: it takes what waits, until nothing does. Limits of the next are counted while it decides. Those of a
 * batch are told while the database writes the next one: answering them, and reading what they send then, takes as long.
 */
async function work(
  db: Kysely<Database>,
  byEvent: Map<string, Waiting[]>,
  key: DeskKey,
  queue: Waiting[],
): Promise<void> {
  const take = () => {
    const batch = queue.splice(0, batchSize);
    const points = takePoints(db, submissionsOf(batch));
    // Whoever awaits it hears of its failure; meanwhile it is nobody's.
    points.catch(() => undefined);
    return { batch, points };
  };
  let tell: Tell = () => undefined;
  let next: ReturnType<typeof take> | null = take();
  while (next) {
    const current = next;
    next = null;
    const deciding = decide(db, key, current.batch, current.points, tell);
    if (queue.length > 0) next = take();
    tell = await deciding;
    if (!next && queue.length > 0) next = take();
  }
  byEvent.delete(key.eventId);
  tell();
}

/**
 * @param tellBefore tells those of the batch before; called once, while this one is being written
 * @returns tells those of this batch; it is committed
 */
async function decide(
  db: Kysely<Database>,
  key: DeskKey,
  batch: readonly Waiting[],
  counted: Promise<Points>,
  tellBefore: Tell,
): Promise<Tell> {
  const others = once(tellBefore);
  const latest = setTimeout(others, toldWithinMs);
  try {
    const points = await counted;
    const answer = await inTransaction(db, (trx) => decideTogether(trx, key, batch, points, others));
    return () => {
      for (const one of batch) answer(one);
    };
  } catch (error) {
    // One that the database refuses must not take the others with it.
    if (batch.length === 1) return () => batch[0]?.reject(error);
    for (const one of batch) (await decide(db, key, [one], counted, others))();
    return () => undefined;
  } finally {
    clearTimeout(latest);
    others();
  }
}

function once(tell: Tell): Tell {
  let isTold = false;
  return () => {
    if (isTold) return;
    isTold = true;
    tell();
  };
}

/** Returns what answers each, to be called once it is committed. */
async function decideTogether(
  trx: Transaction<Database>,
  key: DeskKey,
  batch: readonly Waiting[],
  points: Points,
  tellOthers: Tell,
): Promise<(one: Waiting) => void> {
  const submissions = submissionsOf(batch);
  const cancellations = batch.flatMap(({ task }) => (task.kind === 'cancel' ? task : []));
  const { desk, read } = await lockDeskWith(trx, key, readSubmissions(submissions));
  // After what follows has been sent to the database, which is busy with it for a while.
  setImmediate(tellOthers);
  const outcomes = await decideBatch(trx, desk, submissions, read, points);
  const refused = await cancelMany(trx, desk, cancellations);
  if (submissions.length > 0) await offerChairs(trx, desk, Math.max(...submissions.map(({ now }) => now)));
  await saveDesk(trx, desk);
  const bySubmission = new Map<Prepared, Outcome>();
  for (const [index, outcome] of outcomes.entries()) {
    const prepared = submissions[index];
    if (prepared) bySubmission.set(prepared, outcome);
  }
  return ({ task, resolve, reject }) => {
    if (task.kind === 'cancel') {
      const error = refused.get(task.id);
      return error ? reject(error) : resolve(null);
    }
    const outcome = bySubmission.get(task.prepared);
    if (outcome?.ok) resolve(outcome.receipt);
    else reject(outcome?.error ?? new Error('no decision'));
  };
}

function submissionsOf(batch: readonly Waiting[]): Prepared[] {
  return batch.flatMap(({ task }) => (task.kind === 'submit' ? task.prepared : []));
}
