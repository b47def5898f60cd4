/**
 * `kill -9` of the app, the worker and the database at random moments while people register: after each restart all that
 * was answered stands, and in the end every mail has come. Mails that came twice are those whose taking by the mail server
 * had not been written down when something was killed; their Message-ID is the same.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { readPostmaster } from '#platform/server/db/postmaster.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { brokenInvariants } from '#testing/registration-factory.ts';
import { median, round } from '../bench/figures.ts';
import { outOfOrder } from '../bench/out-of-order.ts';
import { attach, makeDesk } from '../bench/seed-desk.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';
import { addressHeader, emailOf, formBody, networkOf } from './rush-forms.ts';
import type { FromSmtp } from './smtp-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const kills = inDrill(3, 50);
const places = inDrill(30, 1000);
const visitors = 8;
const slug = 'rush-with-kills';
const victims = ['app', 'worker', 'database'] as const;
const clock = () => performance.timeOrigin + performance.now();

interface Told {
  n: number;
  answer: string;
  /** When the form was sent first, and when its answer came. */
  sent: number;
  answered: number;
}
interface Received {
  id: string;
  at: number;
}

test('what was answered stands and no mail is lost', { timeout: 120_000 + kills * 40_000 }, async () => {
  const house = await openHouse();
  try {
    const told: Told[] = [];
    const cancelled = new Set<number>();
    const rush = startRush(house, told, cancelled);
    const ready: number[] = [];
    const killedAt: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(randomInt(100, 1500));
      const began = performance.now();
      killedAt.push(clock());
      await house.kill(victims[kill % 3] ?? 'app');
      await house.restart();
      ready.push((performance.now() - began) / 1000);
    }
    await sleep(500);
    await rush.stop();
    await house.sendTheRest();
    const found = { ...(await standing(house, told, cancelled)), ...(await mailsOf(house, killedAt)) };
    console.log(JSON.stringify({ kills, answered: told.length, ...found }));
    expect(found).toEqual({
      oversold: 0,
      'answers that do not stand': 0,
      'out of order': 0,
      'registered twice': 0,
      'registrations without a mail': 0,
      'broken counters': 0,
      mails: expect.any(Number),
      'mails lost': 0,
      'mails sent twice without a kill between': 0,
      'mails sent twice, their taking not yet written down': expect.any(Number),
    });
    expect(told.length).toBeGreaterThan(kills);
    await recordFigures('rush under kill -9', {
      kills,
      'of them app / worker / database': victims
        .map((_, index) => Math.ceil((kills - index) / victims.length))
        .join(' / '),
      'registrations answered': told.length,
      cancelled: cancelled.size,
      ...found,
      'ready again, median, s': round(median(ready)),
      'ready again, longest, s': round(Math.max(...ready)),
    });
  } finally {
    await house.close();
  }
});

interface House {
  app(): TestApp;
  /** The database the app runs; connections break with it. */
  inside<Result>(read: (app: Awaited<ReturnType<typeof attach>>) => Promise<Result>): Promise<Result>;
  desk: Awaited<ReturnType<typeof makeDesk>>;
  received: Received[];
  kill(victim: (typeof victims)[number]): Promise<void>;
  restart(): Promise<void>;
  sendTheRest(): Promise<void>;
  close(): Promise<void>;
}

