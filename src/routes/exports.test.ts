import { beforeAll, expect, test } from 'vitest';
import type { RequestHandler } from '@sveltejs/kit';
import { changeEventSlug } from '#domains/events/server/change-event-slug.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { unpublishEvent } from '#domains/events/server/unpublish-event.ts';
import { saveSession } from '#domains/events/server/save-session.ts';
import { createEvent as eventInput, createSession as sessionInput } from '#domains/events/schema.ts';
import { anonymous } from '#domains/organisations/actor.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { GET as sessionCalendar } from './[lang=language]/e/[event]/s/[session].ics/+server.ts';
import { GET as calendar } from './e/[event]/calendar.ics/+server.ts';
import { GET as scheduleJson } from './e/[event]/schedule.json/+server.ts';
import { GET as scheduleXml } from './e/[event]/schedule.xml/+server.ts';
import { GET as robots } from './robots.txt/+server.ts';
import { GET as siteMap } from './sitemap.xml/+server.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const slots: string[] = [];

beforeAll(async () => {
  const { db } = database;
  const account = await createAccount(db);
  const owner = account.actor;
  await addMember(db, await createTestOrganisation(db, { slug: 'fjordby' }), account, 'owner');
  const event = { organisation: 'fjordby', lang: 'da', title: 'Nabodage', slug: 'gamle-nabodage' };
  await createEvent(db, owner, eventInput.parse({ ...event, startsOn: '2027-05-04', endsOn: '2027-05-04' }));
  await changeEventSlug(db, owner, { slug: 'gamle-nabodage', newSlug: 'nabodage' });
  let last = '';
  for (const [title, start] of [
    ['Første oplæg', '10:00'],
    ['Andet oplæg', '11:00'],
  ]) {
    const session = { kind: 'talk', lang: 'da', title: { da: title } };
    const made = await createSession(
      db,
      owner,
      sessionInput.parse({
        event: 'nabodage',
        session,
        slots: [{ date: '2027-05-04', start, joiningLink: 'https://video.invalid/x' }],
      }),
    );
    slots.push(...made.slotIds);
    last = made.sessionId;
  }
  await publishEvent(db, owner, { slug: 'nabodage', note: '' });
  await saveSession(db, owner, { event: 'nabodage', sessionId: last, changes: { slug: 'sidste-oplaeg' } });
  await publishEvent(db, owner, { slug: 'nabodage', note: '' });
  await createEvent(db, owner, eventInput.parse({ ...event, slug: 'kladde' }));
});

interface Answer {
  status: number;
  location?: string;
  text: string;
  headers: Headers;
}

/** Calls a handler as the server would, thrown redirects and errors included. */
async function ask<Handler>(
  handler: Handler,
  path: string,
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = new URL(path, 'http://localhost:3000');
  const locals = { app: running.app, actor: anonymous, lang: params['lang'] ?? 'en' };
  const event = { url, params, locals, request: new Request(url, { headers }) };
  try {
    const answer = await (handler as unknown as RequestHandler)(event as never);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  } catch (thrown) {
    const { status, location } = thrown as { status: number; location?: string };
    return { status, text: '', headers: new Headers(), ...(location ? { location } : {}) };
  }
}

const exports = [
  ['calendar.ics', calendar, 'text/calendar; charset=utf-8'],
  ['schedule.json', scheduleJson, 'application/json'],
  ['schedule.xml', scheduleXml, 'application/xml; charset=utf-8'],
] as const;

