import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { setOrganisationLogo } from '#domains/organisations/server/set-organisation-logo.ts';
import { newId } from '#platform/server/db/ids.ts';
import { FileStorage } from '#platform/server/storage/file-storage.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { findFile } from './find-file.ts';
import { removeUnusedFiles } from './remove-unused-files.ts';
import { storeEventDocument, storeEventPicture } from './store-event-file.ts';

const database = useTestDatabase();
useTestApp(database);
let folder: string;
let storage: FileStorage;
let organisation: { id: string; slug: string };
let event: { id: string; slug: string };
let organiser: Actor;
let stranger: Actor;
let speaker: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samskab-files-'));
  storage = new FileStorage(join(folder, 'files'));
  const { db } = database;
  organisation = await createTestOrganisation(db);
  event = await createEvent(organisation.id);
  const [one, two] = [await createAccount(db), await createAccount(db)];
  await addMember(db, organisation, one, 'organiser');
  await addMember(db, await createTestOrganisation(db), two, 'owner');
  organiser = one.actor;
  stranger = two.actor;
  speaker = { kind: 'speaker', organisationId: organisation.id, eventId: event.id, speakerId: newId() };
});
afterAll(() => rm(folder, { recursive: true }));

async function createEvent(organisationId: string): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = `e-${id}`;
  await database.db
    .insertInto('events')
    .values({ organisation_id: organisationId, id, lang: 'da', title: JSON.stringify({ da: 'Prøve' }) })
    .execute();
  await database.db
    .insertInto('slugs')
    .values({ scope: 'event', slug, organisation_id: organisationId, subject_id: id })
    .execute();
  return { id, slug };
}

/** As much of a publication as says which files it shows. */
async function publish(version: number, keys: string[]): Promise<void> {
  const { db } = database;
  await db
    .insertInto('publications')
    .values({
      organisation_id: organisation.id,
      event_id: event.id,
      version,
      format: 1,
      document: JSON.stringify({ materials: keys.map((key) => ({ file: { key } })) }) as never,
    })
    .execute();
  await db.updateTable('events').set({ published_version: version }).where('id', '=', event.id).execute();
}

async function upload(name: string, content: string | Buffer) {
  const path = join(folder, newId());
  await writeFile(path, content);
  return { name, path, bytes: Buffer.byteLength(content) };
}

const stores = () => ({ db: database.db, storage });
const find = async (actor: Actor, key: string) => {
  const found = await findFile(database.db, actor, { key });
  return found && { isPublic: found.isPublic };
};

test('a file becomes public with the publication that shows it, and is not after the one that does not', async () => {
  const slides = await upload('Slides.pptx', '%PDF-1.7 slides');
  const file = await storeEventDocument(stores(), organiser, { event: event.slug, upload: slides });
  expect(file).toEqual({
    key: expect.stringMatching(new RegExp(`^${organisation.id}/[0-9a-f]{32}\\.pdf$`)) as string,
    name: 'Slides.pdf',
    mediaType: 'application/pdf',
    bytes: 15,
  });
  const everybody = async () => [await find(anonymous, file.key), await find(stranger, file.key)];
  expect(await everybody()).toEqual([null, null]);
  expect(await find(organiser, file.key)).toEqual({ isPublic: false });
  await publish(1, [file.key]);
  expect(await everybody()).toEqual([{ isPublic: true }, { isPublic: true }]);
  await publish(2, []);
  expect(await everybody()).toEqual([null, null]);
  await publish(3, [file.key]);
  await database.db.updateTable('events').set({ withdrawn_at: '2026-01-01T00:00:00Z' }).execute();
  expect(await everybody()).toEqual([null, null]);
  await database.db.updateTable('events').set({ withdrawn_at: null }).execute();
});

test("another event's publication that names the key shows nothing", async () => {
  const other = await createEvent(organisation.id);
  const secret = await upload('a.txt', 'secret');
  const file = await storeEventDocument(stores(), organiser, { event: other.slug, upload: secret });
  await publish(10, [file.key]);
  expect(await find(anonymous, file.key)).toBeNull();
});

test('a speaker hands in for the own event alone and sees only what is the own', async () => {
  const mine = await storeEventDocument(stores(), speaker, {
    event: event.slug,
    upload: await upload('a.txt', 'a'),
  });
  const theirs = await storeEventDocument(stores(), organiser, {
    event: event.slug,
    upload: await upload('b.txt', 'b'),
  });
  expect(await find(speaker, mine.key)).toEqual({ isPublic: false });
  expect(await find(speaker, theirs.key)).toBeNull();
  expect(await find(organiser, mine.key)).toEqual({ isPublic: false });
  const other = await createEvent(organisation.id);
  await expect(
    storeEventDocument(stores(), speaker, { event: other.slug, upload: await upload('a.txt', 'a') }),
  ).rejects.toMatchObject({ code: 'event.not_found' });
});

test.each([
  ['nobody signed in', () => anonymous],
  ['somebody of another organisation', () => stranger],
])('%s stores nothing', async (_, actor) => {
  const file = await upload('a.txt', 'a');
  await expect(
    storeEventDocument(stores(), actor(), { event: event.slug, upload: file }),
  ).rejects.toMatchObject({
    code: 'event.not_found',
  });
  await expect(
    setOrganisationLogo(stores(), actor(), { organisation: organisation.slug, upload: file, alt: {} }),
  ).rejects.toMatchObject({ code: 'organisation.not_found' });
});

