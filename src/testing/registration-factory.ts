/** Invented desks and registrations for tests. */
import { sql, type Kysely } from 'kysely';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import type { z } from 'zod';
import type { Applicant, deskChanges, Submission } from '#domains/registration/schema.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveQuota } from '#domains/registration/server/save-quota.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import type { Database } from '#platform/server/db/database.ts';
import { command, makeEvent, makeOrganisation } from './event-factory.ts';

export interface TestDesk {
  organisationId: string;
  organisation: string;
  eventId: string;
  slug: string;
  quotaId: string;
  categoryId: string;
}

/** A published event whose desk is open to everybody, with one category on one quota. */
export async function makeDesk(
  db: Kysely<Database>,
  slug: string,
  options: { size?: number; margin?: number; changes?: z.infer<typeof deskChanges>; now: number },
): Promise<TestDesk> {
  const organisation = await makeOrganisation(db, `org-${slug}`);
  const event = await makeEvent(db, organisation.slug, { slug });
  await publishEvent(db, command, { slug, note: '' });
  await updateDesk(db, command, { event: slug, changes: { wayIn: 'open', ...options.changes } });
  const quota = { event: slug, name: 'Salen', size: options.size ?? 10, margin: options.margin ?? 0 };
  const { id: quotaId } = await saveQuota(db, command, quota, options.now);
  const { id: categoryId } = await saveCategory(db, command, {
    event: slug,
    name: { da: 'Deltager', en: 'Participant' },
    description: {},
    price: 0,
    code: null,
    isOpen: true,
    quotaIds: [quotaId],
  });
  return {
    organisationId: organisation.id,
    organisation: organisation.slug,
    eventId: event.id,
    slug,
    quotaId,
    categoryId,
  };
}

/** Somebody who registers; `n` makes them different. */
export function applicant(n: number, fields: Partial<Applicant> = {}): Applicant {
  return {
    name: `Deltager ${n}`,
    email: `deltager${n}@example.org`,
    jobTitle: 'Konsulent',
    affiliation: 'Prøvekommunen',
    sector: 'municipality',
    onList: false,
    photos: false,
    newsletter: false,
    diet: null,
    access: null,
    interpreter: null,
    companions: [],
    consent: false,
    answers: {},
    extras: [],
    ...fields,
  };
}

export function submission(
  desk: TestDesk,
  people: readonly Applicant[],
  fields: Partial<Submission> = {},
): Submission {
  return {
    organisationId: desk.organisationId,
    eventId: desk.eventId,
    lang: 'da',
    categoryId: desk.categoryId,
    code: null,
    booker: null,
    people,
    source: '192.0.2.1',
    way: 'web',
    ...fields,
  };
}

/** What must hold whenever nothing is under way: counters say what rows say, nothing is oversold, numbers have no gaps. */
export async function brokenInvariants(db: Kysely<Database>, eventId: string): Promise<string[]> {
  const { rows } = await sql<{ problem: string }>`
    with held as (
      select quota_id, sum(chairs) as chairs from (
        select unnest(c.quota_ids) as quota_id, r.chairs from registrations r
        join registration_categories c on c.event_id = r.event_id and c.id = r.category_id
        where r.event_id = ${eventId} and r.holds
        union all
        select unnest(x.quota_ids), 1 from registration_extra_choices t
        join registration_extras x on x.event_id = t.event_id and x.id = t.extra_id
        where t.event_id = ${eventId} and t.state = 'taken') as each group by quota_id)
    select 'taken ' || q.name || ': ' || q.taken || ', held ' || coalesce(h.chairs, 0) as problem
      from registration_quotas q left join held h on h.quota_id = q.id
      where q.event_id = ${eventId} and q.taken <> coalesce(h.chairs, 0)
    union all
    select 'oversold ' || q.name from registration_quotas q join held h on h.quota_id = q.id
      where h.chairs > q.size + q.margin
    union all
    select 'waiting: ' || c.waiting from registration_categories c
      where c.event_id = ${eventId} and c.waiting <> (select count(*) from registrations r
        where r.event_id = c.event_id and r.category_id = c.id and r.state = 'waitlisted' and not r.holds)
    union all
    select 'arrivals' from registration_desks d
      where d.event_id = ${eventId} and d.arrivals < (select coalesce(max(arrival), 0) from registrations r
        where r.event_id = d.event_id)
    union all
    select 'extras of nobody' where exists (select from registration_extra_choices t join registrations r
      on r.event_id = t.event_id and r.id = t.registration_id
      where t.event_id = ${eventId} and t.state = 'taken' and r.state not in ('confirmed', 'attended'))`.execute(
    db,
  );
  return rows.map(({ problem }) => problem);
}
