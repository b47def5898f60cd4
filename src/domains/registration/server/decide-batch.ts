/** Decides about many submissions for one event in one transaction, in the order in which they came. */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { decidePlace, deskState, manyFromOneSource, takeChairs } from '../rules.ts';
import type { Receipt } from '../schema.ts';
import { lockDeskWith, saveDesk, type DeskKey, type LockedDesk } from './desk-lock.ts';
import { postKeyOf, type Prepared } from './prepare-submission.ts';
import {
  mayUse,
  readInvitations,
  takeSeats,
  useInvitations,
  type OpenInvitations,
} from './invitation-seats.ts';
import { writeRegistrations, type Decided } from './write-registrations.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

export type Outcome = { ok: true; receipt: Receipt } | { ok: false; error: DomainError };

/** Mails one address may get within an hour, and registrations it may send for one event besides as many as these. */
const mailsAnHour = 3;
const furtherPostsAnHour = 27;
/** For so long the same form is known again. */
const dayMs = 24 * 3_600_000;

/** What a decision has to know besides the desk; read by the statement that reads it. */
export function readSubmissions(batch: readonly Prepared[]): Record<string, RawBuilder<unknown>> {
  return batch.length === 0 ? {} : { known: knownFingerprints(batch), sources: unconfirmedBySource(batch) };
}

/**
 * @param read what `readSubmissions` asked for
 * @param points what the rate limits say, from `takePoints`
 */
export async function decideBatch(
  trx: Transaction<Database>,
  desk: LockedDesk,
  batch: readonly Prepared[],
  read: Readonly<Record<string, unknown>>,
  points: Points,
): Promise<Outcome[]> {
  if (batch.length === 0) return [];
  const known = new Set(read['known'] as string[]);
  const sources = new Map(Object.entries(read['sources'] as Record<string, number>));
  const invitations = await readInvitations(trx, batch);
  const decided: Decided[] = [];
  const outcomes = batch.map((prepared) => {
    const limit = isFrequent(prepared, points) ? points.get(postKeyOf(prepared)) : undefined;
    if (limit && limit.points > furtherPostsAnHour)
      return { ok: false as const, error: new DomainError('rate.too_many', { seconds: limit.seconds }) };
    if (known.has(prepared.fingerprint)) return { ok: true as const, receipt: { answer: 'again' as const } };
    const one = decideOne(desk, prepared, sources, invitations);
    if (!('state' in one)) return { ok: true as const, receipt: one };
    known.add(prepared.fingerprint);
    decided.push(one);
    return { ok: true as const, receipt: receiptOf(one) };
  });
  if (decided.length > 0)
    await writeRegistrations(trx, desk, decided, (prepared) => mailDelay(prepared, points));
  await useInvitations(trx, decided);
  return outcomes;
}

/** All of a list at once, for organisers: in the caller's transaction, which the desk is locked for. */
export async function decideList(
  trx: Transaction<Database>,
  key: DeskKey,
  list: readonly Prepared[],
): Promise<Outcome[]> {
  const points = await takePoints(trx, list);
  const { desk, read } = await lockDeskWith(trx, key, readSubmissions(list));
  const outcomes = await decideBatch(trx, desk, list, read, points);
  await saveDesk(trx, desk);
  return outcomes;
}

/** Chairs are taken, or a place in line, or the answer says why not. */
function decideOne(
  desk: LockedDesk,
  prepared: Prepared,
  sources: Map<string, number>,
  invitations: OpenInvitations,
): Decided | Receipt {
  const { input, now, chairs, source } = prepared;
  const isOurs = input.way === 'organiser' || input.way === 'import' || input.way === 'walk_in';
  const category = desk.categories.get(input.categoryId);
  if (!isOurs) {
    if (deskState(desk, now) !== 'open') return { answer: 'closed' };
    if (desk.wayIn === 'invitation' && input.way !== 'invitation') return { answer: 'closed' };
    if (!category?.isOpen || (category.code !== null && category.code !== input.code))
      return { answer: 'closed' };
  }
  if (!category || !mayUse(invitations, input)) return { answer: 'closed' };
  const admission = isOurs || input.way === 'invitation' ? { ...desk, wayIn: 'open' as const } : desk;
  const place = decidePlace(desk, category, { count: input.people.length, chairs }, admission);
  if (place === 'full') return { answer: 'full' };
  takeSeats(invitations, input);
  const unconfirmed = source === null ? 0 : (sources.get(source) ?? 0);
  if (source !== null) sources.set(source, unconfirmed + input.people.length);
  const arrivals = input.people.map(() => (desk.arrivals += 1));
  return {
    prepared,
    state: place,
    number: place === 'waitlisted' ? category.waiting - input.people.length + 1 : null,
    arrivals,
    unconfirmed,
    extras: input.people.map((person) => takeExtras(desk, prepared, person.extras, place === 'confirmed')),
  };
}

