import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { RegistrationRow } from '../../server/access.ts';
import { lockDesk, saveDesk } from '../../server/desk-lock.ts';
import type { DoorItem } from '../schema.ts';
import { accessDoor, type FoundDoor } from './access.ts';
import { admitWalkIn, type Admitted } from './admit-walk-ins.ts';
import { appendEntries, lastNumber, type EventKey, type NewEntry } from './check-in-log.ts';
import { moveByPresence } from './move-by-presence.ts';

/** Counters of the page without scripts are drawn by chance up here, far from those that an app counts. */
export const plainCounters = { from: 2 ** 40, count: 2 ** 40 };

interface Batch {
  deviceId: string;
  lang: PageLanguage;
  items: readonly DoorItem[];
}

/**
 * Takes what a phone has to tell. An entry is known by device and counter: sent twice, late or out of order it counts
 * once. The order of the server decides who was first; no phone's clock does.
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function mergeCheckIns(
  db: Kysely<Database>,
  actor: Actor,
  { deviceId, lang, items }: Batch,
  now: number,
): Promise<void> {
  const door = await accessDoor(db, actor, deviceId, now, true);
  if (items.length === 0) return;
  const seen = await knownCounters(db, door, deviceId, items);
  const admitted = new Map<number, Admitted>();
  for (const item of items)
    if (item.kind === 'walk_in' && !seen.has(item.counter)) {
      const how = { key: keyOf(door), deviceId, lang, allowed: door.walkIns };
      admitted.set(item.counter, await admitWalkIn(db, how, item, now));
    }
  await inTransaction(db, (trx) => merge(trx, actor, door, { deviceId, items, admitted }, now));
}

function keyOf({ organisationId, eventId }: FoundDoor): EventKey {
  return { organisationId, eventId };
}

async function merge(
  trx: Transaction<Database>,
  actor: Actor,
  door: FoundDoor,
  batch: { deviceId: string; items: readonly DoorItem[]; admitted: ReadonlyMap<number, Admitted> },
  now: number,
): Promise<void> {
  const { deviceId, items, admitted } = batch;
  const key = keyOf(door);
  const desk = await lockDesk(trx, key);
  const known = await knownCounters(trx, door, deviceId, items);
  const rows = await namedRegistrations(trx, key, items, admitted);
  let number = await lastNumber(trx, key);
  const fresh: NewEntry[] = [];
  for (const item of [...items].sort((one, other) => one.counter - other.counter)) {
    if (known.has(item.counter)) continue;
    known.add(item.counter);
    const { registrationId, outcome } = resolve(item, rows, admitted);
    const undone = item.kind === 'undo' ? item.undone : null;
    const { counter, kind, agoSeconds } = item;
    number += 1;
    fresh.push({ number, deviceId, counter, kind, registrationId, undone, outcome, agoSeconds });
  }
  await appendEntries(trx, key, fresh, now);
  await noteContact(trx, door, deviceId, items, now);
  await moveByPresence(trx, actor, desk, await touched(trx, key, fresh), now);
  await saveDesk(trx, desk);
}

/** Whom an entry lets in, and whether that person was expected. */
function resolve(
  item: DoorItem,
  rows: ReadonlyMap<string, RegistrationRow>,
  admitted: ReadonlyMap<number, Admitted>,
): Admitted {
  if (item.kind === 'undo') return { registrationId: null, outcome: 'taken' };
  if (item.kind === 'walk_in')
    return admitted.get(item.counter) ?? { registrationId: null, outcome: 'unknown' };
  const row = rows.get(item.registrationId);
  if (!row) return { registrationId: null, outcome: 'unknown' };
  const isExpected = row.state === 'confirmed' || row.state === 'attended';
  return { registrationId: row.id, outcome: isExpected ? 'taken' : 'not_expected' };
}

async function knownCounters(
  db: Kysely<Database>,
  { organisationId, eventId }: FoundDoor,
  deviceId: string,
  items: readonly DoorItem[],
): Promise<Set<number>> {
  if (items.length === 0) return new Set();
  const rows = await db
    .selectFrom('check_ins')
    .select('counter')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('device_id', '=', deviceId)
    .where(
      'counter',
      'in',
      items.map(({ counter }) => counter),
    )
    .execute();
  return new Set(rows.map(({ counter }) => counter));
}

async function namedRegistrations(
  trx: Transaction<Database>,
  { organisationId, eventId }: EventKey,
  items: readonly DoorItem[],
  admitted: ReadonlyMap<number, Admitted>,
): Promise<Map<string, RegistrationRow>> {
  const ids = [
    ...items.flatMap((item) => ('registrationId' in item ? [item.registrationId] : [])),
    ...[...admitted.values()].flatMap(({ registrationId }) => registrationId ?? []),
  ];
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Registrations whose presence the new entries may have changed: those named, and those whose entry is undone. */
async function touched(
  trx: Transaction<Database>,
  { organisationId, eventId }: EventKey,
  fresh: readonly NewEntry[],
): Promise<string[]> {
  const named = fresh.flatMap(({ registrationId }) => registrationId ?? []);
  const undone = fresh.flatMap(({ undone: one }) => one ?? []);
  if (undone.length === 0) return [...new Set(named)];
  const { rows } = await sql<{ id: string }>`
    select distinct registration_id as id from check_ins
    where organisation_id = ${organisationId} and event_id = ${eventId} and registration_id is not null
      and (device_id, counter) in (select (value ->> 'deviceId')::uuid, (value ->> 'counter')::bigint
        from json_array_elements(${JSON.stringify(undone)}::text::json))`.execute(trx);
  return [...new Set([...named, ...rows.map(({ id }) => id)])];
}

async function noteContact(
  trx: Transaction<Database>,
  { organisationId, eventId }: FoundDoor,
  deviceId: string,
  items: readonly DoorItem[],
  now: number,
): Promise<void> {
  const counted = items.map(({ counter }) => counter).filter((counter) => counter < plainCounters.from);
  const last = Math.max(0, ...counted);
  await sql`update door_devices set seen_at = ${isoInstant(now)}, last_counter = greatest(last_counter, ${last})
    where organisation_id = ${organisationId} and event_id = ${eventId} and id = ${deviceId}`.execute(trx);
}
