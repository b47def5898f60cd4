import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit, type Doer } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mirrorErasures, recordErasure, type Eraser } from '#platform/server/db/erasures.ts';
import type * as schema from '../schema.ts';
import { accessFollowUp, followUpOfToken, type FollowUpRow } from './access.ts';
import { aboutFollowUp, byOwner } from './write-follow-up.ts';

/** The kind under which erased contacts stand in the journal of erasures. */
export const contactErasure = 'follow-up contact';

/** Erases again after a restore; a contact that is not in the backup is no error. */
export const eraseContacts: Eraser = async (trx, { organisation_id, subject_ids }) => {
  if (organisation_id !== null) for (const id of subject_ids) await forgetContact(trx, organisation_id, id);
  return [];
};

/**
 * Erases name and address of whoever was asked about a recommendation. What the organisation said yes to stays.
 * @throws DomainError `event.not_found`, `follow_up.not_found`
 */
export async function eraseContact(
  app: App,
  actor: Actor,
  input: z.infer<typeof schema.ofFollowUp>,
): Promise<void> {
  const { row } = await accessFollowUp(app.db, actor, input);
  await erase(app, actor, row);
}

/**
 * The same by the contact, through the link; which opens nothing afterwards.
 * @throws DomainError `follow_up.not_found`
 */
export async function eraseOwnContact(app: Pick<App, 'db' | 'env'>, token: string): Promise<void> {
  const row = await followUpOfToken(app.db, token);
  await erase(app, byOwner(row), row);
}

async function erase({ db, env }: Pick<App, 'db' | 'env'>, actor: Doer, row: FollowUpRow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await recordErasure(trx, {
      kind: contactErasure,
      organisation_id: row.organisation_id,
      subject_ids: [row.id],
    });
    await forgetContact(trx, row.organisation_id, row.id);
    await recordAudit(trx, actor, { ...aboutFollowUp(row), action: 'follow_up.erase_contact' });
  });
  await mirrorErasures(db, env.DATA_DIR);
}

async function forgetContact(trx: Transaction<Database>, organisationId: string, id: string): Promise<void> {
  await trx
    .updateTable('follow_ups')
    .set((set) => ({
      ...{ contact_name: '', contact_email: '' },
      ...{ link_version: set('link_version', '+', 1), version: set('version', '+', 1) },
    }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
  await forgetMails(trx, id);
}

/** Mails that still lie in the outbox go along. */
export async function forgetMails(trx: Kysely<Database>, id: string): Promise<void> {
  await sql`delete from mails where subject_id = ${id} and template like 'follow-up:%'`.execute(trx);
}
