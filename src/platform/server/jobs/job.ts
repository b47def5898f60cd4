/** A job: a name, what it is told (ids, no more), and the use case it delegates to. Doing it twice does no harm. */
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { App } from '#app-context';
import type { Database } from '#platform/server/db/database.ts';

export interface Job<Told = unknown> {
  /** Letters, digits, `_`, `-` and `:`, beginning with the domain: `people:forget-old`. */
  name: string;
  told: z.ZodType<Told>;
  run(app: App, told: Told): Promise<void>;
  /** For jobs that come round by themselves: minute, hour, day, month, weekday, in UTC. */
  cron?: string;
}

export function defineJob<Told>(job: Job<Told>): Job<Told> {
  return job;
}

/** For jobs that need to be told nothing. */
export const nothing = z.unknown().transform(() => undefined);

/**
 * Asks for a job in the caller's transaction; it begins after commit. One call for a whole batch, never one a row:
 * what is to be done for each lies in a table of the domain.
 * @param options.key a second call with the same key, before the job has begun, replaces the first
 */
export async function addJob<Told>(
  trx: Kysely<Database>,
  job: Job<Told>,
  told: Told,
  options: { key?: string; at?: string } = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${job.name}, payload => ${JSON.stringify(told ?? {})}::text::json,
      run_at => ${options.at ?? null}::timestamptz, job_key => ${options.key ?? null}, max_attempts => 12)`.execute(
    trx,
  );
}
