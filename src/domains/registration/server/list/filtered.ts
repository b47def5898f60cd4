import { sql, type RawBuilder } from 'kysely';
import type { DeskKey } from '../desk-lock.ts';
import type { RegistrationFilter } from '../../list/list-schema.ts';

/** The condition of a filter on `registrations r`, which the list and the exports share. */
export function filtered(key: DeskKey, filter: RegistrationFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`r.organisation_id = ${key.organisationId}`,
    sql`r.event_id = ${key.eventId}`,
    sql`r.erased_at is null`,
    ...words(filter.search).map(
      (word) => sql`(r.name ilike ${word} or r.email ilike ${word} or r.affiliation ilike ${word})`,
    ),
  ];
  if (filter.state === 'offered') all.push(sql`r.state = 'waitlisted' and r.holds`);
  else if (filter.state === 'waitlisted') all.push(sql`r.state = 'waitlisted' and not r.holds`);
  else if (filter.state) all.push(sql`r.state = ${filter.state}`);
  if (filter.category) all.push(sql`r.category_id = ${filter.category}`);
  if (filter.sector) all.push(sql`r.sector = ${filter.sector}`);
  if (filter.unconfirmed)
    all.push(sql`r.address_confirmed_at is null and r.state not in ('cancelled', 'declined')`);
  if (filter.extra)
    all.push(sql`exists (select from registration_extra_choices x
      where x.organisation_id = r.organisation_id and x.event_id = r.event_id and x.registration_id = r.id
        and x.extra_id = ${filter.extra} and x.state <> 'cancelled')`);
  return sql.join(all, sql` and `);
}

/** Each word must be found; its own `%` and `_` are signs like others. */
function words(search: string): string[] {
  return search
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
