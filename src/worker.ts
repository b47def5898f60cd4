/**
 * The job process: sends mail and runs jobs, and nothing else. Beside it the server runs with WORKER=false, on the
 * same database; with the default settings the server does this work itself.
 */
import { readEnv, SettingError } from './env.ts';
import { jobs } from './jobs.ts';
import { isDomainError } from './platform/errors/domain-error.ts';
import { startWorker } from './platform/server/jobs/start-worker.ts';
import { startApp } from './start-app.ts';

async function main(): Promise<void> {
  const running = await startApp(readEnv(), { database: 'attach', onDatabaseLost: () => process.exit(1) });
  const worker = await startWorker(running.app, running.directUrl, jobs);
  console.log('Samskab’s worker is ready.');
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await worker.stop();
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SettingError || isDomainError(error) ? error.message : error);
  process.exit(1);
}
