import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type {} from '#domains/workshops/server/tables.ts';
import type {} from '#domains/harvest/server/tables.ts';
import { workshopTitle, type TitledWorkshop } from '#domains/workshops/workshop-title.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ListedRecommendation } from '../follow-up-view.ts';
import './tables.ts';

/**
 * The recommendations that were kept at an event, in the order of its workshops, with those who are to take them up.
 * @throws DomainError `event.not_found`
 */
export async function listFollowUps(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<{ recommendations: ListedRecommendation[]; isPublic: boolean }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const { rows } = await sql<Omit<ListedRecommendation, 'workshop'> & TitledWorkshop & { area: string }>`
    select r.id, r.keyword, r.addressed_to as "addressedTo", w.lang, w.title, w.case_title as "caseTitle", w.area,
      coalesce(s.title, '{}') as "sessionTitle", s.lang as "sessionLang",
      coalesce((select json_agg(json_build_object('id', f.id, 'owner', f.owner, 'status', f.status,
          'hasContact', f.contact_email <> '', 'isAsked', f.asked_at is not null,
          'isAccepted', f.accepted_at is not null, 'isRefused', f.refused_at is not null, 'nextOn', f.next_on)
          order by f.created_at, f.id)
        from follow_ups f where f.organisation_id = r.organisation_id and f.event_id = r.event_id
          and f.recommendation_id = r.id), '[]') as "followUps"
    from recommendations r
    join workshops w on w.organisation_id = r.organisation_id and w.event_id = r.event_id and w.id = r.workshop_id
    left join sessions s on s.organisation_id = w.organisation_id and s.event_id = w.event_id and s.id = w.session_id
    where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id} and r.state = 'kept'
    order by w.position, w.id, r.position, r.id`.execute(db);
  const edition = await db
    .selectFrom('booklet_editions')
    .select('edition')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .limit(1)
    .executeTakeFirst();
  return {
    recommendations: rows.map(({ id, keyword, addressedTo, lang, followUps, ...row }) => ({
      ...{ id, keyword, addressedTo, lang, followUps },
      workshop: workshopTitle({ ...row, lang })?.text ?? row.area,
    })),
    isPublic: edition !== undefined,
  };
}
