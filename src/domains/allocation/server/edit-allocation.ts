import { sql, type Kysely, type Transaction } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessAllocation } from './access.ts';
import { withNames } from './name-fault.ts';
import { lockSeats, type LockedSeats } from './seat-lock.ts';

export interface AllocationEdit {
  trx: Transaction<Database>;
  event: EventRow;
  locked: LockedSeats;
  key: { organisation_id: string; event_id: string };
}

interface Edited<Result> {
  /** Null: the event as a whole. */
  subject?: { kind: string; id: string };
  fields?: readonly string[];
  result: Result;
}

/** The frame of whatever organisers change about seats: authorise, lock, write, note, tell the public pages. */
export async function editAllocation<Result>(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
  action: string,
  write: (edit: AllocationEdit) => Promise<Edited<Result>>,
): Promise<Result> {
  const { event } = await accessAllocation(db, actor, slug);
  return inTransaction(db, async (trx) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    const locked = await lockSeats(trx, { organisationId: event.organisation_id, eventId: event.id });
    const { subject, fields, result } = await withNames(trx, key, () => write({ trx, event, locked, key }));
    await trx
      .updateTable('allocations')
      .set({ version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
      .where((where) => where.and(key))
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action,
      subjectKind: subject?.kind ?? 'allocation',
      subjectId: subject?.id ?? event.id,
      ...(fields ? { fields } : {}),
    });
    await recordChange(trx, { organisationId: event.organisation_id, kind: 'event', ids: [event.id] });
    return result;
  });
}
