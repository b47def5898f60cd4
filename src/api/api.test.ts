import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, ApiRight } from '#domains/organisations/actor.ts';
import { createApiKey } from '#domains/organisations/server/create-api-key.ts';
import { revokeApiKey } from '#domains/organisations/server/revoke-api-key.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { changeEventSlug } from '#domains/events/server/change-event-slug.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import {
  createSession as createSessionInput,
  createEvent as createEventInput,
} from '#domains/events/schema.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { createApi } from './create-api.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const origin = 'http://localhost:3000';
let api: ReturnType<typeof createApi>;
let owner: Actor;
let organisation: { id: string; slug: string };
const keys: Record<string, string> = {};
const known: Record<string, string> = {};

beforeAll(async () => {
  const { db } = database;
  api = createApi(running.app);
  organisation = await createTestOrganisation(db, { slug: 'fjordby', name: 'Foreningen Fjordby' });
  const elsewhere = await createTestOrganisation(db, { slug: 'andre', name: 'De andre' });
  const account = await createAccount(db);
  owner = account.actor;
  for (const each of [organisation, elsewhere]) await addMember(db, each, account, 'owner');
  await makeEvent();
  const rights: [string, { slug: string }, ApiRight[]][] = [
    ['read', organisation, ['read']],
    ['import', organisation, ['import']],
    ['edit', organisation, ['edit']],
    ['all', organisation, ['read', 'import', 'edit']],
    ['revoked', organisation, ['read', 'import', 'edit']],
    ['elsewhere', elsewhere, ['read', 'import', 'edit']],
  ];
  for (const [name, { slug }, list] of rights) {
    const made = await createApiKey(db, owner, { organisation: slug, name, rights: list });
    keys[name] = made.key;
    if (name === 'revoked') await revokeApiKey(db, owner, { organisation: slug, keyId: made.id });
  }
});

/** A published event with one session, and a second that nobody may see yet. */
async function makeEvent(): Promise<void> {
  const { db } = database;
  const input = {
    organisation: 'fjordby',
    lang: 'da',
    title: 'Nabodage',
    startsOn: '2027-05-04',
    endsOn: '2027-05-05',
  };
  const { slug } = await createEvent(db, owner, createEventInput.parse({ ...input, slug: 'gamle-nabodage' }));
  await changeEventSlug(db, owner, { slug, newSlug: 'nabodage' });
  const session = {
    event: 'nabodage',
    session: {
      kind: 'workshop',
      lang: 'da',
      title: { da: 'Naboer, der kan' },
      speakers: [{ name: 'Ulla Bækgård' }],
    },
    slots: [
      { date: '2027-05-04', start: '10:00', end: '11:00', joiningLink: 'https://video.invalid/secret' },
    ],
  };
  const made = await createSession(db, owner, createSessionInput.parse(session));
  await publishEvent(db, owner, { slug: 'nabodage', note: '' });
  await createEvent(db, owner, createEventInput.parse({ ...input, title: 'Kladde', slug: 'kladde' }));
  Object.assign(known, { session: made.sessionId, slot: made.slotIds[0] });
}

