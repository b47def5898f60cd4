import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationRow } from './access.ts';

/**
 * Takes people out of what was computed with: their wishes and needs in the instances, their seats in the results, with
 * whoever went along with them. Erased registrations are found by themselves; the receipt stays, and fits only what
 * was. A run under way is gone through again once it has ended.
 * @param gone further registrations, such as those whose place was handed on
 */
export async function forgetInRuns(
  trx: Transaction<Database>,
  { organisation_id, event_id }: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
  gone: readonly string[],
): Promise<void> {
  const { rows: erased } = await sql<{ id: string }>`
    select id from registrations
    where organisation_id = ${organisation_id} and event_id = ${event_id} and erased_at is not null`.execute(
    trx,
  );
  if (erased.length + gone.length === 0) return;
  const ids = [...erased.map(({ id }) => id), ...gone];
  await sql`delete from allocation_mails where organisation_id = ${organisation_id} and event_id = ${event_id}
    and registration_id = any(${ids}::uuid[])`.execute(trx);
  // A companion's id is the person's, a plus sign and a number.
  const kept = (path: string, key: string) => sql`coalesce((
    select jsonb_agg(one order by place) from jsonb_array_elements(${sql.raw(path)}) with ordinality as each (one, place)
    where split_part(one ->> ${sql.lit(key)}, '+', 1) <> all(${ids})), '[]')`;
  const previous = sql`case when jsonb_typeof(instance -> 'previous') = 'array'
    then jsonb_build_object('previous', ${kept(`instance -> 'previous'`, 'person')}) else '{}' end`;
  await sql`
    update allocation_runs set
      instance = instance || jsonb_build_object('people', ${kept(`instance -> 'people'`, 'id')}) || ${previous},
      result = case when jsonb_typeof(result -> 'seats') = 'array'
        then result || jsonb_build_object('seats', ${kept(`result -> 'seats'`, 'person')}) else result end,
      forgotten = case when state in ('waiting', 'running') then forgotten else ${erased.length} end
    where organisation_id = ${organisation_id} and event_id = ${event_id}
      and jsonb_typeof(instance -> 'people') = 'array'
      and (forgotten <> ${erased.length} or ${gone.length} > 0)`.execute(trx);
}
