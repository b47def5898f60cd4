import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { countQueries } from '#testing/query-count.ts';
import { robotsText, siteMap } from '../exports/site-map.ts';
import { createEvent as eventInput, createSession as sessionInput } from '../schema.ts';
import { createEvent } from './create-event.ts';
import { createSession } from './create-session.ts';
import { listSitePages } from './list-site-pages.ts';
import { publishEvent } from './publish-event.ts';
import { unpublishEvent } from './unpublish-event.ts';

const database = useTestDatabase();
let owner: Actor;

beforeAll(async () => {
  const account = await createAccount(database.db);
  owner = account.actor;
  await addMember(
    database.db,
    await createTestOrganisation(database.db, { slug: 'fjordby' }),
    account,
    'owner',
  );
  for (const slug of ['nabodage', 'kladde', 'trukket']) await makeEvent(slug);
  await unpublishEvent(database.db, owner, { slug: 'trukket', note: '' });
});

async function makeEvent(slug: string): Promise<void> {
  const { db } = database;
  await createEvent(db, owner, eventInput.parse({ organisation: 'fjordby', lang: 'nb', title: slug, slug }));
  for (const [kind, title] of [
    ['talk', 'Oplæg & mere'],
    ['break', 'Pause'],
  ] as const)
    await createSession(
      db,
      owner,
      sessionInput.parse({ event: slug, session: { kind, lang: 'da', title: { da: title } } }),
    );
  if (slug !== 'kladde') await publishEvent(db, owner, { slug, note: '' });
}

test('lists what is published, and nothing else', async () => {
  const pages = await listSitePages(database.db, 100);
  expect(pages.map(({ path, lang }) => [path, lang])).toEqual([
    ['/o/fjordby', 'da'],
    ['/e/nabodage', 'nb'],
    ['/e/nabodage/s/oplaeg-mere', 'da'],
  ]);
  expect(pages.every((page) => /^\d{4}-\d\d-\d\dT/.test(page.changedAt))).toBe(true);
  expect(await countQueries(database.db, (db) => listSitePages(db, 100))).toBe(1);
});

test('names each page in each language, and the original for everybody else', () => {
  const page = { path: '/e/nabodage', changedAt: '2026-03-02T08:15:00Z', lang: 'nb' };
  const written = siteMap([page], 'https://samskab.example');
  expect(written.match(/<url>/g)).toHaveLength(6);
  expect(written).toContain(
    '<url><loc>https://samskab.example/en/e/nabodage</loc><lastmod>2026-03-02</lastmod>' +
      ['da', 'nb', 'en']
        .map(
          (lang) =>
            `<xhtml:link rel="alternate" hreflang="${lang}" href="https://samskab.example/${lang}/e/nabodage"/>`,
        )
        .join('') +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://samskab.example/nb/e/nabodage"/></url>',
  );
});

test('robots are told where the map is and what is not for them', () => {
  const lines = robotsText('https://samskab.example').split('\n');
  expect(lines).toContain('Sitemap: https://samskab.example/sitemap.xml');
  expect(lines).toContain('Disallow: /nb/organise');
  expect(lines).not.toContain('Disallow: /');
});
