/**
 * Who gets what: every route of the file tree and every path of the API, for every role. A route that is missing from the
 * table fails; so does one that shows something private, or changes anything for somebody who may not.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRight, routes, type Outcome } from './access/routes.ts';
import type { Answer } from './access/visitor.ts';
import { fingerprints, linkTo, openWorld, roles, secrets, type Role, type World } from './access/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const folder = fileURLToPath(new URL('../src/routes', import.meta.url));

/** `[lang]/organise/[organisation]` with the names of its form actions. */
function routesOfTree(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!/^\+(page|server)/.test(name)) continue;
    const id = dirname(relative('.', file))
      .replace(/\([^)]*\)\/?/g, '')
      .replace('[lang=language]', '[lang]')
      .replace(/^\.$|\/$/g, '');
    found.set(id, [...(found.get(id) ?? []), ...(name === '+page.server.ts' ? actionsOf(file) : [])]);
  }
  return found;
}

function actionsOf(file: string): string[] {
  const source = readFileSync(`${folder}/${file}`, 'utf8');
  const [, block] = /^export const actions[^=]*= (.*?)^}/ms.exec(source) ?? [];
  if (block === undefined) return [];
  const shared = block.startsWith('importActions(');
  const text = shared ? readFileSync(`${folder}/[lang=language]/organise/import-actions.ts`, 'utf8') : block;
  return [...text.matchAll(shared ? /^ {4}(\w+): \(event/gm : /^ {2}(\w+): /gm)].map(
    (match) => match[1] ?? '',
  );
}

test('the table knows every route and every form action', () => {
  const tree = routesOfTree();
  expect(Object.keys(routes).sort()).toEqual([...tree.keys()].sort());
  for (const [id, actions] of tree)
    expect([id, ...Object.keys(routes[id]?.forms ?? {}), ...(ownRight[id] ?? [])].sort()).toEqual(
      [id, ...actions].sort(),
    );
});

function outcome({ status, headers }: Answer): Outcome {
  return headers.get('location')?.startsWith('/da/sign-in?') ? 'sign-in' : status;
}

/** What each role may see of what is private. */
const sees: Record<keyof typeof secrets, readonly Role[]> = {
  draftTitle: ['reader', 'facilitator', 'organiser', 'owner'],
  joiningLink: ['facilitator', 'organiser', 'owner', 'guest'],
  equipment: ['organiser', 'owner', 'guest'],
  pendingName: ['organiser', 'owner', 'guest'],
  registeredName: ['organiser', 'owner', 'guest'],
  members: ['organiser', 'owner'],
  invited: ['organiser', 'owner', 'operator'],
  invitedToEvent: ['organiser', 'owner', 'guest', 'operator'],
  pasted: ['organiser', 'owner', 'guest'],
  applicant: ['organiser', 'owner', 'guest'],
  guest: ['organiser', 'owner', 'guest'],
  followUpContact: ['organiser', 'owner', 'guest', 'operator'],
};

/** Addresses that show somebody their own, or what their link is for. */
const shownByLink: Record<string, readonly (keyof typeof secrets)[]> = {
  // The outbox is the operator's, and shows what waits to be sent: also to whom it says hello.
  '[lang]/operate/outbox': ['guest'],
  '[lang]/account': ['members'],
  '[lang]/account/export': ['members'],
  '[lang]/invitation/[token]': ['invited'],
  '[lang]/e/[event]/register/invitation/[token]': ['invitedToEvent'],
  '[lang]/speaker/[token]': ['pendingName'],
  '[lang]/f/[token]': ['followUpContact'],
};

function leaks(id: string, role: Role, { body }: Answer): string[] {
  return Object.entries(secrets)
    .filter(([, word]) => body.includes(word))
    .map(([name]) => name as keyof typeof secrets)
    .filter((name) => !sees[name].includes(role) && !shownByLink[id]?.includes(name));
}

/** `404`, `200 kept` for what caches may keep, `200 shows equipment` where it must not. */
function summary(id: string, role: Role, answer: Answer): string {
  const { headers } = answer;
  const isKept = headers.has('cache-tag') || headers.has('surrogate-key');
  const isPrivate = /no-store/.test(headers.get('cache-control') ?? '');
  const said = [String(outcome(answer)), ...leaks(id, role, answer).map((name) => `shows ${name}`)];
  if (isKept) said.push('kept');
  const neverChanges = /immutable/.test(headers.get('cache-control') ?? '');
  if (isKept === isPrivate && !neverChanges && answer.status === 200) said.push('unclear to caches');
  return said.join(' ');
}

