/** Runs jobs and sends mail: inside the server process by default, or alone in src/worker.ts. */
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { App } from '#app-context';
import { startMailer } from '#platform/server/mail/start-mailer.ts';
import type { Job } from './job.ts';

export interface RunningWorker {
  /** Lets what has begun come to its end, then stops. */
  stop(): Promise<void>;
}

/**
 * @param directUrl PostgreSQL itself, not a pooler: jobs are announced by LISTEN
 */
export async function startWorker(app: App, directUrl: string, jobs: readonly Job[]): Promise<RunningWorker> {
  const mailer = startMailer(app);
  // A pool of ours: that of the library is still ending when it says that it has stopped, and minds how the database goes.
  const pool = new pg.Pool({ connectionString: directUrl, application_name: 'samskab worker', max: 4 });
  const lost = (error: Error) => app.log.warn({ err: error }, 'worker connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    // The server process stops the worker itself, in its order.
    noHandleSignals: true,
    pollInterval: 2000,
    logger: new Logger(({ jobId, taskIdentifier }) => (level, message) => {
      if (level === 'error')
        app.log.error({ job: jobId, task: taskIdentifier, code: firstWords(message) }, 'worker');
    }),
    taskList: tasksOf(app, jobs),
    parsedCronItems: undefined,
    crontab: crontabOf(jobs),
  });
  return {
    stop: async () => {
      await mailer.stop();
      await stopRunner(runner);
      await pool.end();
    },
  };
}

function tasksOf(app: App, jobs: readonly Job[]): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await job.run(app, job.told.parse(payload));
        } catch (error) {
          app.log.error({ err: error, task: job.name }, 'job failed');
          throw error;
        }
      },
    ]),
  );
}

export function crontabOf(jobs: readonly Job[]): string {
  return jobs.flatMap((job) => (job.cron ? [`${job.cron} ${job.name}`] : [])).join('\n');
}

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
}

/** Messages may quote a job's payload; their beginning does not. */
function firstWords(message: string): string {
  return message.split(/[:(]/, 1)[0]?.slice(0, 60) ?? '';
}
