import { sql, type Kysely } from 'kysely';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ExtraKind, Sector } from '../schema.ts';

export interface Coming {
  id: string;
  linkVersion: number;
  name: string | null;
  jobTitle: string | null;
  affiliation: string | null;
  sector: Sector | null;
  onList: boolean;
  chairs: number;
  diet: string | null;
  companions: readonly string[];
  extras: readonly { id: string; note: string | null }[];
}

export interface ListedExtra {
  id: string;
  kind: ExtraKind;
  name: Texts;
  onDate: string | null;
}

/** Everybody who has a place, by name in Danish order, with what they chose. One query. */
export async function readComing(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
): Promise<Coming[]> {
  const { rows } = await sql<Coming>`
    select r.id, r.link_version as "linkVersion", r.name, r.job_title as "jobTitle", r.affiliation, r.sector,
      r.on_list as "onList", r.chairs, n.diet, coalesce(n.companions, '{}') as companions,
      (select coalesce(json_agg(json_build_object('id', c.extra_id, 'note', c.note)), '[]')
       from registration_extra_choices c where c.organisation_id = r.organisation_id and c.event_id = r.event_id
         and c.registration_id = r.id and c.state = 'taken') as extras
    from registrations r
    left join registration_needs n on n.organisation_id = r.organisation_id and n.event_id = r.event_id
      and n.registration_id = r.id
    where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id}
      and r.state in ('confirmed', 'attended') and r.erased_at is null
    order by r.name collate "da-x-icu" nulls last, r.arrival`.execute(db);
  return rows;
}

export function readListedExtras(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
): Promise<ListedExtra[]> {
  return db
    .selectFrom('registration_extras')
    .select(['id', 'kind', 'name', 'on_date as onDate'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('on_date')
    .orderBy('position')
    .orderBy('id')
    .execute();
}
