import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { followUpOfToken } from './access.ts';
import { aboutFollowUp, addStep, byOwner, newsColumns, writeFollowUp } from './write-follow-up.ts';

/**
 * The owner tells how a recommendation fares. Only after saying yes: what they tell is public.
 * @throws DomainError `follow_up.not_found`, `follow_up.not_accepted.conflict`, `follow_up.reason.invalid`,
 *   `draft.conflict`
 */
export async function reportFollowUp(
  db: Kysely<Database>,
  token: string,
  input: z.infer<typeof schema.reportFollowUp>,
  now: number,
): Promise<void> {
  const row = await followUpOfToken(db, token);
  if (row.accepted_at === null) throw new DomainError('follow_up.not_accepted.conflict');
  await db.transaction().execute(async (trx) => {
    const seen = { ...row, version: input.version };
    const written = await writeFollowUp(trx, seen, newsColumns(input), now);
    await addStep(trx, written, true, now);
    await recordAudit(trx, byOwner(row), { ...aboutFollowUp(row), action: 'follow_up.owner_report' });
  });
}
