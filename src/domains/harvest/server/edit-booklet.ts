import { sql, type Kysely, type Transaction, type Updateable } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { BookletRow } from './load-booklet.ts';
import type { BookletTable } from './tables.ts';
import './tables.ts';

export interface BookletEdit {
  trx: Transaction<Database>;
  event: EventRow;
  booklet: BookletRow;
  key: { organisation_id: string; event_id: string };
}

/** What to write into the row, which fields the audit trail names, and what the caller is told. */
export interface BookletChanges<Result> {
  set: Updateable<BookletTable>;
  fields?: readonly string[];
  result: Result;
}

/**
 * The frame of every change to a booklet: authorise, lock, compare versions, write, note. Two who edit at once are told,
 * and the second's words are still in the form.
 * @throws DomainError `event.not_found`, `draft.conflict`
 */
export async function editBooklet<Result>(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; expectedVersion: number },
  action: string,
  write: (edit: BookletEdit) => Promise<BookletChanges<Result>>,
): Promise<Result> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return inTransaction(db, async (trx) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    const booklet = await lockBooklet(trx, event);
    if (booklet.version !== input.expectedVersion) throw new DomainError('draft.conflict');
    const { set, fields, result } = await write({ trx, event, booklet, key });
    await trx
      .updateTable('booklets')
      .set({ ...set, version: booklet.version + 1, updated_at: sql<string>`now()` })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action,
      subjectKind: 'booklet',
      subjectId: event.id,
      ...(fields ? { fields } : {}),
    });
    return result;
  });
}

/** The row, made where there is none yet; nobody else changes it until the transaction ends. */
async function lockBooklet(trx: Transaction<Database>, event: EventRow): Promise<BookletRow> {
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  await trx
    .insertInto('booklets')
    .values({ ...key, lang: event.lang, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return trx
    .selectFrom('booklets')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What is edited after publication is a draft of the next edition; readers keep the last one. */
export function stateAfterEdit({ state }: Pick<BookletRow, 'state'>): 'draft' | 'review' {
  return state === 'review' ? 'review' : 'draft';
}
