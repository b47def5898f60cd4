import type { Kysely, Transaction } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import './tables.ts';

/**
 * Erases what was written on the boards of workshops whose time has come: notes and groups, what steps changed, flip charts
 * with what was typed from them. The counts that were written down at publication stay, and so do notes whose writers
 * let others read them: they stand in the booklet, with the group that leads to their recommendation.
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
  const ofWorkshop = { organisation_id, event_id, workshop_id: id };
  await trx
    .deleteFrom('board_notes')
    .where(({ and, or, eb }) =>
      and([and(ofWorkshop), or([eb('released_at', 'is', null), eb('state', '<>', 'shown')])]),
    )
    .execute();
  await trx
    .updateTable('board_notes')
    .set({ author: null })
    .where(({ and }) => and(ofWorkshop))
    .execute();
  await trx
    .deleteFrom('board_groups')
    .where(({ and }) => and(ofWorkshop))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('board_notes as n')
            .select('n.id')
            .whereRef('n.organisation_id', '=', 'board_groups.organisation_id')
            .whereRef('n.event_id', '=', 'board_groups.event_id')
            .whereRef('n.workshop_id', '=', 'board_groups.workshop_id')
            .whereRef('n.group_id', '=', 'board_groups.id'),
        ),
      ),
    )
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
