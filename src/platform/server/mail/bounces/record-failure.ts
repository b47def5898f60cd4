import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isId, newId } from '#platform/server/db/ids.ts';
import type { BounceReport } from './read-report.ts';
import '../tables.ts';

/** Writes down that a mail failed; telling the same twice changes nothing. No word of whom it was for. */
export async function recordFailure(
  db: Kysely<Database>,
  mailId: string,
  failure: { kind: 'hard' | 'soft'; reason: string },
): Promise<void> {
  await db
    .insertInto('mail_failures')
    .values({ id: newId(), mail_id: mailId, kind: failure.kind, reason: reasonOf(failure.reason) })
    .onConflict((conflict) => conflict.columns(['mail_id', 'kind', 'reason']).doNothing())
    .execute();
}

/**
 * Matches a report to the mail it is about, by the Message-ID that carries the mail's id, and marks a mail that is
 * lost: `refused` where the address does not take mail, `given_up` where something else was in the way.
 * @returns whether the mail is one of ours, and still known
 */
export async function takeReport(db: Kysely<Database>, report: BounceReport): Promise<boolean> {
  const id = report.messageId.replace(/^<|@.*$/g, '').toLowerCase();
  if (!isId(id)) return false;
  return db.transaction().execute(async (trx) => {
    const mail = await trx
      .selectFrom('mails')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!mail) return false;
    await recordFailure(trx, id, report);
    if (report.isFinal && mail.state === 'sent')
      await trx
        .updateTable('mails')
        .set({
          state: report.kind === 'hard' ? 'refused' : 'given_up',
          failure: reasonOf(report.reason),
          done_at: sql<string>`now()`,
        })
        .where('id', '=', id)
        .execute();
    return true;
  });
}

/** Codes only: what another machine wrote may quote an address. */
function reasonOf(reason: string): string {
  const code = reason.toLowerCase();
  return /^[a-z0-9._]{1,40}$/.test(code) ? code : 'unknown';
}
