/** The frame every edit of a draft stands in: authorise, lock, compare versions, write, remember the way back. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { accessEvent, type EventRow } from './access.ts';
import { diffRows, snapshotRows, touchRows } from './edit-steps.ts';
import type { RowChange } from './tables.ts';

/** What every edit of a programme answers. */
export interface EditResult {
  /** The draft's version after the edit; the next edit carries it as `expectedVersion`. */
  draftVersion: number;
  /** Things to tell the person, such as a time that the change to summer time skips; code and data. */
  warnings: EditWarning[];
}

export interface EditWarning {
  code: string;
  data: Record<string, unknown>;
}

/** What the body of an edit works with. */
export interface Edit {
  trx: Transaction<Database>;
  event: EventRow;
  warnings: EditWarning[];
  /** Speakers by name and addresses that are taken, once they are read: an import asks for each of its entries. */
  speakerIds?: Map<string, string>;
  takenSlugs?: Set<string>;
}

export interface EditTarget {
  event: string;
  expectedVersion?: number | undefined;
}

/**
 * Runs one edit of an event's draft in one transaction. An edit that changes nothing leaves no trace.
 * @param label what was done, `slots.move`; also the audit trail's action
 * @throws DomainError `event.not_found`, `draft.conflict` with `{ draftVersion }`
 */
export async function editProgramme<Result extends object>(
  db: Kysely<Database>,
  actor: Actor,
  target: EditTarget,
  label: string,
  write: (edit: Edit) => Promise<Result>,
): Promise<EditResult & Result> {
  const { event: seen } = await accessEvent(db, actor, { slug: target.event }, 'organiser');
  return db
    .transaction()
    .execute((trx) => editInTransaction(trx, actor, seen, target.expectedVersion, label, write));
}

/** The same inside a transaction that is already open and authorised. */
export async function editInTransaction<Result extends object>(
  trx: Transaction<Database>,
  actor: Actor,
  seen: Pick<EventRow, 'organisation_id' | 'id'>,
  expectedVersion: number | undefined,
  label: string,
  write: (edit: Edit) => Promise<Result>,
): Promise<EditResult & Result> {
  const event = await lockDraft(trx, seen, expectedVersion);
  const before = await snapshotRows(trx, event);
  const warnings: EditWarning[] = [];
  const result = await write({ trx, event, warnings });
  const after = await snapshotRows(trx, event);
  const changes = await touchRows(trx, event, diffRows(before, after), after);
  const draftVersion =
    changes.length === 0 ? event.draft_version : await keepStep(trx, actor, event, label, changes);
  return { ...result, draftVersion, warnings };
}

/** Takes the event's row for this transaction. */
export async function lockDraft(
  trx: Transaction<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
  expectedVersion: number | undefined,
): Promise<EventRow> {
  const locked = await trx
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', event.id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw new DomainError('event.not_found');
  if (expectedVersion !== undefined && expectedVersion !== locked.draft_version)
    throw new DomainError('draft.conflict', { draftVersion: locked.draft_version });
  return locked;
}

/** Raises the draft's version. */
export async function raiseDraft(
  trx: Transaction<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
): Promise<number> {
  const { draft_version } = await trx
    .updateTable('events')
    .set({ draft_version: sql<number>`draft_version + 1`, updated_at: sql<string>`now()` })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', event.id)
    .returning('draft_version')
    .executeTakeFirstOrThrow();
  return draft_version;
}

async function keepStep(
  trx: Transaction<Database>,
  actor: Actor,
  event: EventRow,
  label: string,
  changes: RowChange[],
): Promise<number> {
  const step = await raiseDraft(trx, event);
  await trx
    .updateTable('edit_steps')
    .set({ is_dropped: true })
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('undone_at', 'is not', null)
    .execute();
  await trx
    .insertInto('edit_steps')
    .values({
      organisation_id: event.organisation_id,
      id: newId(),
      event_id: event.id,
      step,
      account_id: actor.kind === 'account' ? actor.accountId : null,
      label,
      rows: JSON.stringify(changes),
    })
    .execute();
  await recordAudit(trx, actor, {
    ...aboutEvent(event),
    action: label,
    fields: changedFields(changes),
  });
  return step;
}

/** `slots.starts_local`, `sessions.title`: tables and columns, no values. */
function changedFields(changes: readonly RowChange[]): string[] {
  const fields = new Set<string>();
  for (const { table, before, after } of changes) {
    if (!before || !after) fields.add(`${table}.${after ? 'added' : 'removed'}`);
    else
      for (const column of Object.keys(after))
        if (column !== 'updated_at' && JSON.stringify(before[column]) !== JSON.stringify(after[column]))
          fields.add(`${table}.${column}`);
  }
  return [...fields].sort();
}
