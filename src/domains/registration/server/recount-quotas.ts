import { sql, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { LockedDesk } from './desk-lock.ts';

interface Held {
  kind: 'category' | 'extra';
  id: string;
  chairs: number;
}

/**
 * Counts anew, from those who hold chairs, what each quota has given: needed where a category or an extra draws on other
 * quotas than before.
 * @throws DomainError `registration.quota_taken.conflict` where they would not fit
 */
export async function recountQuotas(trx: Transaction<Database>, desk: LockedDesk): Promise<void> {
  const { rows } = await sql<Held>`
    select 'category' as kind, category_id as id, sum(chairs)::integer as chairs from registrations
    where organisation_id = ${desk.organisationId} and event_id = ${desk.eventId} and holds group by category_id
    union all
    select 'extra', extra_id, count(*)::integer from registration_extra_choices
    where organisation_id = ${desk.organisationId} and event_id = ${desk.eventId} and state = 'taken'
    group by extra_id`.execute(trx);
  for (const quota of desk.quotas.values()) quota.taken = 0;
  for (const { kind, id, chairs } of rows) {
    const quotaIds = (kind === 'category' ? desk.categories : desk.extras).get(id)?.quotaIds ?? [];
    for (const quotaId of quotaIds) {
      const quota = desk.quotas.get(quotaId);
      if (quota) quota.taken += chairs;
    }
  }
  for (const { taken, size, margin } of desk.quotas.values())
    if (taken > size + margin)
      throw new DomainError('registration.quota_taken.conflict', { taken, size, margin });
}