function takeExtras(
  desk: LockedDesk,
  { input, now }: Prepared,
  wanted: readonly string[],
  holds: boolean,
): Decided['extras'][number] {
  return wanted.flatMap((id) => {
    const extra = desk.extras.get(id);
    if (!extra || (extra.closesAt !== null && now >= Date.parse(extra.closesAt))) return [];
    const price = extra.prices[input.categoryId] ?? extra.price;
    return [
      { id, price, state: holds && takeChairs(desk, extra.quotaIds, 1) ? 'taken' : 'waiting' } as const,
    ];
  });
}

function receiptOf({ state, number, prepared }: Decided): Receipt {
  if (state === 'waitlisted') return { answer: 'waitlisted', number: number ?? 1, ids: prepared.ids };
  return { answer: state, ids: prepared.ids };
}

/** The same form within a day, unless what it gave has ended meanwhile. */
function knownFingerprints(batch: readonly Prepared[]) {
  const asked = JSON.stringify(batch.map(({ fingerprint }) => fingerprint));
  // Looked up one by one, by the index: while a table fills, the planner knows nothing of its size and would read it whole.
  return sql<string[]>`(select coalesce(json_agg(asked.value), '[]')
    from json_array_elements_text(${asked}::text::json) as asked
    cross join lateral (select from registrations
      where event_id = ${batch[0]?.input.eventId} and fingerprint = decode(asked.value, 'hex')
        and created_at > ${isoInstant((batch[0]?.now ?? 0) - dayMs)} and state not in ('cancelled', 'declined')
      limit 1) as known)`;
}

/** Unconfirmed places by the pseudonym of their network. */
function unconfirmedBySource(batch: readonly Prepared[]) {
  const asked = [...new Set(batch.flatMap(({ source }) => source ?? []))];
  return sql<Record<string, number>>`(select coalesce(json_object_agg(source, places), '{}')
    from unnest(${asked}::text[]) as source
    cross join lateral (select count(*) as places from (select from registrations r
      where r.event_id = ${batch[0]?.input.eventId} and r.source = source and r.hold_until is not null
      limit ${manyFromOneSource}) as held) as counted)`;
}

interface Count {
  points: number;
  seconds: number;
}

export type Points = ReadonlyMap<string, Count>;

/**
 * Counts each mail, and each post of those who send more than they may get mails: the others are far from a limit, and in
 * a rush each counter that is not kept lets somebody in earlier.
 */
export async function takePoints(db: Kysely<Database>, batch: readonly Prepared[]): Promise<Points> {
  const mails = await count(
    db,
    batch.map(({ mailKey }) => mailKey),
  );
  const posts = await count(db, batch.filter((one) => isFrequent(one, mails)).map(postKeyOf));
  return new Map([...mails, ...posts]);
}

/** Sends more than the mails it may get. */
function isFrequent({ mailKey, isLimited }: Prepared, points: Points): boolean {
  return isLimited && mailKey !== null && (points.get(mailKey)?.points ?? 0) > mailsAnHour;
}

/** All of a batch in one statement; keys in one order for all processes. */
async function count(db: Kysely<Database>, keys: readonly (string | null)[]): Promise<Points> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size === 0) return new Map();
  const { rows } = await sql<Count & { key: string }>`
    insert into rate_limits as kept (key, points, resets_at)
    select key, value::integer, now() + interval '1 hour'
    from json_each_text(${JSON.stringify(Object.fromEntries(counts))}::text::json) order by key
    on conflict (key) do update set
      points = case when kept.resets_at <= now() then excluded.points else kept.points + excluded.points end,
      resets_at = case when kept.resets_at <= now() then excluded.resets_at else kept.resets_at end
    returning key, points, ceil(extract(epoch from resets_at - now()))::integer as seconds`.execute(db);
  return new Map(rows.map(({ key, points, seconds }) => [key, { points, seconds }]));
}

/** A fourth mail within the hour is not lost: it leaves when the hour is over. */
function mailDelay({ mailKey }: Prepared, points: Points): number {
  const limit = mailKey === null ? undefined : points.get(mailKey);
  return limit && limit.points > mailsAnHour ? Math.max(1, limit.seconds) : 0;
}
