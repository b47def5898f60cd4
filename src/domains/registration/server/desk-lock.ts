/**
 * The one way to decide about places of an event: lock its desk, read what is there, change it in memory by rules.ts,
 * write the difference. Whoever holds the lock sees everything committed before it; nobody else decides meanwhile.
 */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { freeChairs, type PlaceCategory, type Places, type Quota } from '../rules.ts';
import type { WayIn } from '../schema.ts';
import './tables.ts';

export interface LockedExtra {
  id: string;
  quotaIds: readonly string[];
  closesAt: string | null;
  price: number;
  prices: Readonly<Record<string, number>>;
}

export interface LockedDesk extends Places {
  organisationId: string;
  eventId: string;
  wayIn: WayIn;
  opensAt: string | null;
  closesAt: string | null;
  waitingList: boolean;
  confirmHours: number;
  groupMax: number;
  offers: 'automatic' | 'manual';
  offerHours: number;
  passing: boolean;
  /** The last arrival number given; raise it by one for each registration. */
  arrivals: number;
  quotas: Map<string, Quota>;
  categories: Map<string, PlaceCategory & { price: number }>;
  extras: Map<string, LockedExtra>;
  /** As it was when it was locked. */
  before: { arrivals: number; taken: Map<string, number>; waiting: Map<string, number>; isFull: boolean };
}

export interface DeskKey {
  organisationId: string;
  eventId: string;
}

/**
 * Locks the desk until the transaction ends.
 * @throws DomainError `registration.not_found` where the event has none
 */
export async function lockDesk(trx: Transaction<Database>, key: DeskKey): Promise<LockedDesk> {
  const { desk } = await lockDeskWith(trx, key, {});
  return desk;
}

/**
 * The same, with further columns that are read by the statement that reads the desk: in a rush every statement that is
 * saved lets somebody else in earlier.
 * @param columns SQL expressions by name
 */
export async function lockDeskWith<Columns extends Record<string, RawBuilder<unknown>>>(
  trx: Transaction<Database>,
  key: DeskKey,
  columns: Columns,
): Promise<{ desk: LockedDesk; read: Record<keyof Columns, unknown> }> {
  const desk = await trx
    .selectFrom('registration_desks')
    .select([
      'way_in as wayIn',
      'opens_at as opensAt',
      'closes_at as closesAt',
      'waiting_list as waitingList',
      'confirm_hours as confirmHours',
      'group_max as groupMax',
      'offers',
      'offer_hours as offerHours',
      'passing',
      'arrivals',
    ])
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .forUpdate()
    .executeTakeFirst();
  if (!desk) throw new DomainError('registration.not_found');
  // A statement of its own: only those that begin after the lock is held see what its last holder wrote.
  const parts = await readParts(trx, key, columns);
  const locked: LockedDesk = {
    ...key,
    ...desk,
    quotas: byId(parts.quotas),
    categories: byId(parts.categories),
    extras: byId(parts.extras),
    before: { arrivals: desk.arrivals, taken: new Map(), waiting: new Map(), isFull: false },
  };
  for (const { id, taken } of parts.quotas) locked.before.taken.set(id, taken);
  for (const { id, waiting } of parts.categories) locked.before.waiting.set(id, waiting);
  locked.before.isFull = isFull(locked);
  return { desk: locked, read: parts as unknown as Record<keyof Columns, unknown> };
}

interface Parts {
  quotas: Quota[];
  categories: (PlaceCategory & { price: number })[];
  extras: LockedExtra[];
}

async function readParts(
  trx: Transaction<Database>,
  { organisationId, eventId }: DeskKey,
  columns: Record<string, RawBuilder<unknown>>,
): Promise<Parts> {
  const further = Object.entries(columns).map(([name, value]) => sql`${value} as ${sql.ref(name)},`);
  const of = sql`organisation_id = ${organisationId} and event_id = ${eventId}`;
  const { rows } = await sql<Parts>`
    select ${sql.join([sql``, ...further], sql` `)}
      (select coalesce(json_agg(json_build_object('id', id, 'size', size, 'margin', margin, 'taken', taken)), '[]')
       from registration_quotas where ${of}) as quotas,
      (select coalesce(json_agg(json_build_object('id', id, 'quotaIds', quota_ids, 'isOpen', is_open, 'code', code,
        'waiting', waiting, 'price', price)), '[]') from registration_categories where ${of}) as categories,
      (select coalesce(json_agg(json_build_object('id', id, 'quotaIds', quota_ids, 'closesAt', closes_at,
        'price', price, 'prices', prices)), '[]') from registration_extras where ${of}) as extras`.execute(
    trx,
  );
  return rows[0] ?? { quotas: [], categories: [], extras: [] };
}

/** Writes arrival counter, chairs and waiting counts that have changed; tells readers when "full" turned. */
export async function saveDesk(trx: Transaction<Database>, desk: LockedDesk): Promise<void> {
  const { organisationId, eventId, before } = desk;
  const taken = inOrder(desk.quotas).filter((quota) => quota.taken !== before.taken.get(quota.id));
  const waiting = inOrder(desk.categories).filter(({ id, waiting }) => waiting !== before.waiting.get(id));
  const of = sql`organisation_id = ${organisationId} and event_id = ${eventId}`;
  if (desk.arrivals !== before.arrivals || taken.length > 0 || waiting.length > 0)
    await sql`
      with new_taken as (
        update registration_quotas q set taken = n.taken
        from json_to_recordset(${JSON.stringify(taken)}::text::json) as n(id uuid, taken integer)
        where ${of} and q.id = n.id),
      new_waiting as (
        update registration_categories c set waiting = n.waiting
        from json_to_recordset(${JSON.stringify(waiting)}::text::json) as n(id uuid, waiting integer)
        where ${of} and c.id = n.id)
      update registration_desks set arrivals = ${desk.arrivals} where ${of}`.execute(trx);
  if (isFull(desk) !== before.isFull)
    await recordChange(trx, { organisationId, kind: 'event', ids: [eventId] });
}

/** Whether nothing that is offered to everybody has a chair left. */
export function isFull(desk: Pick<LockedDesk, 'quotas' | 'categories'>): boolean {
  const offered = [...desk.categories.values()].filter(({ isOpen, code }) => isOpen && code === null);
  return (
    offered.length > 0 &&
    offered.every(({ quotaIds, waiting }) => waiting > 0 || freeChairs(desk, quotaIds) === 0)
  );
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function inOrder<Row extends { id: string }>(rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
