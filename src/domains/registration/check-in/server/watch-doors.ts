import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessEvent } from '#domains/events/server/access.ts';
import { findDesk } from '../../server/access.ts';
import { presence } from '../rules.ts';
import type { Entry } from '../schema.ts';
import { closingInstant } from './access.ts';
import { readLog } from './check-in-log.ts';

export interface WatchedDoor {
  id: string;
  name: string;
  isRevoked: boolean;
  devices: number;
  /** When a phone of it was last heard of. */
  seenAt: string | null;
  /** Entries of it that let somebody in. */
  arrived: number;
}

export interface Arrival {
  registrationId: string;
  name: string | null;
  way: Entry['kind'];
  door: string | null;
  at: string;
  /** How often the ticket was taken besides. */
  again: number;
}

export interface DoorWatch {
  /** Without a desk nobody is registered, and there is no door to open. */
  hasDesk: boolean;
  expected: number;
  arrived: number;
  walkIns: number;
  closesAt: string | null;
  doors: WatchedDoor[];
  /** Newest first, at most a hundred. */
  arrivals: Arrival[];
}

const shown = 100;

/**
 * How it goes at the doors, for the event's organisers.
 * @throws DomainError `event.not_found`
 */
export async function watchDoors(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug }: { event: string },
): Promise<DoorWatch> {
  const { event } = await accessEvent(db, actor, { slug }, 'organiser');
  const desk = await findDesk(db, event);
  const key = { organisationId: event.organisation_id, eventId: event.id };
  const lastDay = event.ends_on ?? event.starts_on;
  const closesAt = lastDay === null ? null : closingInstant(lastDay, event.time_zone);
  const nothing = { expected: 0, arrived: 0, walkIns: 0, doors: [], arrivals: [] };
  if (!desk) return { hasDesk: false, closesAt, ...nothing };
  const firsts = [...presence(await readLog(db, key)).values()]
    .flatMap(([first, ...others]) => (first ? [{ first, again: others.length }] : []))
    .sort((one, other) => other.first.number - one.first.number);
  const names = await namesOf(
    db,
    firsts.slice(0, shown).map(({ first }) => first.registrationId ?? ''),
  );
  const doors = await readDoors(db, key);
  return {
    hasDesk: true,
    closesAt,
    expected: await countExpected(db, key),
    arrived: firsts.length,
    walkIns: firsts.filter(({ first }) => first.kind === 'walk_in').length,
    doors: doors.map(({ deviceIds, ...door }) => ({
      ...door,
      arrived: firsts.filter(({ first }) => deviceIds.includes(first.deviceId ?? '')).length,
    })),
    arrivals: firsts.slice(0, shown).map(({ first, again }) => ({
      registrationId: first.registrationId ?? '',
      name: names.get(first.registrationId ?? '') ?? null,
      way: first.kind,
      door: first.door,
      at: first.at,
      again,
    })),
  };
}

async function readDoors(
  db: Kysely<Database>,
  { organisationId, eventId }: { organisationId: string; eventId: string },
): Promise<(Omit<WatchedDoor, 'arrived'> & { deviceIds: string[] })[]> {
  const { rows } = await sql<Omit<WatchedDoor, 'arrived'> & { deviceIds: string[] }>`
    select d.id, d.name, d.revoked_at is not null as "isRevoked",
      count(v.id) filter (where v.ended_at is null)::integer as devices, max(v.seen_at) as "seenAt",
      coalesce(array_agg(v.id::text) filter (where v.id is not null), '{}') as "deviceIds"
    from doors d
    left join door_devices v on v.organisation_id = d.organisation_id and v.event_id = d.event_id and v.door_id = d.id
    where d.organisation_id = ${organisationId} and d.event_id = ${eventId}
    group by d.id, d.name, d.revoked_at, d.created_at
    order by d.revoked_at is not null, d.created_at, d.id`.execute(db);
  return rows;
}

async function countExpected(
  db: Kysely<Database>,
  { organisationId, eventId }: { organisationId: string; eventId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('state', 'in', ['confirmed', 'attended'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function namesOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
