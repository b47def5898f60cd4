import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import { plainCode } from '../open-by-link.ts';
import type { RegistrationRow } from '../access.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

/** Without signs that are taken for one another in print or by ear: 54 bits in twelve of them. */
const signs = 'ACDEFGHJKMNPQRTWXY34679';
const length = 12;

/**
 * A code for somebody without an address; it does all that the link in a mail does. The database keeps its hash alone,
 * so it can be printed now and never again: a new one takes the place of the old.
 * @returns the code as it is printed, `ABCD-EFGH-JKMN`
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function issueCode(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<{ code: string; row: RegistrationRow }> {
  const { row } = await accessAsOrganiser(db, actor, input);
  const code = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('registrations')
      .set({ code_hash: hashToken(plainCode(code)) })
      .where('id', '=', row.id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.issue_code',
      subjectKind: 'registration',
      subjectId: row.id,
    });
  });
  return { code: (code.match(/.{4}/g) ?? []).join('-'), row };
}
