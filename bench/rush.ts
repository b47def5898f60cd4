/**
 * `bench rush`: 20,000 people for 500 places, over HTTP against the built server with the embedded database, 500
 * connections; 5 % send the form twice, 5 % lose the connection and send it again, 2 % cancel. The floor in the same run is
 * single-row durable inserts over a pool of ten. Alternating, median of three.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { linkToken } from '../src/domains/registration/server/personal-link.ts';
import type { Database } from '../src/platform/server/db/database.ts';
import { median, percentile, round } from './figures.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import { outOfOrder } from './out-of-order.ts';
import { rush, type RushAnswer, type RushForm } from './rush-client.ts';
import { attach, makeDesk, type RushDesk } from './seed-desk.ts';

const people = 20_000;
const places = 500;
const connections = 500;
const rounds = Number(process.env['SAMSKAB_BENCH_ROUNDS'] ?? 3);
const floorSeconds = 2;

export async function benchRush() {
  const folder = await mkdtemp(join(tmpdir(), 'samskab-rush-'));
  const server = await startMeasured('src/main.ts', [], {
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    // Everybody comes from a network of their own, as they would through a proxy.
    ADDRESS_HEADER: 'x-forwarded-for 127.0.0.1',
  });
  const running = await attach(folder);
  try {
    const { db } = running.app;
    const settings = await durability(db);
    const results = [];
    for (let number = 1; number <= rounds; number += 1) {
      const floor = await measureFloor(db);
      results.push({ floor, ...(await oneRush(server, db, number)) });
    }
    return { ...summary(results), servers: 1, ...settings };
  } finally {
    await running.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Round = Awaited<ReturnType<typeof oneRush>> & { floor: number };

function summary(results: readonly Round[]) {
  const total = (of: (one: Round) => number) => results.reduce((sum, one) => sum + of(one), 0);
  const latencies = results.flatMap((one) => one.latencies).sort((a, b) => a - b);
  return {
    ratio: round(median(results.map(({ perSecond, floor }) => perSecond / floor)), 3),
    oversold: total(({ oversold }) => oversold),
    lost: total(({ lost }) => lost),
    out_of_order: total(({ disordered }) => disordered),
    duplicates: total(({ duplicates }) => duplicates),
    unexpected: total(({ unexpected }) => unexpected),
    per_s: Math.round(median(results.map(({ perSecond }) => perSecond))),
    floor_per_s: Math.round(median(results.map(({ floor }) => floor))),
    p50_ms: round(percentile(latencies, 0.5)),
    p95_ms: round(percentile(latencies, 0.95)),
    p99_ms: round(percentile(latencies, 0.99)),
    cpu_us: round(median(results.map(({ cpuUs }) => cpuUs))),
    people,
    places,
    cancelled: total(({ cancelled }) => cancelled),
  };
}

async function oneRush(server: MeasuredProcess, db: Kysely<Database>, number: number) {
  const desk = await makeDesk(db, `rush-${number}`, places);
  const forms = makeForms(server.url, desk);
  const cancellations: Promise<void>[] = [];
  const before = await server.usage();
  const started = performance.now();
  const { answers, repeats } = await rush(server.url, forms, connections, ({ n, answer }) => {
    if (n % 50 === 7 && answer !== 'again') cancellations.push(cancel(server.url, db, desk, n));
  });
  const seconds = (performance.now() - started) / 1000;
  const { cpuUs } = await server.usage();
  await Promise.all(cancellations);
  return {
    perSecond: people / seconds,
    cpuUs: (cpuUs - before.cpuUs) / people,
    ...(await check(db, desk, answers, repeats)),
    cancelled: cancellations.length,
  };
}

function makeForms(url: string, desk: RushDesk): RushForm[] {
  const { host } = new URL(url);
  return Array.from({ length: people }, (_, n) => {
    const body = new URLSearchParams({
      name: `Deltager ${n}`,
      email: `deltager${n}@example.org`,
      job_title: 'Konsulent',
      affiliation: 'Prøvekommunen',
      sector: 'municipality',
      list: 'on',
    }).toString();
    const head = [
      `POST /da/e/${desk.slug}/register HTTP/1.1`,
      `host: ${host}`,
      `origin: http://${host}`,
      'content-type: application/x-www-form-urlencoded',
      `x-forwarded-for: 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ].join('\r\n');
    const kind = n % 20 === 3 ? 'twice' : n % 20 === 11 ? 'aborted' : 'plain';
    return { n, message: Buffer.from(`${head}\r\n\r\n${body}`), kind };
  });
}

/** By the link in the mail, which here is made rather than read. */
async function cancel(url: string, db: Kysely<Database>, desk: RushDesk, n: number): Promise<void> {
  const { id } = await db
    .selectFrom('registrations')
    .select('id')
    .where('organisation_id', '=', desk.organisationId)
    .where('email', '=', `deltager${n}@example.org`)
    .where('event_id', '=', desk.eventId)
    .executeTakeFirstOrThrow();
  const answer = await fetch(`${url}/da/r/${linkToken('own', id)}?/cancel`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'yes=1',
  });
  await answer.arrayBuffer();
  if (answer.status >= 400) throw new Error(`A cancellation was answered ${answer.status}.`);
}

