/**
 * Solves a run in a thread of its own and writes down how far it is. The row is the truth: it beats every second while a
 * process works on it, it is asked there to stop, and a run without beats is taken up again.
 */
import { sql } from 'kysely';
import type { App } from '#app-context';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { AllocationResult } from '../result.ts';
import type { RunProgress } from '../schema.ts';
import type { Progress } from '../solver/search.ts';
import { stages } from '../solver/stages.ts';
import { solveInThread, type RunningSolve } from './solve-in-thread.ts';

const beat = 1000;

export interface BegunRun {
  /** Settles when the row holds the answer. */
  ended: Promise<void>;
}

/** Takes a run that waits; null where another process has it, or it was stopped. */
export async function beginRun(app: App, id: string): Promise<BegunRun | null> {
  const run = await app.db
    .updateTable('allocation_runs')
    .set({
      state: 'running',
      attempts: sql<number>`attempts + 1`,
      beats_at: sql<string>`clock_timestamp()`,
      progress: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['instance', 'time_limit_seconds as seconds'])
    .executeTakeFirst();
  if (!run) return null;
  const ended = perform(app, id, run).catch((error: unknown) => {
    // The row stays as it is, without beats: another process takes it up.
    app.log.error({ err: error, run: id }, 'run not written down');
  });
  return { ended };
}

async function perform(app: App, id: string, run: { instance: object; seconds: number }): Promise<void> {
  let progress: RunProgress | null = null;
  const solve = solveInThread(run.instance, {
    seconds: run.seconds,
    onProgress: (told) => (progress = progressOf(told)),
  });
  const timer = setInterval(() => {
    keepUp(app, id, progress, solve).catch(() => undefined);
  }, beat);
  try {
    await finish(app, id, { result: await solve.result });
  } catch (error) {
    if (!isDomainError(error)) app.log.error({ err: error, run: id }, 'run failed');
    await finish(app, id, { problem: isDomainError(error) ? error.code : 'allocation.solver_failed' });
  } finally {
    clearInterval(timer);
  }
}

/** Says that the run lives, and hears whether it is to end. */
async function keepUp(
  app: App,
  id: string,
  progress: RunProgress | null,
  solve: RunningSolve,
): Promise<void> {
  const row = await app.db
    .updateTable('allocation_runs')
    .set({ beats_at: sql<string>`clock_timestamp()`, progress: progress && JSON.stringify(progress) })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('stop_asked_at')
    .executeTakeFirst();
  if (!row || row.stop_asked_at !== null) solve.stop();
}

/** Stopped by hand, the best answer so far is kept. */
async function finish(
  app: App,
  id: string,
  { result, problem }: { result?: AllocationResult; problem?: string },
): Promise<void> {
  await app.db
    .updateTable('allocation_runs')
    .set({
      state: problem
        ? 'failed'
        : sql<'done'>`case when stop_asked_at is null then 'done' else 'cancelled' end`,
      result: result ? JSON.stringify(result) : null,
      problem: problem ?? null,
      finished_at: sql<string>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** The solver's stages as the objectives of the contract: the fifth and the sixth have two parts each. */
function progressOf({ stage, values, seconds }: Progress): RunProgress {
  const at = stages.indexOf(stage);
  return {
    proved: at < 5 ? at : at === 5 ? 4 : 5,
    objective: [
      ...[-values.count, values.previous, values.level, values.balance],
      ...[1_000_000 * values.split + values.apart, values.lottery],
    ],
    seconds: Math.round(seconds),
  };
}