test.each(exports)('%s: type, language, what caches need, nothing private', async (name, handler, type) => {
  const path = `/e/nabodage/${name}`;
  const answer = await ask(handler, `${path}?lang=en`, { event: 'nabodage' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('content-language')).toBe('en');
  expect(answer.headers.get('cache-tag')).toMatch(/^event:[\w-]+,organisation:[\w-]+$/);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=60');
  expect(answer.text).toContain('/en/e/nabodage');
  expect(answer.text).not.toContain('video.invalid');
  const etag = answer.headers.get('etag') ?? '';
  const again = await ask(handler, `${path}?lang=en`, { event: 'nabodage' }, { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  const own = await ask(handler, path, { event: 'nabodage' });
  expect(own.headers.get('content-language')).toBe('da');
  expect((await ask(handler, `${path}?lang=xx`, { event: 'nabodage' })).headers.get('content-language')).toBe(
    'da',
  );
});

test.each(exports)(
  '%s: an old address sends on, an unpublished event is not there',
  async (name, handler) => {
    const old = await ask(handler, `/e/gamle-nabodage/${name}?lang=nb`, { event: 'gamle-nabodage' });
    expect([old.status, old.location]).toEqual([301, `/e/nabodage/${name}?lang=nb`]);
    for (const event of ['kladde', 'nope'])
      expect((await ask(handler, `/e/${event}/${name}`, { event })).status).toBe(404);
  },
);

test('a withdrawn event is gone, but its calendars say that it is cancelled', async () => {
  const { db } = database;
  const account = await createAccount(db);
  const { actor } = account;
  const organisation = await db
    .selectFrom('organisations')
    .select('id')
    .where('slug', '=', 'fjordby')
    .executeTakeFirstOrThrow();
  await addMember(db, organisation, account, 'owner');
  const event = { organisation: 'fjordby', lang: 'da', title: 'Aflyst dag', slug: 'aflyst-dag' };
  await createEvent(db, actor, eventInput.parse({ ...event, startsOn: '2027-06-01', endsOn: '2027-06-01' }));
  await publishEvent(db, actor, { slug: 'aflyst-dag', note: '' });
  await unpublishEvent(db, actor, { slug: 'aflyst-dag', note: '' });
  const params = { event: 'aflyst-dag' };
  expect((await ask(scheduleJson, '/e/aflyst-dag/schedule.json', params)).status).toBe(410);
  expect((await ask(scheduleXml, '/e/aflyst-dag/schedule.xml', params)).status).toBe(410);
  const feed = await ask(calendar, '/e/aflyst-dag/calendar.ics?lang=da', params);
  expect(feed.status).toBe(200);
  expect(feed.text).toContain('STATUS:CANCELLED');
  expect(feed.text).toContain('Aflyst dag (aflyst)');
});

test('a calendar of one’s own holds what was chosen and nothing else', async () => {
  const answer = await ask(calendar, `/e/nabodage/calendar.ics?slots=${slots[1]},x`, { event: 'nabodage' });
  expect(answer.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(answer.text).toContain('SUMMARY;LANGUAGE=da:Andet oplæg');
  const none = await ask(calendar, '/e/nabodage/calendar.ics?slots=', { event: 'nabodage' });
  expect(none.text).not.toContain('BEGIN:VEVENT');
});

test('one session has a calendar of its own, at its old addresses too', async () => {
  const params = { lang: 'nb', event: 'nabodage' };
  const of = (session: string) =>
    ask(sessionCalendar, `/nb/e/nabodage/s/${session}.ics`, { ...params, session });
  const answer = await of('sidste-oplaeg');
  expect(answer.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="sidste-oplaeg.ics"');
  expect(await of('andet-oplaeg')).toMatchObject({
    status: 301,
    location: '/nb/e/nabodage/s/sidste-oplaeg.ics',
  });
  expect((await of('nope')).status).toBe(404);
  const moved = await ask(sessionCalendar, '/nb/e/gamle-nabodage/s/x.ics', {
    ...params,
    event: 'gamle-nabodage',
    session: 'x',
  });
  expect(moved.location).toBe('/nb/e/nabodage/s/x.ics');
});

test('search engines find the map by robots.txt', async () => {
  const answer = await ask(robots, '/robots.txt');
  expect(answer.text).toContain('Sitemap: http://localhost:3000/sitemap.xml');
  expect((await ask(siteMap, '/sitemap.xml')).text).toContain(
    '<loc>http://localhost:3000/nb/e/nabodage</loc>',
  );
});
