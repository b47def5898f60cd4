import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessDesk, type DeskRow } from './access.ts';
import type { EventRow } from '#domains/events/server/access.ts';
import { lockDesk, saveDesk, type LockedDesk } from './desk-lock.ts';

export interface DeskEdit {
  trx: Transaction<Database>;
  event: EventRow;
  desk: DeskRow;
  locked: LockedDesk;
  key: { organisation_id: string; event_id: string };
}

/** The frame of every change to an event's quotas, categories, extras and questions: authorise, lock, write, note. */
export async function editDesk<Result>(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
  action: string,
  write: (
    edit: DeskEdit,
  ) => Promise<{ subjectId: string | null; fields?: readonly string[]; result: Result }>,
): Promise<Result> {
  const { event, desk } = await accessDesk(db, actor, slug);
  return inTransaction(db, async (trx) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    const locked = await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const { subjectId, fields, result } = await write({ trx, event, desk, locked, key });
    await saveDesk(trx, locked);
    await trx
      .updateTable('registration_desks')
      .set({ version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action,
      subjectKind: 'registration_desk',
      subjectId,
      ...(fields ? { fields } : {}),
    });
    await recordChange(trx, { organisationId: event.organisation_id, kind: 'event', ids: [event.id] });
    return result;
  });
}
