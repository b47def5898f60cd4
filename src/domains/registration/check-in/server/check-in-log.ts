/** The event's log of entries, as phones and pages read it and as those who hold the desk write it. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import type { Entry } from '../schema.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import './tables.ts';

export interface EventKey {
  organisationId: string;
  eventId: string;
}

interface Row extends Omit<Entry, 'undone' | 'at'> {
  undoneDeviceId: string | null;
  undoneCounter: number | null;
  receivedAt: string;
  agoSeconds: number;
}

/** Entries after a number, in order; of some registrations only, where they are named. */
export async function readLog(
  db: Kysely<Database>,
  { organisationId, eventId }: EventKey,
  cursor = 0,
): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select c.number, c.device_id as "deviceId", c.counter, c.kind, c.registration_id as "registrationId",
      c.undone_device_id as "undoneDeviceId", c.undone_counter as "undoneCounter", c.outcome,
      c.received_at as "receivedAt", c.ago_seconds as "agoSeconds", d.name as door
    from check_ins c
    left join door_devices v on v.organisation_id = c.organisation_id and v.event_id = c.event_id and v.id = c.device_id
    left join doors d on d.organisation_id = v.organisation_id and d.event_id = v.event_id and d.id = v.door_id
    where c.organisation_id = ${organisationId} and c.event_id = ${eventId} and c.number > ${cursor}
    order by c.number`.execute(db);
  return rows.map(toEntry);
}

function toEntry({ undoneDeviceId, undoneCounter, receivedAt, agoSeconds, ...row }: Row): Entry {
  return {
    ...row,
    undone: undoneCounter === null ? null : { deviceId: undoneDeviceId, counter: undoneCounter },
    at: isoInstant(Date.parse(receivedAt) - agoSeconds * 1000),
  };
}

/** The last number given; read it while the desk is locked. */
export async function lastNumber(trx: Transaction<Database>, key: EventKey): Promise<number> {
  const { last } = await trx
    .selectFrom('check_ins')
    .select((select) => select.fn.coalesce(select.fn.max('number'), sql<number>`0`).as('last'))
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .executeTakeFirstOrThrow();
  return Number(last);
}

export type NewEntry = Omit<Entry, 'door' | 'at'> & { agoSeconds: number };

export async function appendEntries(
  trx: Transaction<Database>,
  key: EventKey,
  entries: readonly NewEntry[],
  now: number,
): Promise<void> {
  await insertMany(
    trx,
    'check_ins',
    entries.map((entry) => ({
      organisation_id: key.organisationId,
      event_id: key.eventId,
      number: entry.number,
      device_id: entry.deviceId,
      counter: entry.counter,
      kind: entry.kind,
      registration_id: entry.registrationId,
      undone_device_id: entry.undone?.deviceId ?? null,
      undone_counter: entry.undone?.counter ?? null,
      outcome: entry.outcome,
      ago_seconds: entry.agoSeconds,
      received_at: isoInstant(now),
    })),
  );
}
