import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { addJob, defineJob } from './job.ts';
import { startWorker } from './start-worker.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const done: string[] = [];
const note = defineJob({
  name: 'test.note',
  told: z.object({ id: z.string() }),
  run: async (_app, { id }) => {
    done.push(id);
  },
});

beforeEach(() => {
  done.length = 0;
});

test('a job asked for in a transaction is done after its commit, and the worker stops cleanly', async () => {
  const worker = await startWorker(running.app, database.connectionString, [note]);
  await database.db
    .transaction()
    .execute(async (trx) => {
      await addJob(trx, note, { id: 'undone' });
      throw new Error('undone');
    })
    .catch(() => undefined);
  await database.db.transaction().execute((trx) => addJob(trx, note, { id: 'kept' }));
  await expect.poll(() => done, { timeout: 8000 }).toEqual(['kept']);
  await worker.stop();
});
