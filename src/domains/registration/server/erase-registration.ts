import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { mirrorErasures, recordErasure, type Eraser } from '#platform/server/db/erasures.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';
import { forgetRegistration } from './forget-registration.ts';
import { removeAnswerFiles } from './remove-answer-files.ts';

/** The kind under which erased registrations stand in the journal of erasures. */
export const registrationErasure = 'registration';

/** Erases again after a restore; a registration that is not in the backup is no error. */
export const eraseRegistrations: Eraser = async (trx, { organisation_id, subject_ids, at }) => {
  const keys: string[] = [];
  if (organisation_id === null) return keys;
  const rows =
    subject_ids.length === 0
      ? []
      : await trx
          .selectFrom('registrations')
          .select(['organisation_id', 'event_id', 'id'])
          .where('organisation_id', '=', organisation_id)
          .where('id', 'in', subject_ids)
          .orderBy('event_id')
          .orderBy('arrival')
          .execute();
  for (const row of rows) keys.push(...(await forgetRegistration(trx, row, Date.parse(at))));
  return keys;
};

/**
 * Erases a registration for good, on the wish of its participant or by an organiser. A place it had goes to those who
 * wait. The state stays for the figures, without anything of the person.
 * @throws DomainError `registration.not_found`
 */
export async function eraseRegistration(
  app: Pick<App, 'db' | 'env' | 'storage' | 'log'>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<void> {
  const row = await accessRegistration(app.db, actor, input.id);
  const keys = await inTransaction(app.db, async (trx) => {
    await recordErasure(trx, {
      kind: registrationErasure,
      organisation_id: row.organisation_id,
      subject_ids: [row.id],
    });
    const forgotten = await forgetRegistration(trx, row, now);
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.erase',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    return forgotten;
  });
  await mirrorErasures(app.db, app.env.DATA_DIR);
  await removeAnswerFiles(app, keys);
}