interface Asked {
  method?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', key, body, headers = {} }: Asked = {}) {
  const answer = await api(
    new Request(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${keys[key] ?? key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
  const text = await answer.text();
  const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, headers: answer.headers, text, json };
}

describe('reading', () => {
  test('an event tells everything that is published and nothing that is not', async () => {
    const { status, json, headers, text } = await ask('/events/nabodage');
    expect(status).toBe(200);
    expect(json).toMatchObject({ format: 1, event: { slug: 'nabodage', title: { da: 'Nabodage' } } });
    expect(json['links']).toEqual({
      page: `${origin}/da/e/nabodage`,
      calendar: `${origin}/e/nabodage/calendar.ics`,
      scheduleJson: `${origin}/e/nabodage/schedule.json`,
      scheduleXml: `${origin}/e/nabodage/schedule.xml`,
      invitation: `${origin}/da/e/nabodage/invitation.pdf`,
    });
    expect(text).not.toContain('secret');
    expect(headers.get('cache-tag')).toMatch(/^event:.+,organisation:/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const again = await ask('/events/nabodage', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('each part has an address of its own', async () => {
    for (const part of ['sessions', 'slots', 'speakers', 'venues', 'materials']) {
      const { status, json } = await ask(`/events/nabodage/${part}`);
      expect([part, status, Array.isArray(json['items'])]).toEqual([part, 200, true]);
    }
    const { json } = await ask(`/events/nabodage/sessions/naboer-der-kan`);
    expect(json).toMatchObject({
      id: known['session'],
      slots: [{ id: known['slot'] }],
      people: [{ name: 'Ulla Bækgård' }],
    });
  });

  test('lists are cut into pages that lead on', async () => {
    const slugs: string[] = [];
    for (let path: string | null = '/organisations?limit=1'; path;) {
      const { json, headers } = await ask(path);
      const next = json['next'] as string | null;
      slugs.push(...(json['items'] as { slug: string }[]).map((item) => item.slug));
      expect(headers.get('link')).toBe(next && `<${next}>; rel="next"`);
      path = next && next.replace(`${origin}/api/v1`, '');
    }
    expect(slugs).toEqual(['fjordby']);
    const { json } = await ask('/events?organisation=fjordby&from=2027-01-01&to=2027-12-31');
    expect(json).toMatchObject({ items: [{ slug: 'nabodage', url: `${origin}/da/e/nabodage` }], next: null });
    expect((await ask('/events?to=2026-12-31')).json['items']).toEqual([]);
    expect((await ask('/organisations/fjordby')).json).toMatchObject({ events: [{ slug: 'nabodage' }] });
  });

  test('an old address leads to the new one', async () => {
    const { status, headers } = await ask('/events/gamle-nabodage/slots?x=1');
    expect([status, headers.get('location')]).toEqual([301, `${origin}/api/v1/events/nabodage/slots?x=1`]);
  });

  test('HEAD says the same without a body', async () => {
    const { status, text, headers } = await ask('/events/nabodage', { method: 'HEAD' });
    expect([status, text, headers.get('content-type')]).toEqual([200, '', 'application/json']);
  });
});

describe('problems', () => {
  test.each([
    ['/nothing', {}, 404, 'api.not_found'],
    ['/events/kladde', {}, 404, 'event.not_found'],
    ['/events/nope', {}, 404, 'event.not_found'],
    ['/events/nabodage/sessions/nope', {}, 404, 'session.not_found'],
    ['/organisations/nope', {}, 404, 'organisation.not_found'],
    ['/series/nope', {}, 404, 'series.not_found'],
    ['/events?limit=1000', {}, 422, 'request.invalid'],
    ['/events?from=yesterday', {}, 422, 'request.invalid'],
    ['/events', { method: 'PUT' }, 405, 'api.method_not_allowed'],
    ['/events/nabodage', { method: 'PATCH', key: 'edit', body: '{' }, 422, 'request.malformed.invalid'],
    ['/events/nabodage', { method: 'PATCH', key: 'edit', body: { titel: {} } }, 422, 'request.invalid'],
    [
      '/events/nabodage',
      { method: 'PATCH', key: 'edit', body: { expectedVersion: 1 } },
      409,
      'draft.conflict',
    ],
    ['/events/nabodage/slots/x', { method: 'PATCH', key: 'edit', body: {} }, 422, 'request.invalid'],
    [
      '/events/nabodage',
      { method: 'PATCH', key: 'edit', body: { title: { da: 'x'.repeat(1_100_000) } } },
      413,
      'api.body.too_large',
    ],
    ['/events/nabodage', { key: 'nonsense' }, 401, 'api.key_refused'],
  ] as [string, Asked, number, string][])('%s', async (path, asked, status, code) => {
    const answer = await ask(path, asked);
    expect({ status: answer.status, type: answer.headers.get('content-type'), ...answer.json }).toMatchObject(
      {
        status,
        code,
        type: `${origin}/api/v1/problems/${code}`,
        title: expect.any(String) as string,
        detail: expect.stringMatching(/\.$/) as string,
      },
    );
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('name the fields that do not fit', async () => {
    const { json } = await ask('/events/nabodage', {
      method: 'PATCH',
      key: 'edit',
      body: { startsOn: 'tomorrow' },
    });
    expect(json['errors']).toEqual([{ path: 'startsOn', message: expect.any(String) as string }]);
  });

  test('a method that an address does not take is answered with those it takes', async () => {
    const { headers } = await ask('/events/nabodage', { method: 'PUT', key: 'edit' });
    expect(headers.get('allow')).toBe('GET, HEAD, PATCH, OPTIONS');
  });

  test('each code explains itself at the address of its type', async () => {
    const { json } = await ask('/problems/event.not_found');
    expect(json['meaning']).toBe('There is no such event, or this key may not see it.');
  });
});

describe('editing', () => {
  test('goes to the draft, and to readers when it is published', async () => {
    const change = { method: 'PATCH', key: 'edit', body: { subtitle: { da: 'Ny undertitel' } } };
    const { status, json } = await ask('/events/nabodage', change);
    expect([status, json['draftVersion']]).toEqual([200, expect.any(Number)]);
    expect((await ask('/events/nabodage')).text).not.toContain('Ny undertitel');
    expect((await ask('/events/nabodage/draft', { key: 'all' })).text).toContain('Ny undertitel');
    const published = await ask('/events/nabodage/publish', { method: 'POST', key: 'edit', body: {} });
    expect(published.json).toMatchObject({ version: 2 });
    expect((await ask('/events/nabodage')).text).toContain('Ny undertitel');
  });

  test('an event from nothing to published', async () => {
    const made = await ask('/organisations/fjordby/events', {
      method: 'POST',
      key: 'edit',
      body: { lang: 'da', title: 'Fra bunden', startsOn: '2027-09-01' },
    });
    expect(made.json).toMatchObject({ slug: 'fra-bunden-2027' });
    const session = await ask('/events/fra-bunden-2027/sessions', {
      method: 'POST',
      key: 'edit',
      body: { session: { kind: 'talk', lang: 'da', title: { da: 'Oplæg' } } },
    });
    const sessionId = session.json['sessionId'] as string;
    const slot = await ask(`/events/fra-bunden-2027/sessions/${sessionId}/slots`, {
      method: 'POST',
      key: 'edit',
      body: { date: '2027-09-01', start: '09:00', end: '09:30' },
    });
    const slotId = slot.json['slotId'] as string;
    const steps: [string, string, unknown][] = [
      ['PATCH', `/events/fra-bunden-2027/slots/${slotId}`, { start: '09:15' }],
      ['PATCH', `/events/fra-bunden-2027/sessions/${sessionId}`, { title: { da: 'Et oplæg' } }],
      ['POST', '/events/fra-bunden-2027/publish', {}],
    ];
    for (const [method, path, body] of steps)
      expect((await ask(path, { method, key: 'edit', body })).json).not.toHaveProperty('code');
    expect((await ask('/events/fra-bunden-2027/slots')).json).toMatchObject({
      items: [{ start: '2027-09-01T09:15' }],
    });
    for (const path of [`slots/${slotId}`, `sessions/${sessionId}`]) {
      const { status } = await ask(`/events/fra-bunden-2027/${path}`, { method: 'DELETE', key: 'edit' });
      expect(status).toBe(200);
    }
  });

  test('a draft tells a program nothing that is private', async () => {
    const { text, json } = await ask('/events/nabodage/draft', { key: 'all' });
    expect(json).toMatchObject({
      sessions: [{ id: known['session'] }],
      speakers: [{ name: 'Ulla Bækgård' }],
    });
    expect(text).not.toMatch(/secret|joiningLink|equipment|pending|personId/);
  });
});

/** Each reading starts a thread; on a busy machine that takes its time. */
describe('importing', { timeout: 120_000 }, () => {
  const programme =
    'Nabodage\n\nTirsdag den 4. maj 2027\n\n9.30 Kaffe\n10.00 Naboer på tværs v/ Ulla Bækgård\n12.00 Frokost\n';
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  const titles = (json: Record<string, unknown>) =>
    (json['events'] as { added: { title: string }[] }[]).map((event) =>
      event.added.map((line) => line.title),
    );

  test('says what it would do, does it, and does nothing the second time', async () => {
    const path = '/organisations/fjordby/import?event=indlaest&date=2027-01-01';
    const asked = { method: 'POST', key: 'import', body: programme, headers: plain };
    const dry = await ask(`${path}&dryRun=true`, asked);
    expect([dry.status, dry.json['dryRun'], titles(dry.json)]).toEqual([
      200,
      true,
      [['Kaffe', 'Naboer på tværs', 'Frokost']],
    ]);
    expect((await ask('/events/indlaest/draft', { key: 'read' })).status).toBe(404);
    expect(titles((await ask(path, asked)).json)).toEqual(titles(dry.json));
    const again = await ask('/events/indlaest/import', asked);
    expect(titles(again.json)).toEqual([[]]);
    expect((await ask('/events/indlaest/draft', { key: 'read' })).text).toContain('Naboer på tværs');
  });

  test('takes a file from a form', async () => {
    const form = new FormData();
    form.set('file', new Blob([programme]), 'program.txt');
    const answer = await api(
      new Request(`${origin}/api/v1/organisations/fjordby/import?event=fra-fil&dryRun=1`, {
        method: 'POST',
        body: form,
        headers: { authorization: `Bearer ${keys['import']}` },
      }),
    );
    expect(answer.status).toBe(200);
  });

  test.each([
    ['/events/nabodage/import', '', 422, 'import.source.invalid'],
    ['/events/nabodage/import?dryRun=maybe', programme, 422, 'request.invalid'],
    ['/organisations/fjordby/import', programme, 422, 'request.invalid'],
    ['/organisations/andre/import?event=x-y-z', programme, 404, 'organisation.not_found'],
    ['/organisations/fjordby/import?event=api', programme, 422, 'slug.reserved'],
    ['/events/nabodage/import', '\u0000\u0001\u0002'.repeat(200), 422, /^programme_file\./],
  ])('%s %#', async (path, body, status, code) => {
    const { json } = await ask(path, { method: 'POST', key: 'import', body, headers: plain });
    expect(json).toMatchObject({
      status,
      code: typeof code === 'string' ? code : (expect.stringMatching(code) as string),
    });
    expect(json['detail']).toMatch(/\.$/);
  });
});

describe('access', { timeout: 120_000 }, () => {
  const bodies: Record<string, unknown> = {
    createEvent: { lang: 'da', title: 'Prøve' },
    updateEvent: { edition: '3' },
    createSession: { session: { kind: 'talk', lang: 'da', title: { da: 'Prøve' } } },
    updateSession: { area: 'Prøve' },
    addSlot: { date: '2027-05-04' },
    updateSlot: { code: '1A' },
    publishEvent: {},
  };
  const withKey: [string, number | ((right: string) => number)][] = [
    ['read', (right) => (right === 'read' ? 200 : 403)],
    ['import', (right) => (right === 'import' ? 200 : 403)],
    ['edit', (right) => (right === 'edit' ? 200 : 403)],
    ['revoked', 401],
    ['elsewhere', 404],
  ];

  interface Operation {
    method: string;
    path: string;
    id: string;
    right: string | null;
  }

  async function operations(): Promise<Operation[]> {
    const { json } = await ask('/openapi.json');
    return Object.entries(json['paths'] as Record<string, Record<string, Record<string, string>>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          method: method.toUpperCase(),
          path: path.replace('/api/v1', ''),
          id: operation['operationId'] ?? '',
          right: operation['x-samskab-right'] ?? null,
        })),
    );
  }

  const fill = (path: string) =>
    path
      .replace('{organisation}', 'fjordby')
      .replace('{event}', 'nabodage')
      .replace('{session}', known['session'] ?? '')
      .replace('{slot}', known['slot'] ?? '')
      .replace('{series}', 'nope');

  async function statusOf(operation: Operation, asked: Asked): Promise<number> {
    const isImport = operation.right === 'import';
    const body = bodies[operation.id];
    const { status } = await ask(
      fill(operation.path) +
        (isImport
          ? `?dryRun=true${operation.path.includes('{organisation}') ? '&event=nyt-program' : ''}`
          : ''),
      {
        method: operation.method,
        ...(isImport
          ? { body: '10.00 Velkomst', headers: { 'content-type': 'text/plain' } }
          : body === undefined
            ? {}
            : { body }),
        ...asked,
      },
    );
    return status;
  }

  /** What takes things away comes last. */
  const order = ({ method }: Operation) => ['GET', 'POST', 'PATCH', 'DELETE'].indexOf(method);

  test('every address asks for its right and nothing less', async () => {
    const all = (await operations()).toSorted((a, b) => order(a) - order(b));
    expect(all.filter(({ right }) => right !== null).length).toBeGreaterThan(10);
    for (const operation of all) {
      const { right } = operation;
      const isThere = !operation.path.includes('{series}');
      const cookie = { cookie: 'samskab_session=abc; __Secure-samskab_session=abc' };
      const expectPublic = isThere ? 200 : 404;
      const label = `${operation.method} ${operation.path}`;
      const told = [
        [label, 'nobody', await statusOf(operation, {})],
        [
          label,
          'cookie',
          await statusOf(operation, {
            headers: { ...(right === 'import' ? { 'content-type': 'text/plain' } : {}), ...cookie },
          }),
        ],
      ];
      const open = right === null ? expectPublic : 401;
      const wanted = [
        [label, 'nobody', open],
        [label, 'cookie', open],
      ];
      for (const [key, status] of withKey.toSorted(([a]) => (a === right ? 1 : -1))) {
        told.push([label, key, await statusOf(operation, { key })]);
        const expected = typeof status === 'number' ? status : right === null ? expectPublic : status(right);
        wanted.push([label, key, right === null && key === 'elsewhere' ? expectPublic : expected]);
      }
      expect(told).toEqual(wanted);
    }
  });
});

describe('the description', () => {
  test('is OpenAPI 3.1 and whole', async () => {
    const { json, headers } = await ask('/openapi.json');
    expect(headers.get('content-type')).toBe('application/json');
    expect(json).toMatchObject({ openapi: '3.1.0', info: { title: 'Samskab' }, servers: [{ url: origin }] });
    const text = JSON.stringify(json);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const reference of references) {
      let at: unknown = json;
      for (const step of reference.split('/')) at = (at as Record<string, unknown>)[step];
      expect([reference, typeof at]).toEqual([reference, 'object']);
    }
    const ids = new Set<string>();
    for (const [path, methods] of Object.entries(json['paths'] as Record<string, Record<string, unknown>>))
      for (const operation of Object.values(methods)) {
        expect(path).toMatch(/^\/api\/v1\//);
        const { operationId, summary, responses, parameters = [] } = operation as Description;
        expect(ids.has(operationId)).toBe(false);
        ids.add(operationId);
        expect([operationId, typeof summary, '200' in responses, '404' in responses]).toEqual([
          operationId,
          'string',
          true,
          true,
        ]);
        const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(named);
        expect(parameters.every((each) => each.in !== 'path' || each.required)).toBe(true);
      }
  });

  interface Description {
    operationId: string;
    summary: string;
    responses: object;
    parameters?: { in: string; name: string; required?: boolean }[];
  }
});

test('whoever asks too often is told when to come back', async () => {
  const incoming = { socket: { remoteAddress: '192.0.2.77' }, headers: {} } as never;
  const send = () =>
    api(new Request(`${origin}/api/v1/organisations`, { headers: { authorization: 'Bearer x' } }), incoming);
  const answers = await Promise.all(Array.from({ length: 21 }, send));
  // All at once: whoever is counted last is told, wherever it stood.
  expect(answers.map((answer) => answer.status).sort()).toEqual([...Array<number>(20).fill(401), 429]);
  const refused = answers.find((answer) => answer.status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('other sites may read but not write', async () => {
  const { status, headers } = await ask('/events/nabodage', { method: 'OPTIONS' });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  expect(headers.get('access-control-allow-headers')).toBeNull();
});