describe.each(Object.entries(routes))('%s', (id, route) => {
  test('answers each role as the table says, and shows nobody what is not theirs', async () => {
    const path = route.path(world);
    const got: Partial<Record<Role, string>> = {};
    const wanted: Partial<Record<Role, string>> = {};
    // Those who see most go first: nothing of theirs may be kept for the others.
    for (const role of [...roles].reverse()) {
      const answer = await world.visitors[role].get(path);
      got[role] = summary(id, role, answer);
      wanted[role] = `${route.get[role]}${route.isPublic ? ' kept' : ''}`;
      if (route.isPublic && role !== 'nobody') expect(answer.body).not.toContain(`Prøve ${role}`);
    }
    expect(got).toEqual(wanted);
  });

  for (const [action, form] of Object.entries(route.forms ?? {})) {
    test(`lets nobody send the form “${action}” who may not, and no other site for those who may`, async () => {
      const { db, visitors } = world;
      const path = `${route.path(world)}${action === 'default' ? '' : `?/${action}`}`;
      const before = await fingerprints(db);
      for (const role of roles.filter((one) => !route.may?.includes(one))) {
        const answer = await visitors[role].post(path, form(world));
        const refusals = role === 'nobody' ? [401, 404, 'sign-in'] : [404];
        expect(refusals, role).toContain(outcome(answer));
        expect(leaks(id, role, answer)).toEqual([]);
      }
      for (const origin of [null, 'null', 'https://elsewhere.example']) {
        const answer = await visitors[route.may?.[0] ?? 'owner'].post(path, form(world), { origin });
        expect([origin, answer.status]).toEqual([origin, 403]);
      }
      expect(await fingerprints(db)).toEqual(before);
    });
  }
});

describe('a draft', () => {
  const below = ['', '/place', '/privacy', '/speakers', '/s/x', '/s/x.ics', '/invitation.pdf', '/og.png'];
  const exports = ['/calendar.ics', '/schedule.json', '/schedule.xml'];
  const paths = [
    ...below.map((path) => `/da/e/kroens-udkast${path}`),
    ...exports.map((path) => `/e/kroens-udkast${path}`),
    '/api/v1/events/kroens-udkast',
    '/api/v1/events/kroens-udkast/sessions',
  ];
  test.each(paths)('is nowhere public: %s', async (path) => {
    for (const role of ['owner', 'nobody'] as const)
      expect([role, (await world.visitors[role].get(path)).status]).toEqual([role, 404]);
  });

  test('is in no list', async () => {
    for (const path of [
      '/da',
      '/da/o/kroen',
      '/sitemap.xml',
      '/api/v1/events',
      '/api/v1/organisations/kroen',
    ])
      expect((await world.visitors.nobody.get(path)).body).not.toMatch(/udkast/i);
  });
});

