/** Every path of the API, for everybody without a key and for every kind of key; sessions of people count for nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprints, openWorld, secrets, type World } from './access/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const keys = ['none', 'read', 'import', 'edit', 'elsewhere'] as const;
type Key = (typeof keys)[number];
type Expected = Record<Key, number>;

interface Call {
  path: (world: World) => string;
  expected: Expected;
  body?: unknown;
}

const everybody: Expected = { none: 200, read: 200, import: 200, edit: 200, elsewhere: 200 };
/** Without the right 403; with it, but of another organisation, as if it were not there. */
const withRight = (right: 'read' | 'import' | 'edit'): Expected => ({
  ...{ none: 401, read: 403, import: 403, edit: 403, elsewhere: 404 },
  [right]: 200,
});
const open = (path: string): Call => ({ path: () => path, expected: everybody });
const of = (right: 'read' | 'import' | 'edit', path: string | Call['path'], body?: unknown): Call => ({
  path: typeof path === 'string' ? () => path : path,
  expected: withRight(right),
  body,
});
const event = '/events/kroens-moede';

/** As the description names them; what ends things comes last. */
const calls: Record<string, Call> = {
  'get /organisations': open('/organisations'),
  'get /organisations/{organisation}': open('/organisations/kroen'),
  'get /series/{series}': open('/series/krosaeson'),
  'get /events': open('/events'),
  'get /events/{event}': open(event),
  'get /events/{event}/sessions': open(`${event}/sessions`),
  'get /events/{event}/slots': open(`${event}/slots`),
  'get /events/{event}/speakers': open(`${event}/speakers`),
  'get /events/{event}/venues': open(`${event}/venues`),
  'get /events/{event}/materials': open(`${event}/materials`),
  'get /events/{event}/links': open(`${event}/links`),
  'get /events/{event}/sessions/{session}': open(`${event}/sessions/fortaelling-ved-pejsen`),
  'get /events/{event}/draft': of('read', '/events/kroens-udkast/draft'),
  'get /events/{event}/changes': of('read', `${event}/changes`),
  'post /events/{event}/import': of(
    'import',
    `${event}/import?dryRun=true`,
    '1. juni 2027\n10.00-11.00 Nyt\n',
  ),
  'post /organisations/{organisation}/import': of(
    'import',
    '/organisations/kroen/import?dryRun=true&event=helt-ny',
    '1. juni 2027\n10.00-11.00 Nyt\n',
  ),
  'post /organisations/{organisation}/events': of('edit', '/organisations/kroen/events', {
    ...{ title: 'Ny', lang: 'da' },
  }),
  'patch /events/{event}': of('edit', event, { edition: '7' }),
  'post /events/{event}/sessions': of('edit', `${event}/sessions`, {
    session: { kind: 'talk', lang: 'da', title: { da: 'Ny' } },
  }),
  'patch /events/{event}/sessions/{session}': of(
    'edit',
    ({ talk }) => `${event}/sessions/${talk.sessionId}`,
    {
      area: 'Ro',
    },
  ),
  'post /events/{event}/sessions/{session}/slots': of(
    'edit',
    ({ talk }) => `${event}/sessions/${talk.sessionId}/slots`,
    { date: '2027-06-02' },
  ),
  'patch /events/{event}/slots/{slot}': of('edit', ({ talk }) => `${event}/slots/${talk.slotIds[0]}`, {
    code: '9Z',
  }),
  'post /events/{event}/publish': of('edit', `${event}/publish`, {}),
  'delete /events/{event}/slots/{slot}': of('edit', ({ talk }) => `${event}/slots/${talk.slotIds[1]}`),
  'delete /events/{event}/sessions/{session}': of(
    'edit',
    ({ spare }) => `${event}/sessions/${spare.sessionId}`,
  ),
};

async function call(name: string, key: Key | 'revoked', headers: Record<string, string> = {}) {
  const { path, body } = calls[name] as Call;
  const secret = key === 'none' ? null : world.keys[key];
  const answer = await fetch(`${world.origin}/api/v1${path(world)}`, {
    method: (name.split(' ')[0] ?? '').toUpperCase(),
    headers: {
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      ...(body === undefined
        ? {}
        : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('the table knows every path of the description', async () => {
  const described = (await (await fetch(`${world.origin}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const methods = ['get', 'post', 'put', 'patch', 'delete'];
  const found = Object.entries(described.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => `${method} ${path.replace(/^\/api\/v1/, '')}`),
  );
  expect(Object.keys(calls).sort()).toEqual(found.sort());
});

/** Those who may not go first; nothing they do may leave a trace. */
const refusedFirst = (expected: Expected): Key[] => [...keys].sort((a, b) => expected[b] - expected[a]);

describe.each(Object.entries(calls))('%s', (name, { expected }) => {
  test('answers each key as the table says, with nothing private in it', async () => {
    const before = await fingerprints(world.db);
    for (const key of refusedFirst(expected)) {
      if (expected[key] < 400) expect(await fingerprints(world.db), key).toEqual(before);
      const { status, text, headers } = await call(name, key);
      expect([key, status]).toEqual([key, expected[key]]);
      const hidden = Object.entries(secrets).filter(([word]) => word !== 'draftTitle' || key !== 'read');
      for (const [, word] of hidden) expect(text).not.toContain(word);
      const isPublic = expected === everybody && status === 200;
      expect(headers.get('cache-control')).toMatch(isPublic ? /^public/ : /no-store/);
      expect(headers.has('cache-tag')).toBe(isPublic);
      if (status < 400 && expected !== everybody) break;
    }
  });

  test('does not know anybody by a session', async () => {
    const before = await fingerprints(world.db);
    const { status } = await call(name, 'none', {
      cookie: world.visitors.owner.cookie ?? '',
      origin: world.origin,
    });
    expect(status).toBe(expected.none);
    expect(await fingerprints(world.db)).toEqual(before);
  });
});

test('a key that was revoked opens nothing, not even what needs none', async () => {
  const before = await fingerprints(world.db);
  for (const name of ['get /events', 'get /events/{event}/draft', 'post /events/{event}/publish'])
    expect([name, (await call(name, 'revoked')).status]).toEqual([name, 401]);
  expect(await fingerprints(world.db)).toEqual(before);
});

test('guessing keys is slowed down', async () => {
  const statuses = new Set<number>();
  for (let time = 0; time < 45; time++) statuses.add((await call('get /events', 'revoked')).status);
  expect([...statuses]).toEqual([401, 429]);
});