describe('serving', () => {
  const serve = async (actor: Actor, key: string, headers: Record<string, string> = {}) => {
    const file = await findFile(database.db, actor, { key });
    if (!file) throw new Error('not found');
    return serveStored(storage, new Request('http://localhost/', { headers }), {
      ...file,
      tags: ['event:1'],
    });
  };

  test('a document is a download that no browser runs', async () => {
    const file = await storeEventDocument(stores(), organiser, {
      event: event.slug,
      upload: await upload('Oplæg "nu" 100%.md', 'æøå'),
    });
    const hidden = await serve(organiser, file.key);
    expect(hidden?.headers.get('cache-control')).toBe('private, no-store');
    await publish(20, [file.key]);
    const answer = await serve(anonymous, file.key);
    expect(answer && (await text(answer.body as never))).toBe('æøå');
    const { etag, ...headers } = Object.fromEntries(answer?.headers ?? []);
    expect(headers).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate, s-maxage=60',
      'cache-tag': 'event:1',
      'content-disposition': `attachment; filename="Opl_g _nu_ 100_.txt"; filename*=UTF-8''Opl%C3%A6g%20%22nu%22%20100%25.txt`,
      'content-length': '6',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'text/plain',
      'cross-origin-resource-policy': 'same-site',
      'surrogate-key': 'event:1',
      'x-content-type-options': 'nosniff',
    });
    expect((await serve(anonymous, file.key, { 'if-none-match': etag ?? '' }))?.status).toBe(304);
  });

  test('a picture is shown and kept', async () => {
    const picture = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const portrait = await storeEventPicture(stores(), organiser, {
      event: event.slug,
      upload: await upload('me.png', picture),
      use: 'portrait',
      alt: { da: 'Portræt' },
    });
    expect(portrait).toMatchObject({ width: 640, height: 640, alt: { da: 'Portræt' } });
    await publish(30, [portrait.key]);
    const answer = await serve(anonymous, portrait.key);
    expect(answer?.headers.get('content-type')).toBe('image/webp');
    expect(answer?.headers.get('content-disposition')).toBe('inline');
    expect(answer?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    await answer?.body?.cancel();
  });

  test("an organisation's logo is public at once", async () => {
    const picture = await sharp({ create: { width: 90, height: 30, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const { logo } = await setOrganisationLogo(stores(), organiser, {
      organisation: organisation.slug,
      upload: await upload('logo.png', picture),
      alt: { da: 'Logo' },
    });
    expect(await find(anonymous, logo?.key ?? '')).toEqual({ isPublic: true });
    const renamed = await setOrganisationLogo(stores(), organiser, {
      organisation: organisation.slug,
      upload: 'keep',
      alt: { da: 'Et blåt bånd' },
    });
    expect(renamed.logo).toEqual({ ...logo, alt: { da: 'Et blåt bånd' } });
    await setOrganisationLogo(stores(), organiser, {
      organisation: organisation.slug,
      upload: null,
      alt: {},
    });
    expect(await find(anonymous, logo?.key ?? '')).toBeNull();
  });
});

test('a key that is none finds nothing', async () => {
  for (const key of ['', '../secret', `${organisation.id}/`, '%', 'a\u0000b'])
    expect(await find(organiser, key)).toBeNull();
});

test('what nothing refers to any more is removed, and nothing else', async () => {
  const { db } = database;
  const store = async (name: string) =>
    storeEventDocument(stores(), organiser, { event: event.slug, upload: await upload(name, name) });
  const [published, drafted, unused, fresh] = [
    await store('a.txt'),
    await store('b.txt'),
    await store('c.txt'),
    await store('d.txt'),
  ];
  await publish(40, [published.key]);
  await db
    .insertInto('materials')
    .values({
      organisation_id: organisation.id,
      id: newId(),
      event_id: event.id,
      title: 'x',
      url: null,
      lang: null,
      file: JSON.stringify(drafted),
    })
    .execute();
  await db
    .updateTable('files')
    .set({ created_at: '2020-01-01T00:00:00Z' })
    .where('key', 'in', [published.key, drafted.key, unused.key])
    .execute();
  expect(await removeUnusedFiles(db, storage)).toBe(1);
  expect(await storage.get(unused.key)).toBeNull();
  for (const { key } of [published, drafted, fresh]) {
    const stored = await storage.get(key);
    expect(stored).not.toBeNull();
    stored?.body.destroy();
  }
  expect(await removeUnusedFiles(db, storage)).toBe(0);
});

test('a speaker sees the picture in the own form, also one that the organiser put there', async () => {
  const speakerId = newId();
  const key = (
    await storeEventDocument(stores(), organiser, {
      event: event.slug,
      upload: await upload('me.txt', 'me'),
    })
  ).key;
  const one: Actor = { ...(speaker as Actor & { kind: 'speaker' }), speakerId };
  expect(await find(one, key)).toBeNull();
  await database.db
    .insertInto('speakers')
    .values({
      ...{ organisation_id: organisation.id, event_id: event.id, id: speakerId, name: 'Ida', lang: 'da' },
      pending: JSON.stringify({ picture: { key } }),
    })
    .execute();
  expect(await find(one, key)).toEqual({ isPublic: false });
  expect(await find(speaker, key)).toBeNull();
});

test('a speaker’s link takes forty files a day and no more, so that it cannot fill the disk', async () => {
  const busy: Actor = { ...(speaker as Actor & { kind: 'speaker' }), speakerId: newId() };
  const hand = async (actor: Actor) =>
    storeEventDocument(stores(), actor, { event: event.slug, upload: await upload('note.txt', 'kort') });
  for (let count = 0; count < 40; count++) await hand(busy);
  await expect(hand(busy)).rejects.toMatchObject({ code: 'rate.too_many' });
  await expect(hand(organiser)).resolves.toMatchObject({ name: 'note.txt' });
});
