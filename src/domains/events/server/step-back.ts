import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessEvent, type EventRow } from './access.ts';
import { lockDraft, raiseDraft, type EditResult } from './edit-programme.ts';
import { applyRows } from './edit-steps.ts';
import { recomputeInstants } from './recompute-instants.ts';
import type { EditStepTable } from './tables.ts';

/**
 * Undoes (`before`) the latest step, whoever made it, or redoes (`after`) the one undone last.
 * @throws DomainError `undo.not_found`, `redo.not_found`
 */
export async function stepBack(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.undoEdit>,
  to: 'before' | 'after',
): Promise<EditResult & { label: string }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const locked = await lockDraft(trx, event, input.expectedVersion);
    return takeStep(trx, actor, locked, to);
  });
}

async function takeStep(
  trx: Transaction<Database>,
  actor: Actor,
  event: EventRow,
  to: 'before' | 'after',
): Promise<EditResult & { label: string }> {
  const step = await nextStep(trx, event, to);
  if (!step) throw new DomainError(to === 'before' ? 'undo.not_found' : 'redo.not_found');
  await applyRows(trx, event, step.rows, to);
  await trx
    .updateTable('edit_steps')
    .set({ undone_at: to === 'before' ? sql<string>`now()` : null })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', step.id)
    .execute();
  // The rows were written under the zone and the zone's rules of their time.
  await recomputeInstants(trx, event);
  const draftVersion = await raiseDraft(trx, event);
  await recordAudit(trx, actor, {
    ...aboutEvent(event),
    action: to === 'before' ? 'edit.undo' : 'edit.redo',
    fields: [step.label],
  });
  return { draftVersion, warnings: [], label: step.label };
}

function nextStep(
  trx: Transaction<Database>,
  event: EventRow,
  to: 'before' | 'after',
): Promise<Selectable<EditStepTable> | undefined> {
  return trx
    .selectFrom('edit_steps')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('undone_at', to === 'before' ? 'is' : 'is not', null)
    .where('is_dropped', '=', false)
    .orderBy('step', to === 'before' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
}
