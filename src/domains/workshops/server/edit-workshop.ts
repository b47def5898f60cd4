import { sql, type Kysely, type Transaction } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lockWorkshop } from './lock-workshop.ts';
import { accessWorkshop, type WorkshopRow } from './access.ts';
import { touchBoard } from './in-step.ts';
import { boardKey } from './of-board.ts';

export interface WorkshopEdit {
  trx: Transaction<Database>;
  event: EventRow;
  /** Locked. */
  workshop: WorkshopRow;
  /** Of everything below the workshop. */
  key: { organisation_id: string; event_id: string; workshop_id: string };
}

interface EditInput {
  workshop: string;
  /** For the audit trail: `workshop.save_phase`. */
  action: string;
  minimum?: OrganisationRole;
  /** Epoch milliseconds. */
  now: number;
}

/** The frame of whatever is settled about a workshop: authorise, lock, write, note, tell its board. */
export async function editWorkshop<Result>(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, action, minimum = 'facilitator', now }: EditInput,
  write: (edit: WorkshopEdit) => Promise<{ fields?: readonly string[]; result: Result }>,
): Promise<Result> {
  const { workshop: found, event } = await accessWorkshop(db, actor, id, minimum);
  return inTransaction(db, async (trx) => {
    const workshop = await lockWorkshop(trx, found);
    const { organisation_id, event_id } = workshop;
    const key = { organisation_id, event_id, workshop_id: id };
    const { fields, result } = await write({ trx, event, workshop, key });
    await trx
      .updateTable('workshops')
      .set({ updated_at: sql<string>`now()` })
      .where('organisation_id', '=', organisation_id)
      .where('event_id', '=', event_id)
      .where('id', '=', id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation_id,
      eventId: event_id,
      action,
      subjectKind: 'workshop',
      subjectId: id,
      ...(fields ? { fields } : {}),
    });
    await touchBoard(trx, boardKey(workshop), { kind: action.slice('workshop.'.length), actor }, now);
    return result;
  });
}