async function check(
  db: Kysely<Database>,
  desk: RushDesk,
  answers: readonly RushAnswer[],
  repeats: readonly RushAnswer[],
) {
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'email', 'arrival', 'state', 'holds', 'chairs'])
    .where('event_id', '=', desk.eventId)
    .orderBy('arrival')
    .execute();
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  const held = rows.reduce((sum, row) => sum + (row.holds ? row.chairs : 0), 0);
  const known = /^(confirmed|waitlisted \d+|again)$/;
  const acknowledged = answers.filter(({ answer }) => known.test(answer));
  const order = acknowledged.flatMap(({ n, sent, answered }) => {
    const row = byEmail.get(`deltager${n}@example.org`);
    return row ? [{ arrival: row.arrival, sent, answered }] : [];
  });
  return {
    oversold: Math.max(0, held - places),
    lost: (await missing(db, desk)) + acknowledged.length - order.length,
    disordered: outOfOrder(order),
    duplicates: rows.length - byEmail.size + repeats.filter(({ answer }) => answer !== 'again').length,
    unexpected: answers.length - acknowledged.length + (people - answers.length),
    latencies: answers.map(({ sent, answered }) => answered - sent),
  };
}

/** Registrations without their audit entry or their mail. */
async function missing(db: Kysely<Database>, desk: RushDesk): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with told as (select distinct subject_id as id from mails where subject_id is not null),
      noted as (select distinct subject_id as id from audit_entries
        where event_id = ${desk.eventId} and action = 'registration.submit')
    select count(*)::integer as count from registrations r left join told using (id) left join noted using (id)
    where r.event_id = ${desk.eventId} and (told.id is null or noted.id is null)`.execute(db);
  return rows[0]?.count ?? NaN;
}

/** One row, one transaction, over the same pool of ten. */
async function measureFloor(db: Kysely<Database>): Promise<number> {
  await sql`create table if not exists bench_floor (id bigint generated always as identity primary key, name text,
    email text, job_title text, affiliation text, sector text, created_at timestamptz not null default now())`.execute(
    db,
  );
  let rows = 0;
  const started = performance.now();
  const insert = async () => {
    while (performance.now() - started < floorSeconds * 1000) {
      rows += 1;
      await sql`insert into bench_floor (name, email, job_title, affiliation, sector) values
        (${`Deltager ${rows}`}, ${`deltager${rows}@example.org`}, 'Konsulent', 'Prøvekommunen', 'municipality')`.execute(
        db,
      );
    }
  };
  await Promise.all(Array.from({ length: 10 }, insert));
  return rows / ((performance.now() - started) / 1000);
}

async function durability(db: Kysely<Database>) {
  const { rows } = await sql<{ fsync: string; synchronous_commit: string; full_page_writes: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
      current_setting('full_page_writes') as full_page_writes`.execute(db);
  return rows[0];
}
