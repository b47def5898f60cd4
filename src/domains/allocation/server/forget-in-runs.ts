import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationRow } from './access.ts';

/**
 * For each run that still holds people who have left (`people`, `number`): erased, or the place was handed on after the run
 * was begun. One is freed of them when it knows as many.
 */
export function runsWithPeopleGone(of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select run.organisation_id, run.event_id, run.id, array_agg(r.id::text) as people, count(*)::integer as number
    from registrations r
    join allocation_runs run on run.organisation_id = r.organisation_id and run.event_id = r.event_id
    where ${of} and (r.erased_at is not null or r.handed_on > 0)
      and (r.erased_at is not null or r.handed_on > coalesce((run.handed_on ->> r.id::text)::integer, 0))
    group by run.organisation_id, run.event_id, run.id, run.forgotten
    having count(*) <> run.forgotten`;
}

/**
 * Takes people who have left out of what was computed with: their wishes and needs in the instances, their seats in the
 * results, with whoever went along with them. The receipt stays, and fits only what was. A run under way is gone through
 * again once it has ended.
 */
export async function forgetInRuns(
  trx: Transaction<Database>,
  { organisation_id, event_id }: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
): Promise<void> {
  // A companion's id is the person's, a plus sign and a number.
  const kept = (path: string, key: string) => sql`coalesce((
    select jsonb_agg(one order by place) from jsonb_array_elements(${sql.raw(path)}) with ordinality as each (one, place)
    where split_part(one ->> ${sql.lit(key)}, '+', 1) <> all(gone.people)), '[]')`;
  const previous = sql`case when jsonb_typeof(instance -> 'previous') = 'array'
    then jsonb_build_object('previous', ${kept(`instance -> 'previous'`, 'person')}) else '{}' end`;
  const gone = runsWithPeopleGone(sql`r.organisation_id = ${organisation_id} and r.event_id = ${event_id}`);
  await sql`
    update allocation_runs a set
      instance = instance || jsonb_build_object('people', ${kept(`instance -> 'people'`, 'id')}) || ${previous},
      result = case when jsonb_typeof(result -> 'seats') = 'array'
        then result || jsonb_build_object('seats', ${kept(`result -> 'seats'`, 'person')}) else result end,
      forgotten = case when state in ('waiting', 'running') then forgotten else gone.number end
    from (${gone}) gone
    where a.organisation_id = gone.organisation_id and a.event_id = gone.event_id and a.id = gone.id`.execute(
    trx,
  );
}
