import type { Kysely, Transaction } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import './tables.ts';

/**
 * Erases what was written on the boards of workshops whose time has come: notes and groups, what steps changed, flip charts
 * with what was typed from them. The counts that were written down at publication stay.
 * @returns how many workshops
 */
export async function eraseNotes(db: Kysely<Database>, now: number): Promise<number> {
  let erased = 0;
  while (await inTransaction(db, (trx) => eraseNext(trx, isoInstant(now)))) erased += 1;
  return erased;
}

async function eraseNext(trx: Transaction<Database>, at: string): Promise<boolean> {
  const workshop = await trx
    .selectFrom('workshops')
    .select(['organisation_id', 'event_id', 'id'])
    .where('erase_notes_at', '<=', at)
    .where('notes_erased_at', 'is', null)
    .orderBy('erase_notes_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!workshop) return false;
  const { organisation_id, event_id, id } = workshop;
  for (const table of ['board_notes', 'board_groups'] as const)
    await trx
      .deleteFrom(table)
      .where('organisation_id', '=', organisation_id)
      .where('event_id', '=', event_id)
      .where('workshop_id', '=', id)
      .execute();
  await trx
    .deleteFrom('workshop_pictures')
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('workshop_id', '=', id)
    .where('kind', '=', 'flip_chart')
    .execute();
  await trx
    .updateTable('board_steps')
    .set({ rows: '[]', author: null })
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('workshop_id', '=', id)
    .execute();
  await trx
    .updateTable('workshops')
    .set({ notes_erased_at: at })
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('id', '=', id)
    .execute();
  await recordAudit(
    trx,
    { kind: 'system' },
    {
      organisationId: organisation_id,
      eventId: event_id,
      action: 'workshop.erase_notes',
      subjectKind: 'workshop',
      subjectId: id,
    },
  );
  return true;
}
