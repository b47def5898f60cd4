import type { App } from '#app-context';
import { isoInstant } from '#platform/time/iso-instant.ts';

type Stores = Pick<App, 'db' | 'storage' | 'log'>;

/** For so long a form with its uploaded files may stay open. */
const keepMs = 24 * 3_600_000;

/** Removes files from the storage; what it does not give up now stays written down for the job. */
export async function removeAnswerFiles(
  { db, storage, log }: Stores,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys)
    try {
      await storage.remove(key);
      await db.deleteFrom('registration_files').where('key', '=', key).execute();
    } catch (error) {
      log.warn({ err: error }, 'file of an answer not yet removed');
    }
}

/** Files that were uploaded with a form nobody sent, replaced, or erased. */
export async function removeUnusedAnswerFiles(app: Stores, now: number): Promise<void> {
  const rows = await app.db
    .selectFrom('registration_files')
    .select('key')
    .where('registration_id', 'is', null)
    .where((where) => where.or([where('created_at', '<', isoInstant(now - keepMs)), where('name', '=', '')]))
    .limit(500)
    .execute();
  await removeAnswerFiles(
    app,
    rows.map(({ key }) => key),
  );
}
