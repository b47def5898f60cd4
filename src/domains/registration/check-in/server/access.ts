/** Who is at a door. Unknown and revoked links look the same. */
import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import { addDays, resolveTime } from '#platform/time/wall-clock.ts';
import './tables.ts';

export interface FoundDoor {
  organisationId: string;
  eventId: string;
  id: string;
  name: string;
  event: { title: Texts; lang: TextLanguage; timeZone: string; slug: string };
  walkIns: boolean;
  revokedAt: string | null;
  /** Until then phones of a revoked door may send what they have. */
  lateUntil: string | null;
  /** Until when the link works: the end of the day after the event, in its zone. */
  expiresAt: string;
}

type DoorActor = Actor & { kind: 'door' };

/** The door's phones may still send what they have so long after the door has closed. */
export const lateMs = 24 * 3_600_000;

interface Row extends Omit<FoundDoor, 'expiresAt' | 'event'> {
  title: Texts;
  lang: TextLanguage;
  timeZone: string;
  slug: string;
  lastDay: string;
}

const columns = sql`d.organisation_id as "organisationId", d.event_id as "eventId", d.id, d.name,
  d.revoked_at as "revokedAt", d.late_until as "lateUntil", e.title, e.lang, e.time_zone as "timeZone",
  coalesce(e.ends_on, e.starts_on, d.created_at::date)::text as "lastDay", k.walk_ins as "walkIns",
  (select s.slug from slugs s where s.organisation_id = e.organisation_id and s.subject_id = e.id
    and s.scope = 'event' and s.is_current) as slug
  from doors d
  join events e on e.organisation_id = d.organisation_id and e.id = d.event_id
  join registration_desks k on k.organisation_id = d.organisation_id and k.event_id = d.event_id`;

/** When doors of an event close: the end of the day after its last one. */
export function closingInstant(lastDay: string, timeZone: string): string {
  return resolveTime(`${addDays(lastDay, 2)}T00:00`, timeZone).instant;
}

function toDoor({ title, lang, timeZone, slug, lastDay, ...row }: Row): FoundDoor {
  return {
    ...row,
    event: { title, lang, timeZone, slug },
    expiresAt: closingInstant(lastDay, timeZone),
  };
}

/**
 * The door that a link opens.
 * @throws DomainError `door.not_found` for a link that is forged or revoked, `door.gone` once the event is over, and
 *   while the phones of a revoked door may still send what they have
 */
export async function findDoor(db: Kysely<Database>, token: string, now: number): Promise<FoundDoor> {
  const { rows } = await sql<Row>`select ${columns} where d.token_hash = ${hashToken(token)}`.execute(db);
  const [row] = rows;
  if (!row || (row.revokedAt !== null && !isLate(row, now))) throw new DomainError('door.not_found');
  if (row.revokedAt !== null) throw new DomainError('door.gone');
  const door = toDoor(row);
  if (now >= Date.parse(door.expiresAt)) throw new DomainError('door.gone');
  return door;
}

function isLate({ lateUntil }: Pick<FoundDoor, 'lateUntil'>, now: number): boolean {
  return lateUntil !== null && now < Date.parse(lateUntil);
}

/**
 * A phone that has been let in at a door, by its cookie.
 * @throws DomainError `door.not_found` for a phone that nobody let in, or whose door was revoked
 */
export async function findDevice(
  db: Kysely<Database>,
  key: string,
): Promise<{ actor: DoorActor; deviceId: string; lastCounter: number }> {
  const row = await db
    .selectFrom('door_devices')
    .selectAll()
    .where('key_hash', '=', hashToken(key))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new DomainError('door.not_found');
  const actor = {
    kind: 'door' as const,
    organisationId: row.organisation_id,
    eventId: row.event_id,
    doorId: row.door_id,
  };
  return { actor, deviceId: row.id, lastCounter: row.last_counter };
}

/**
 * The door an actor stands at, with the phone it uses.
 * @param late also lets in a phone that comes within a day after the end, with what it has not sent yet
 * @returns `ended` where nothing more is told to it: what it is answered then
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function accessDoor(
  db: Kysely<Database>,
  actor: Actor,
  deviceId: string,
  now: number,
  late = false,
): Promise<FoundDoor & { lastCounter: number; ended: 'door.gone' | 'door.not_found' | null }> {
  if (actor.kind !== 'door') throw new DomainError('door.not_found');
  const { rows } = await sql<Row & { lastCounter: number }>`
    select v.last_counter as "lastCounter", ${columns}
    join door_devices v on v.organisation_id = d.organisation_id and v.event_id = d.event_id and v.door_id = d.id
    where d.organisation_id = ${actor.organisationId} and d.event_id = ${actor.eventId} and d.id = ${actor.doorId}
      and v.id = ${deviceId} and v.ended_at is null`.execute(db);
  const [row] = rows;
  if (!row) throw new DomainError('door.not_found');
  const isRevoked = row.revokedAt !== null;
  if (isRevoked && !(late && isLate(row, now))) throw new DomainError('door.not_found');
  const { lastCounter, ...rest } = row;
  const door = toDoor(rest);
  const over = now - Date.parse(door.expiresAt);
  if (over >= (late ? lateMs : 0)) throw new DomainError('door.gone');
  return { ...door, lastCounter, ended: isRevoked ? 'door.not_found' : over >= 0 ? 'door.gone' : null };
}
