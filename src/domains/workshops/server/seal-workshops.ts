import { sql, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { countTraces } from './count-traces.ts';
import './tables.ts';

type EventKey = { organisation_id: string; event_id: string };

/**
 * Nobody changes an event's workshops until the transaction ends.
 * @throws DomainError `booklet.boards_open.conflict` with the number of boards that are still open
 */
export async function lockWorkshops(trx: Transaction<Database>, key: EventKey): Promise<void> {
  const rows = await trx
    .selectFrom('workshops')
    .select('state')
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .orderBy('id')
    .forUpdate()
    .execute();
  const open = rows.filter(({ state }) => state === 'open').length;
  if (open > 0) throw new DomainError('booklet.boards_open.conflict', { value: open });
}

/**
 * What publication does to boards: counts are written down, the keys that know devices again are deleted with devices
 * and marks, and the day is set on which the notes go. Workshops that were sealed before keep their day; those that
 * are still to be held are left as they are, and sealed with the edition that comes after them.
 */
export async function sealWorkshops(
  trx: Transaction<Database>,
  key: EventKey,
  { slugs, eraseNotesAt }: { slugs: ReadonlyMap<string, string>; eraseNotesAt: string },
): Promise<void> {
  await keepTraces(trx, key);
  for (const table of ['board_devices', 'board_marks'] as const)
    await trx
      .deleteFrom(table)
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .execute();
  await trx
    .updateTable('workshops')
    .set({
      board_key: null,
      code: null,
      erase_notes_at: sql<string>`coalesce(erase_notes_at, ${eraseNotesAt})`,
      updated_at: sql<string>`now()`,
    })
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where(
      sql<boolean>`state <> 'preparing' or harvest_version > 0 or exists (
        select from board_notes n where n.organisation_id = workshops.organisation_id
          and n.event_id = workshops.event_id and n.workshop_id = workshops.id)`,
    )
    .execute();
  await giveSlugs(trx, key, slugs);
}

async function keepTraces(trx: Transaction<Database>, key: EventKey): Promise<void> {
  const { workshops, recommendations } = await countTraces(trx, key);
  for (const [table, counted] of [
    ['workshops', workshops],
    ['recommendations', recommendations],
  ] as const) {
    const rows = [...counted].map(([id, { notes, tables }]) => ({ id, notes, tables }));
    await sql`
      update ${sql.table(table)} t set notes_counted = c.notes, tables_counted = c.tables
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id uuid, notes int, tables int)
      where t.organisation_id = ${key.organisation_id} and t.event_id = ${key.event_id} and t.id = c.id`.execute(
      trx,
    );
  }
}

/** An address, once given, is a recommendation's for ever. */
async function giveSlugs(
  trx: Transaction<Database>,
  key: EventKey,
  slugs: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...slugs].map(([id, slug]) => ({ id, slug }));
  await sql`
    update recommendations r set slug = c.slug
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id uuid, slug text)
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id} and r.id = c.id
      and r.slug is null`.execute(trx);
}