describe('a link from a mail', () => {
  test('to sign in is not used up by being opened, signs in once, and then no more', async () => {
    const { db, visitors, accounts } = world;
    await visitors.nobody.post('/da/sign-in?/link', { email: accounts.reader.email });
    const path = await linkTo(db, accounts.reader.email);
    await openThrice(path, ['verifications']);
    const used = await visitors.nobody.post(path, {});
    expect([used.status, used.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')]);
    const again = await visitors.nobody.post(path, {});
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
  });

  test('of an invitation changes nothing by being opened', () => openThrice(world.invitationPath));

  test('of a draft changes nothing by being opened', () =>
    openThrice(`/da/b/letter/${world.harvest.letterToken}`));

  test('of a follow-up changes nothing by being opened', () =>
    openThrice(`/da/f/${world.harvest.ownerToken}`));

  test('of a speaker changes nothing by being opened', () => openThrice(`/da/speaker/${world.speakerToken}`));

  async function openThrice(path: string, more: string[] = []): Promise<void> {
    const before = await fingerprints(world.db, more);
    for (let time = 0; time < 3; time++)
      for (const role of ['nobody', 'stranger'] as const) {
        const answer = await world.visitors[role].get(path);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
        expect(answer.headers.get('x-robots-tag')).toContain('noindex');
      }
    expect(await fingerprints(world.db, more)).toEqual(before);
  }
});

describe('forms whose right is in what is sent', () => {
  const forms: [string, Record<string, string>][] = [
    ['/da/speaker/forkert-noegle-med-nok-tegn?/entry', { name: 'Ida', lang: 'da', answer: 'yes' }],
    [
      '/da/speaker/forkert-noegle-med-nok-tegn?/material',
      { materialTitle: 'Ark', url: 'https://ark.example/' },
    ],
    ['/da/invitation/forkert', { name: 'Ida' }],
    ['/da/sign-in/link/forkert', {}],
    ['/da/set-up/forkert?/details', { name: 'Ida', email: 'ida@example.org', organisation: '' }],
    ['/da/set-up/forkert?/code', { code: '123456' }],
    ['/da/sign-in?/demonstration', { account: '01a2020c-0000-7000-8000-000000000000' }],
  ];
  test.each(forms)('do nothing without it: %s', async (path, fields) => {
    const before = await fingerprints(world.db);
    const answer = await world.visitors.nobody.post(path, fields);
    expect([404, 410]).toContain(answer.status);
    expect(answer.headers.get('set-cookie')).toBe(null);
    expect(await fingerprints(world.db)).toEqual(before);
  });

  test('are refused from other sites', async () => {
    for (const [path, fields] of forms)
      for (const origin of [null, 'https://elsewhere.example'])
        expect((await world.visitors.nobody.post(path, fields, { origin })).status).toBe(403);
  });

  test('of an event take a right on it away only by the organisation’s own people', async () => {
    const { accounts, visitors, db } = world;
    const rights = () => db.selectFrom('event_rights').selectAll().execute();
    const before = await rights();
    const fields = { accountId: accounts.guest.id, event: 'kroens-moede' };
    for (const role of ['nobody', 'reader', 'facilitator', 'stranger', 'guest', 'operator'] as const)
      for (const organisation of ['kroen', 'bakken'])
        expect([404, 'sign-in'], role).toContain(
          outcome(await visitors[role].post(`/da/organise/${organisation}/members?/guest`, fields)),
        );
    expect(await rights()).toEqual(before);
  });
});

test('an account that owns an organisation alone is told why it cannot go', async () => {
  const { visitors, accounts } = world;
  const answer = await visitors.stranger.post('/da/account?/delete', { email: accounts.stranger.email });
  expect([answer.status, answer.body.includes('Bakken')]).toEqual([409, true]);
});

describe('signing in', () => {
  test('asked for too often, for one address or from one network, is slowed down', async () => {
    const { visitors, db } = world;
    await db.deleteFrom('rate_limits').execute();
    const ask = (email: string) => visitors.nobody.post('/da/sign-in?/link', { email });
    for (const email of ['ukendt@example.org', world.accounts.owner.email]) {
      for (let time = 0; time < 3; time++) expect((await ask(email)).status).toBe(200);
      expect((await ask(email)).status).toBe(429);
    }
    for (let time = 8; time < 30; time++) await ask(`nr${time}@example.org`);
    expect((await ask('en-til@example.org')).status).toBe(429);
    await db.deleteFrom('rate_limits').execute();
  });

  test('by guessing links is slowed down', async () => {
    const statuses = new Set<number>();
    for (let time = 0; time < 62; time++)
      statuses.add((await world.visitors.nobody.post(`/da/sign-in/link/gaet${time}`, {})).status);
    expect([...statuses]).toEqual([410, 429]);
    await world.db.deleteFrom('rate_limits').execute();
  });

  test('looks the same for an address that is known and one that is not', async () => {
    const ask = async (email: string) => {
      const { status, body } = await world.visitors.nobody.post('/da/sign-in?/link', { email });
      return { status, body: body.replaceAll(email, 'adressen') };
    };
    const known = await ask(world.accounts.organiser.email);
    expect(await ask('helt-ukendt@example.org')).toEqual(known);
  });

  test('leads to our own pages only', async () => {
    const { visitors, accounts } = world;
    for (const next of [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      '/%09/elsewhere',
    ]) {
      const path = `/da/sign-in?/demonstration&next=${encodeURIComponent(next)}`;
      const answer = await visitors.nobody.post(path, { account: accounts.reader.id });
      const to = new URL(answer.headers.get('location') ?? '', world.origin);
      expect([next, answer.status, to.origin]).toEqual([next, 303, world.origin]);
    }
  });
});

describe('odd addresses', () => {
  const odd = [
    '/da/e/%00',
    '/da/o/%00',
    '/da/s/%00',
    '/e/x%00/calendar.ics',
    '/files/%00',
    '/da/speaker/%00',
  ];
  const outside = ['/files/..%2f..%2fsecret', '/_app/%2e%2e/%2e%2e/package.json', '/_app/immutable/%2e%2e/x'];
  const api = ['/api/v1/events/x%00', '/api/v1/series/%00', '/api/v1/organisations?after=%00'];
  test.each([...odd, ...outside, ...api])('%s is not there', async (path) => {
    const answer = await world.visitors.nobody.get(path);
    expect(answer.status).toBe(404);
  });

  test('an id that is none is not there either', async () => {
    const { visitors } = world;
    const base = '/da/organise/kroen/e/kroens-moede';
    const tries: [string, Record<string, string>][] = [
      [`${base}/speakers/x?/approve`, {}],
      [`${base}/speakers/x?/remove`, {}],
      [`${base}/materials?/judge`, { id: 'x', approve: 'yes' }],
      [`${base}/materials?/remove`, { id: 'x' }],
      ['/da/organise/kroen/venues/x?/remove', {}],
      [`${base}/import/x?/undo`, {}],
    ];
    for (const [path, fields] of tries)
      expect([path, (await visitors.owner.post(path, fields)).status]).toEqual([path, 404]);
  });

  test('a header cannot be slipped in', async () => {
    const answer = await world.visitors.nobody.get('/da/o/x%0d%0aset-cookie:a=b/was');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([302, null]);
  });
});

describe('somebody who goes away in the middle', () => {
  const { hostname: host, port } = { hostname: '127.0.0.1', port: () => Number(new URL(world.origin).port) };

  /** Sends this, waits for a first piece of the answer or a moment, and is gone. */
  function leave(text: string): Promise<void> {
    return new Promise((done) => {
      const socket = connect(port(), host, () => socket.write(text));
      const gone = () => {
        socket.destroy();
        done();
      };
      socket.once('data', gone).once('error', gone);
      setTimeout(gone, 300);
    });
  }

  test('of a download or an upload leaves the server standing', async () => {
    const { visitors, file, speakerToken, keys } = world;
    const head = `Host: localhost\r\nOrigin: ${world.origin}\r\nCookie: ${visitors.owner.cookie}\r\n`;
    const part = '--x\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\nabc';
    const multipart = `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n${part}`;
    for (let time = 0; time < 3; time++) {
      await leave(`GET /files/${file.key} HTTP/1.1\r\n${head}\r\n`);
      await leave(`GET /da/e/kroens-moede HTTP/1.1\r\n${head}\r\n`);
      await leave(`POST /da/speaker/${speakerToken}?/entry HTTP/1.1\r\n${head}${multipart}`);
      await leave(`POST /da/organise/kroen/e/kroens-moede/import?/begin HTTP/1.1\r\n${head}${multipart}`);
      const key = `Authorization: Bearer ${keys.import}\r\n`;
      await leave(`POST /api/v1/events/kroens-moede/import HTTP/1.1\r\n${head}${key}${multipart}`);
      await leave(`GET /api/v1/events HTTP/1.1\r\n${head}\r\n`);
    }
    expect((await fetch(`${world.origin}/health/ready`)).status).toBe(200);
  });
});

/** Otherwise a refusal above could be about the form rather than about who sent it. */
test('the same forms work for those who may', async () => {
  const failed: unknown[] = [];
  for (const [id, route] of Object.entries(routes))
    for (const [action, form] of Object.entries(route.forms ?? {})) {
      if (route.untried?.includes(action)) continue;
      const visitor = world.visitors[route.may?.[0] ?? 'owner'];
      const path = `${route.path(world)}${action === 'default' ? '' : `?/${action}`}`;
      const answer = await visitor.post(path, form(world));
      if (answer.status !== 200 && answer.status !== 303) failed.push([id, action, answer.status]);
    }
  expect(failed).toEqual([]);
});

/** The last: all of the above went through the log. */
test('the log names nobody and holds no secret', () => {
  const log = world.output();
  for (const word of [...Object.values(secrets), world.speakerToken, ...Object.values(world.keys)])
    expect(log).not.toContain(word);
  expect(log).not.toMatch(/"level":50/);
});
