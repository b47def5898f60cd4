/** The job process on its own: mails and jobs, without a web server. `WORKER=false` for the servers beside it. */
import { isDomainError } from '#platform/errors/domain-error.ts';
import { startWorker } from '#platform/server/jobs/start-worker.ts';
import { readEnv, SettingError } from './env.ts';
import { jobs } from './jobs.ts';
import { startApp } from './start-app.ts';

try {
  const running = await startApp(readEnv(), { database: 'attach' });
  const worker = await startWorker(running.app, running.directUrl, jobs);
  console.log('Samskab works on its jobs.');
  const stop = async () => {
    await worker.stop();
    await running.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
} catch (error) {
  console.error(error instanceof SettingError || isDomainError(error) ? error.message : error);
  process.exit(1);
}