/** App and worker apart, with the app's own database on disk, and a mail server that is never killed. */
async function openHouse(): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kills-'));
  const received: Received[] = [];
  const smtp = fork(join(root, 'e2e/smtp-process.ts'), { stdio: 'inherit' });
  const smtpUrl = await new Promise<string>((done) =>
    smtp.on('message', (message: FromSmtp) =>
      'url' in message ? done(message.url) : received.push(message),
    ),
  );
  const env = {
    WORKER: 'false',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Samskab <samskab@samskab.example>',
    ADDRESS_HEADER: addressHeader,
    LOG_LEVEL: 'silent',
  };
  let app = await startTestApp({ dataDir, env });
  let isAppUp = true;
  const inside: House['inside'] = async (read) => {
    const attached = await attach(dataDir);
    return read(attached).finally(() => attached.stop());
  };
  const desk = await inside(async ({ app: { db } }) => {
    const made = await makeDesk(db, slug, places);
    // Nobody is offered a place meanwhile, so that the number in line that was answered can be compared.
    await db.updateTable('registration_desks').set({ offers: 'manual' }).execute();
    return made;
  });
  let worker = await startWorkerProcess({ ...env, DATA_DIR: dataDir });

  const restart = async () => {
    if (!isAppUp) app = await startTestApp({ dataDir, env });
    isAppUp = true;
    if (hasEnded(worker)) worker = await startWorkerProcess({ ...env, DATA_DIR: dataDir });
  };
  return {
    app: () => app,
    inside,
    desk,
    received,
    restart,
    kill: async (victim) => {
      if (victim === 'worker') return endProcess(worker, 'SIGKILL');
      if (victim === 'database') {
        const { pid } = (await readPostmaster(join(dataDir, 'postgres'))) ?? { pid: 0 };
        if (pid > 0) process.kill(pid, 'SIGKILL');
      }
      // Without its database the app ends by itself; whoever looks after it starts it again.
      await (victim === 'app' ? app.kill('SIGKILL') : app.ended());
      isAppUp = false;
    },
    sendTheRest: async () => {
      // Nobody is sending now: mails that were under way when something was killed need not wait their five minutes.
      await endProcess(worker, 'SIGTERM');
      await inside(({ app: { db } }) =>
        sql`update mails set next_attempt_at = now() where state = 'waiting'`.execute(db),
      );
      worker = await startWorkerProcess({ ...env, DATA_DIR: dataDir });
      const waiting = () =>
        inside(({ app: { db } }) =>
          db.selectFrom('mails').select('id').where('state', '=', 'waiting').execute(),
        );
      for (let tries = 0; tries < 300 && (await waiting()).length > 0; tries += 1) await sleep(1000);
    },
    close: async () => {
      await endProcess(worker, 'SIGTERM');
      await app.stop();
      await endProcess(smtp, 'SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function startWorkerProcess(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/worker.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  return new Promise((done, fail) => {
    let printed = '';
    const look = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('works on its jobs')) done(child);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => fail(new Error(`The worker ended before it was ready:\n${printed}`)));
  });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((done) => {
    if (hasEnded(child)) return done();
    child.once('exit', () => done());
    child.kill(signal);
  });
}

/** People who send a form, and send it again until they have an answer, whatever happens at the other end. */
function startRush(house: House, told: Told[], cancelled: Set<number>) {
  let isOver = false;
  let next = 0;
  const one = async () => {
    while (!isOver) {
      const n = (next += 1);
      const sent = performance.now();
      const answer = await untilAnswered(
        () => register(house.app().origin, n),
        () => isOver,
      );
      if (answer !== null) told.push({ n, answer, sent, answered: performance.now() });
      if (answer === 'confirmed' && n % 20 === 7) {
        const token = await untilAnswered(
          () => tokenOf(house, n),
          () => isOver,
        );
        const status =
          token &&
          (await untilAnswered(
            () => cancel(house.app().origin, token),
            () => isOver,
          ));
        if (status) cancelled.add(n);
      }
      await sleep(80);
    }
  };
  const visiting = Promise.all(Array.from({ length: visitors }, one));
  return {
    stop: async () => {
      isOver = true;
      await visiting;
    },
  };
}

