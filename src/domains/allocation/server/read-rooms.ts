import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { EventKey } from './seat-lock.ts';

export interface Room {
  slot: string;
  code: string | null;
  title: Texts;
  /** The session's own language. */
  lang: 'da' | 'nb' | 'sv' | 'en';
  date: string;
  start: string | null;
  end: string | null;
  startsAt: string | null;
  place: string | null;
  max: number;
  taken: number;
  /** Who holds it: its speakers. */
  leads: string[];
  people: {
    id: string;
    name: string | null;
    affiliation: string | null;
    sector: string | null;
    chairs: number;
    companions: string[];
    hasArrived: boolean;
    /** The chairs are of those who go along; the person leads, and has none. */
    isBeside: boolean;
  }[];
}

/** The occurrences of an event with who has a seat in each, by time and code, names in Danish order. One query. */
export async function readRooms(
  db: Kysely<Database>,
  { organisationId, eventId }: EventKey,
  slot: string | null = null,
): Promise<Room[]> {
  const { rows } = await sql<Room>`
    select o.slot_id as slot, l.code, s.title, s.lang, l.starts_on::text as date,
      to_char(l.starts_local, 'YYYY-MM-DD"T"HH24:MI') as start, to_char(l.ends_local, 'YYYY-MM-DD"T"HH24:MI') as "end",
      l.starts_at as "startsAt", m.name as place, o.max, o.taken,
      coalesce((select json_agg(p.name order by ss.position, p.id) from session_speakers ss
        join speakers p on p.organisation_id = ss.organisation_id and p.event_id = ss.event_id and p.id = ss.speaker_id
        where ss.organisation_id = o.organisation_id and ss.event_id = o.event_id and ss.session_id = o.session_id
          and ss.part_id is null), '[]') as leads,
      coalesce((select json_agg(json_build_object('id', r.id, 'name', r.name, 'affiliation', r.affiliation,
          'sector', r.sector, 'chairs', a.chairs, 'companions', coalesce(n.companions, '{}'),
          'hasArrived', r.state = 'attended', 'isBeside', a.origin = 'beside') order by r.name collate "da-x-icu" nulls last, r.arrival)
        from allocation_seats a
        join registrations r on r.organisation_id = a.organisation_id and r.event_id = a.event_id
          and r.id = a.registration_id
        left join registration_needs n on n.organisation_id = r.organisation_id and n.event_id = r.event_id
          and n.registration_id = r.id
        where a.organisation_id = o.organisation_id and a.event_id = o.event_id and a.slot_id = o.slot_id
          and r.state in ('confirmed', 'attended') and r.erased_at is null), '[]') as people
    from allocation_occurrences o
    join slots l on l.organisation_id = o.organisation_id and l.event_id = o.event_id and l.id = o.slot_id
    join sessions s on s.organisation_id = o.organisation_id and s.event_id = o.event_id and s.id = o.session_id
    left join rooms m on m.organisation_id = o.organisation_id and m.id = l.room_id
    where o.organisation_id = ${organisationId} and o.event_id = ${eventId}
      and (${slot}::uuid is null or o.slot_id = ${slot}::uuid) and l.withdrawn_at is null
    order by l.starts_on, l.starts_local nulls first, l.code, l.position, l.id`.execute(db);
  return rows;
}
