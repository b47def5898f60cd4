import { sql, type Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ListedWorkshop } from '../setup-view.ts';
import './tables.ts';

export interface WaitingSession {
  id: string;
  title: Texts;
  lang: TextLanguage;
  codes: string[];
}

/**
 * The workshops of an event in the programme's order, those without a session last, and the workshop sessions that have
 * none yet. Two queries.
 * @throws DomainError `event.not_found`
 */
export async function listWorkshops(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<{ workshops: ListedWorkshop[]; waiting: WaitingSession[] }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'facilitator');
  const codes = sql<
    string[]
  >`(select coalesce(json_agg(l.code order by l.starts_on, l.starts_local, l.id), '[]')
    from slots l where l.organisation_id = s.organisation_id and l.event_id = s.event_id and l.session_id = s.id
      and l.withdrawn_at is null and l.code is not null)`;
  const first = sql`(select min((l.starts_on, coalesce(l.code, ''))::text) from slots l
    where l.organisation_id = s.organisation_id and l.event_id = s.event_id and l.session_id = s.id)`;
  const { rows: workshops } = await sql<ListedWorkshop>`
    select w.id, w.session_id as "sessionId", coalesce(s.title, '{}') as "sessionTitle", s.lang as "sessionLang",
      ${codes} as codes, w.lang, w.title, w.case_title as "caseTitle", w.area, w.challenge, w.method, w.way,
      w.stays_in_room as "staysInRoom", w.state, p.phases::int, p.minutes::int,
      (select count(*)::int from workshop_tables t where t.organisation_id = w.organisation_id
        and t.event_id = w.event_id and t.workshop_id = w.id) as tables
    from workshops w
    left join sessions s on s.organisation_id = w.organisation_id and s.event_id = w.event_id and s.id = w.session_id
    cross join lateral (select count(*) as phases, coalesce(sum(minutes), 0) as minutes from workshop_phases h
      where h.organisation_id = w.organisation_id and h.event_id = w.event_id and h.workshop_id = w.id) p
    where w.organisation_id = ${event.organisation_id} and w.event_id = ${event.id}
    order by w.session_id is null, ${first}, w.position, w.id`.execute(db);
  const { rows: waiting } = await sql<WaitingSession>`
    select s.id, s.title, s.lang, ${codes} as codes
    from sessions s
    where s.organisation_id = ${event.organisation_id} and s.event_id = ${event.id} and s.kind = 'workshop'
      and s.withdrawn_at is null
      and not exists (select from workshops w where w.organisation_id = s.organisation_id
        and w.event_id = s.event_id and w.session_id = s.id)
    order by ${first}, s.position, s.id`.execute(db);
  return { workshops, waiting };
}