/** Null where the rush was over before there was one. */
async function untilAnswered(
  ask: () => Promise<string | null>,
  isOver: () => boolean,
): Promise<string | null> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null || isOver()) return answer;
    await sleep(100);
  }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function register(origin: string, n: number): Promise<string | null> {
  const response = await fetch(`${origin}/da/e/${slug}/register`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...form, origin, 'x-forwarded-for': networkOf(n) },
    body: formBody(n),
  });
  await response.arrayBuffer();
  const place = /answer=(\w+)(?:&number=(\d+))?/.exec(response.headers.get('location') ?? '');
  return place ? [place[1], place[2]].filter(Boolean).join(' ') : null;
}

/** What stands in the mail. The connection may break at any moment, which is no fault here. */
async function tokenOf(house: House, n: number): Promise<string> {
  const postmaster = await readPostmaster(join(house.app().dataDir, 'postgres'));
  const client = new pg.Client({
    host: postmaster?.socketFolder ?? '',
    user: 'samskab',
    database: 'samskab',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from registrations where email = $1', [
      emailOf(n),
    ]);
    return linkToken('own', rows[0]?.id ?? '');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function cancel(origin: string, token: string): Promise<string | null> {
  const response = await fetch(`${origin}/da/r/${token}?/cancel`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...form, origin },
    body: 'yes=1',
  });
  await response.arrayBuffer();
  return response.status === 303 ? 'cancelled' : null;
}

/** Every answer against what the database holds now. */
async function standing(house: House, told: readonly Told[], cancelled: ReadonlySet<number>) {
  return house.inside(async ({ app: { db } }) => {
    const rows = await db.selectFrom('registrations').selectAll().orderBy('arrival').execute();
    const byEmail = new Map(rows.map((row) => [row.email, row]));
    const inLine = new Map(
      rows.filter(({ state }) => state === 'waitlisted').map(({ email }, index) => [email, index + 1]),
    );
    const stands = ({ n, answer }: Told) => {
      const row = byEmail.get(emailOf(n));
      if (!row) return false;
      if (answer === 'again') return true;
      if (cancelled.has(n)) return row.state === 'cancelled';
      if (answer === 'confirmed') return row.holds && row.state === 'confirmed';
      return answer === `waitlisted ${inLine.get(row.email)}`;
    };
    const order = told.flatMap((one) => {
      const arrival = byEmail.get(emailOf(one.n))?.arrival;
      return arrival === undefined ? [] : [{ ...one, arrival }];
    });
    const held = rows.reduce((sum, row) => sum + (row.holds ? row.chairs : 0), 0);
    const { rows: mute } = await sql`
      select r.id from registrations r where not exists (
        select from mails m where m.subject_id = r.id and m.template = 'registration:received')
        or not exists (select from audit_entries a where a.subject_id = r.id)`.execute(db);
    return {
      oversold: Math.max(0, held - places),
      'answers that do not stand': told.filter((one) => !stands(one)).length,
      'out of order': outOfOrder(order),
      'registered twice': rows.length - byEmail.size,
      'registrations without a mail': mute.length,
      'broken counters': (await brokenInvariants(db, house.desk.eventId)).length,
    };
  });
}

/** Mails by their Message-ID, which is the same at every attempt. */
async function mailsOf(house: House, killedAt: readonly number[]) {
  const ids = await house.inside(({ app: { db } }) => db.selectFrom('mails').select('id').execute());
  const receipts = new Map<string, number[]>();
  for (const { id, at } of house.received) receipts.set(id, [...(receipts.get(id) ?? []), at]);
  const twice = [...receipts.values()].filter((times) => times.length > 1);
  // Ten mails are under way at a time: what was taken long before a kill had been written down by then.
  const isExcused = (times: number[]) =>
    times.slice(1).every((second, index) => {
      const first = times[index] ?? 0;
      return killedAt.some((at) => first > at - 15_000 && first < at + 15_000 && at < second);
    });
  return {
    mails: ids.length,
    'mails lost': ids.filter(({ id }) => !receipts.has(id)).length,
    'mails sent twice without a kill between': twice.filter((times) => !isExcused(times)).length,
    'mails sent twice, their taking not yet written down': twice.filter(isExcused).length,
  };
}
