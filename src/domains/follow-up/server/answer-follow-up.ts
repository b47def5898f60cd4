import type { Kysely } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { followUpOfToken } from './access.ts';
import { aboutFollowUp, addStep, byOwner, writeFollowUp } from './write-follow-up.ts';

/**
 * The organisation that was asked says yes, and its name becomes public with the recommendation; or no, also later on,
 * and the name is public no more. The same answer twice changes nothing.
 * @throws DomainError `follow_up.not_found`, `draft.conflict`
 */
export async function answerFollowUp(
  db: Kysely<Database>,
  token: string,
  answer: 'accept' | 'refuse',
  now: number,
): Promise<void> {
  const row = await followUpOfToken(db, token);
  if (answer === 'accept' ? row.accepted_at !== null : row.refused_at !== null) return;
  const at = isoInstant(now);
  const changes =
    answer === 'accept'
      ? {
          ...{ accepted_at: at, refused_at: null },
          ...(row.status === 'new' ? { status: 'taken_up' as const } : {}),
        }
      : { accepted_at: null, refused_at: at };
  await db.transaction().execute(async (trx) => {
    const written = await writeFollowUp(trx, row, changes, now);
    if (written.status !== row.status) await addStep(trx, written, true, now);
    const action = answer === 'accept' ? 'follow_up.owner_accept' : 'follow_up.owner_refuse';
    await recordAudit(trx, byOwner(row), { ...aboutFollowUp(row), action });
  });
}
