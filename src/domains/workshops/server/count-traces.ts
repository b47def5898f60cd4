import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/** What stands behind something; null where it was not counted. */
export interface Counted {
  notes: number | null;
  tables: number | null;
}

export interface CountedTraces {
  /** By the id of the workshop. */
  workshops: Map<string, Counted>;
  /** By the id of the recommendation. */
  recommendations: Map<string, Counted>;
}

/**
 * How many notes and tables stand behind each workshop of an event and each of its recommendations: counted while the
 * notes are there, and what was written down then once they are erased. What is hidden counts as nothing.
 */
export async function countTraces(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<CountedTraces> {
  const workshops = await sql<{ id: string; notes: number | null; tables: number | null }>`
    select w.id,
      case when w.notes_erased_at is not null or n.notes is null then w.notes_counted else n.notes end as notes,
      case when w.notes_erased_at is not null then w.tables_counted else nullif(t.tables, 0) end as tables
    from workshops w
    left join (
      select workshop_id, count(*)::int as notes from board_notes
      where organisation_id = ${key.organisation_id} and event_id = ${key.event_id} and state = 'shown'
      group by workshop_id) n on n.workshop_id = w.id
    left join (
      select s.workshop_id, count(*)::int as tables
      from workshop_tables s
      join workshops of on of.organisation_id = s.organisation_id and of.event_id = s.event_id
        and of.id = s.workshop_id
      where s.organisation_id = ${key.organisation_id} and s.event_id = ${key.event_id} and (
        s.on_paper or of.way <> 'board'
        or exists (select from board_notes x where x.organisation_id = s.organisation_id
          and x.event_id = s.event_id and x.workshop_id = s.workshop_id and x.table_id = s.id and x.state = 'shown')
        or exists (select from recommendations r where r.organisation_id = s.organisation_id
          and r.event_id = s.event_id and r.workshop_id = s.workshop_id and r.table_id = s.id
          and r.state <> 'dropped'))
      group by s.workshop_id) t on t.workshop_id = w.id
    where w.organisation_id = ${key.organisation_id} and w.event_id = ${key.event_id}`.execute(db);
  const recommendations = await sql<{ id: string; notes: number | null; tables: number | null }>`
    select r.id,
      case when w.notes_erased_at is not null or n.notes is null then r.notes_counted else n.notes end as notes,
      case when w.notes_erased_at is not null then r.tables_counted
        when n.notes is null and r.table_id is null then r.tables_counted
        else coalesce(n.tables, 0) + case when r.table_id is null or r.table_id = any (n.of) then 0 else 1 end
      end as tables
    from recommendations r
    join workshops w on w.organisation_id = r.organisation_id and w.event_id = r.event_id and w.id = r.workshop_id
    left join (
      select group_id, count(*)::int as notes, count(distinct table_id)::int as tables,
        array_agg(distinct table_id) filter (where table_id is not null) as of
      from board_notes
      where organisation_id = ${key.organisation_id} and event_id = ${key.event_id} and state = 'shown'
        and group_id is not null
      group by group_id) n on n.group_id = r.group_id
    where r.organisation_id = ${key.organisation_id} and r.event_id = ${key.event_id}`.execute(db);
  return { workshops: byId(workshops.rows), recommendations: byId(recommendations.rows) };
}

function byId(rows: readonly (Counted & { id: string })[]): Map<string, Counted> {
  return new Map(rows.map(({ id, notes, tables }) => [id, { notes, tables }]));
}
