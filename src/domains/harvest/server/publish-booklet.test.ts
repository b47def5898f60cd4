import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findFile } from '#domains/events/server/find-file.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { removeUnusedFiles } from '#domains/events/server/remove-unused-files.ts';
import { anonymous } from '#domains/organisations/actor.ts';
import { eraseNotes } from '#domains/workshops/server/erase-notes.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { accessEvent } from '#domains/events/server/access.ts';
import { findBooklet } from './find-booklet.ts';
import { loadBooklet } from './load-booklet.ts';
import { publishBooklet } from './publish-booklet.ts';
import { saveBookletTheme } from './save-booklet-theme.ts';
import { saveBooklet } from './save-booklet.ts';

const database = useTestDatabase();
const now = Date.UTC(2026, 5, 12, 10);
const month = 31 * 86_400_000;

/** A closed workshop with three notes in a group, one hidden, and what was recommended. */
async function heldWorkshop(db: Kysely<Database>, state: 'open' | 'closed' = 'closed') {
  const made = await makeWorkshop(db, { state });
  await publishEvent(db, command, { slug: made.slug, note: '' });
  const own = {
    organisation_id: made.organisationId,
    event_id: made.eventId,
    workshop_id: made.workshopId,
  };
  const author = randomBytes(32);
  const group = newId();
  await db
    .insertInto('board_groups')
    .values({ ...own, id: group, title: 'Bænke' })
    .execute();
  const note = (text: string, table: number, more: object = {}) => ({
    ...{ ...own, id: newId(), text, author, group_id: group, table_id: made.tables[table] ?? null },
    ...more,
  });
  await db
    .insertInto('board_notes')
    .values([
      note('Flyt bænken', 0),
      note('Giv den hjul', 0),
      note('Kaffe', 1),
      note('Grimt', 1, { state: 'hidden' }),
    ])
    .execute();
  const recommendation = async (keyword: string, more: object = {}) => {
    const id = newId();
    await db
      .insertInto('recommendations')
      .values({ ...own, id, keyword, ...more })
      .execute();
    return id;
  };
  const benches = await recommendation('Noget flytbart!', { group_id: group, text: 'En bænk på hjul.' });
  const said = await recommendation('Noget flytbart', { position: 1, table_id: made.tables[0] });
  const dropped = await recommendation('Ikke det', { position: 2, state: 'dropped' });
  await db
    .insertInto('harvest_quotes')
    .values([
      { ...own, id: newId(), author, text: 'Vi bor her.', state: 'cleared' },
      { ...own, id: newId(), author, text: 'Må ikke bruges.', state: 'asked' },
    ])
    .execute();
  await db
    .insertInto('harvest_comments')
    .values({ ...own, id: newId(), author, text: 'Ja' })
    .execute();
  await db
    .insertInto('harvest_addresses')
    .values({ ...own, id: newId(), author, email: 'skriver@example.org', lang: 'da' })
    .execute();
  await db
    .insertInto('board_devices')
    .values({ ...own, author })
    .execute();
  await db
    .insertInto('board_marks')
    .values({ ...own, author, kind: 'dot', target_id: group })
    .execute();
  return { ...made, own, benches, said, dropped };
}

function publish(made: MadeWorkshop, expectedVersion: number, note = '') {
  return publishBooklet(database.db, command, { event: made.slug, expectedVersion, note }, now);
}

function edition(made: MadeWorkshop) {
  return findBooklet(database.db, made);
}

async function rowOf(made: MadeWorkshop) {
  return database.db
    .selectFrom('booklets')
    .selectAll()
    .where('event_id', '=', made.eventId)
    .executeTakeFirstOrThrow();
}

describe('publication of a booklet', () => {
  it('makes an edition with addresses, counts what stands behind, and quotes only who said yes', async () => {
    const made = await heldWorkshop(database.db);
    await publish(made, 0);
    const document = await edition(made);
    expect(document?.chapters).toMatchObject([
      {
        area: 'Det boligsociale',
        ...{ notes: 3, tables: 2, quotes: [{ text: 'Vi bor her.', name: '' }] },
        recommendations: [
          { keyword: 'Noget flytbart!', slug: 'noget-flytbart', notes: 3, tables: 2 },
          { keyword: 'Noget flytbart', slug: 'noget-flytbart-2', notes: null, tables: 1 },
        ],
      },
    ]);
    expect(document).toMatchObject({ edition: 1, publishedOn: '2026-06-12', event: { slug: made.slug } });
  });

  it('leaves nothing that knows who wrote', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    await publish(made, 0);
    for (const table of ['board_devices', 'board_marks', 'harvest_comments', 'harvest_addresses'] as const)
      expect(
        await db.selectFrom(table).select('event_id').where('event_id', '=', made.eventId).execute(),
      ).toEqual([]);
    const workshop = await db
      .selectFrom('workshops')
      .select(['board_key', 'notes_counted', 'tables_counted', 'erase_notes_at'])
      .where('id', '=', made.workshopId)
      .executeTakeFirstOrThrow();
    expect({ ...workshop, erase_notes_at: Date.parse(workshop.erase_notes_at ?? '') }).toEqual({
      ...{ board_key: null, notes_counted: 3, tables_counted: 2 },
      erase_notes_at: Date.UTC(2026, 11, 12, 10),
    });
    const quotes = await db
      .selectFrom('harvest_quotes')
      .select(['text', 'author'])
      .where('event_id', '=', made.eventId)
      .execute();
    expect(quotes).toEqual([{ text: 'Vi bor her.', author: null }]);
  });

  it('erases notes on time and keeps the counts, in later editions too', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    await publish(made, 0);
    expect(await eraseNotes(db, now + 5 * month)).toBe(0);
    expect(await eraseNotes(db, now + 7 * month)).toBeGreaterThan(0);
    expect(await eraseNotes(db, now + 7 * month)).toBe(0);
    for (const table of ['board_notes', 'board_groups'] as const)
      expect(await db.selectFrom(table).select('id').where('event_id', '=', made.eventId).execute()).toEqual(
        [],
      );
    await publish(made, 1, 'Et navn er rettet.');
    expect(await edition(made)).toMatchObject({
      ...{ edition: 2, note: 'Et navn er rettet.' },
      chapters: [
        {
          notes: 3,
          recommendations: [
            { notes: 3, tables: 2 },
            { notes: null, tables: 1 },
          ],
        },
      ],
    });
  });

  it('keeps an address for ever, whatever the recommendation is called', async () => {
    const made = await heldWorkshop(database.db);
    await publish(made, 0);
    await database.db
      .updateTable('recommendations')
      .set({ keyword: 'En bænk på hjul' })
      .where('id', '=', made.benches)
      .execute();
    await publish(made, 1, 'Bedre ord.');
    expect((await edition(made))?.chapters[0]?.recommendations[0]).toMatchObject({
      ...{ keyword: 'En bænk på hjul', slug: 'noget-flytbart' },
    });
    const first = await database.db
      .selectFrom('booklet_editions')
      .select('document')
      .where('event_id', '=', made.eventId)
      .where('edition', '=', 1)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(first.document)).toContain('Noget flytbart!');
  });

  it('takes only what the facilitator kept once the workshop is edited', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    await db
      .updateTable('workshops')
      .set({ harvest_state: 'done' })
      .where('id', '=', made.workshopId)
      .execute();
    await db.updateTable('recommendations').set({ state: 'kept' }).where('id', '=', made.said).execute();
    await publish(made, 0);
    expect((await edition(made))?.chapters[0]?.recommendations.map(({ id }) => id)).toEqual([made.said]);
  });

  it('shows of what stays in the room what was agreed, and no picture or quote', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    await db
      .updateTable('workshops')
      .set({ stays_in_room: true, way: 'record' })
      .where('id', '=', made.workshopId)
      .execute();
    await publish(made, 0);
    expect((await edition(made))?.chapters[0]).toMatchObject({ quotes: [], pictures: [] });
  });

  it.each([
    ['a board is still open', { state: 'open' as const, version: 0, code: 'booklet.boards_open.conflict' }],
    ['somebody else saved meanwhile', { state: 'closed' as const, version: 3, code: 'draft.conflict' }],
  ])('is refused where %s', async (_, { state, version, code }) => {
    const made = await heldWorkshop(database.db, state);
    await expect(publish(made, version)).rejects.toMatchObject({ code });
    expect(await edition(made)).toBe(null);
  });

  it('is refused without workshops that hold anything, and a correction without saying what it mends', async () => {
    const { db } = database;
    const empty = await makeWorkshop(db, { state: 'closed' });
    await publishEvent(db, command, { slug: empty.slug, note: '' });
    await db
      .updateTable('workshops')
      .set({ challenge: '', case_text: '' })
      .where('id', '=', empty.workshopId)
      .execute();
    await expect(publish(empty, 0)).rejects.toMatchObject({ code: 'booklet.empty.conflict' });
    const made = await heldWorkshop(db);
    await publish(made, 0);
    await expect(publish(made, 1)).rejects.toMatchObject({ code: 'booklet.note_missing.invalid' });
  });
});

it('shows everybody the pictures of a published booklet, and keeps their files', async () => {
  const { db } = database;
  const made = await heldWorkshop(db);
  const key = `${made.organisationId}/${newId()}.webp`;
  const old = '2026-01-01T00:00:00Z';
  await db
    .insertInto('files')
    .values({
      ...{ organisation_id: made.organisationId, id: newId(), key, event_id: made.eventId, speaker_id: null },
      ...{
        purpose: 'illustration',
        name: 'gård.webp',
        media_type: 'image/webp',
        bytes: '10',
        created_at: old,
      },
    })
    .execute();
  await db
    .insertInto('workshop_pictures')
    .values({
      ...{ ...made.own, id: newId(), kind: 'case', alt: 'En gård' },
      picture: JSON.stringify({ key, width: 3, height: 2, alt: { da: 'En gård' } }),
    })
    .execute();
  expect(await findFile(db, anonymous, { key })).toBe(null);
  await publish(made, 0);
  expect(await findFile(db, anonymous, { key })).toMatchObject({ key, isPublic: true });
  await db.deleteFrom('workshop_pictures').where('event_id', '=', made.eventId).execute();
  const removed: string[] = [];
  const storage = { remove: async (one: string) => void removed.push(one) } as unknown as Storage;
  await removeUnusedFiles(db, storage);
  expect(removed).not.toContain(key);
});

describe('notes their writers released', () => {
  it('stand with the booklet at what they stand behind, and stay when the others are erased', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    const released = { released_at: isoInstant(now) };
    const note = (text: string, more: object) =>
      db
        .insertInto('board_notes')
        .values({ ...made.own, id: newId(), text, position: 9, ...released, ...more })
        .execute();
    const { group_id } = await db
      .selectFrom('recommendations')
      .select('group_id')
      .where('id', '=', made.benches)
      .executeTakeFirstOrThrow();
    await note('Sæt hjul på', { group_id, name: 'Ea' });
    await note('Løs seddel', { position: 10 });
    await note('Skjult', { state: 'hidden' });
    const kept = [
      { text: 'Sæt hjul på', name: 'Ea', recommendation: made.benches },
      { text: 'Løs seddel', name: '', recommendation: null },
    ];
    await publish(made, 0);
    expect((await edition(made))?.chapters[0]?.released).toEqual(kept);
    await eraseNotes(db, now + 8 * month);
    await publish(made, 1, 'Rettet');
    const [chapter] = (await edition(made))?.chapters ?? [];
    expect(chapter?.released).toEqual(kept);
    expect(chapter).toMatchObject({ notes: 5, recommendations: [{ notes: 4 }, {}] });
    const left = await db
      .selectFrom('board_notes')
      .select('text')
      .where('event_id', '=', made.eventId)
      .execute();
    expect(left).toHaveLength(2);
  });

  it('never leave a workshop that stays in the room', async () => {
    const { db } = database;
    const made = await heldWorkshop(db);
    await db
      .updateTable('board_notes')
      .set({ released_at: isoInstant(now) })
      .execute();
    await db
      .updateTable('workshops')
      .set({ stays_in_room: true, way: 'paper' })
      .where('id', '=', made.workshopId)
      .execute();
    await publish(made, 0);
    expect((await edition(made))?.chapters[0]?.released).toBe(undefined);
  });
});

describe('editing a booklet', () => {
  const texts = {
    ...{ lang: 'da' as const, title: 'Det, vi kan', subtitle: '', foreword: 'Ord', summary: '', closing: '' },
    ...{ thanks: '', colophon: '', chapters: [], leftOut: [], notesMonths: 3 },
  };

  it('keeps texts and themes, and of two who save at once the second is told', async () => {
    const made = await heldWorkshop(database.db);
    const look = { size: 'a4' as const, noLogo: false, colour: '#1f4d66' };
    const save = (expectedVersion: number, title: string) =>
      saveBooklet(database.db, command, { ...texts, event: made.slug, expectedVersion, title, look });
    await save(0, 'Den første');
    await expect(save(0, 'Den anden')).rejects.toMatchObject({ code: 'draft.conflict' });
    const theme = { title: 'Bænke', text: '', recommendations: [made.benches, newId()] };
    const { id } = await saveBookletTheme(database.db, command, {
      ...{ event: made.slug, expectedVersion: 1, ...theme },
    });
    expect(await rowOf(made)).toMatchObject({
      ...{ title: 'Den første', look: { size: 'a4', colour: '#1f4d66' }, version: 2, notes_months: 3 },
      themes: [{ id, title: 'Bænke', recommendations: [made.benches] }],
    });
  });

  it('leaves out what its editor leaves out, and keeps the reason', async () => {
    const made = await heldWorkshop(database.db);
    const leftOut = [{ workshop: made.workshopId, reason: 'Gruppen bad om det.' }];
    const look = { size: 'a5' as const, noLogo: false };
    await saveBooklet(database.db, command, {
      ...texts,
      event: made.slug,
      expectedVersion: 0,
      look,
      leftOut,
    });
    const { event } = await accessEvent(database.db, command, { slug: made.slug }, 'organiser');
    const { rows, candidates } = await loadBooklet(database.db, event);
    expect(rows.workshops).toEqual([]);
    expect(candidates).toMatchObject([{ id: made.workshopId, count: 2, leftOut: 'Gruppen bad om det.' }]);
    await expect(publish(made, 1)).rejects.toMatchObject({ code: 'booklet.empty.conflict' });
  });

  it('leaves a workshop that is still to be held alone: out of the edition, and its board as it is', async () => {
    const made = await heldWorkshop(database.db);
    const next = newId();
    await database.db
      .insertInto('workshops')
      .values({
        ...{ organisation_id: made.organisationId, event_id: made.eventId, id: next, lang: 'da' },
        ...{ challenge: 'Og næste gang?', area: 'I næste måned', board_key: randomBytes(32) },
      })
      .execute();
    await publish(made, 0);
    expect((await edition(made))?.chapters.map(({ area }) => area)).toEqual(['Det boligsociale']);
    const rows = await database.db
      .selectFrom('workshops')
      .select(['id', 'board_key', 'erase_notes_at'])
      .where('event_id', '=', made.eventId)
      .execute();
    expect(rows.find(({ id }) => id === next)).toMatchObject({
      board_key: expect.any(Buffer) as Buffer,
      erase_notes_at: null,
    });
    expect(rows.find(({ id }) => id !== next)).toMatchObject({ board_key: null });
  });

  it('refuses a colour that cannot be read, and proposes one that can', async () => {
    const made = await heldWorkshop(database.db);
    const look = { size: 'a5' as const, noLogo: false, colour: '#ffee00' };
    await expect(
      saveBooklet(database.db, command, { ...texts, event: made.slug, expectedVersion: 0, look }),
    ).rejects.toMatchObject({ code: 'organisation.colour.invalid' });
  });

  it('asks the database as often for many workshops as for one', async () => {
    const made = await heldWorkshop(database.db);
    const { event } = await accessEvent(database.db, command, { slug: made.slug }, 'organiser');
    const one = await countQueries(database.db, (db) => loadBooklet(db, event));
    for (let index = 0; index < 5; index += 1)
      await database.db
        .insertInto('workshops')
        .values({
          ...{ organisation_id: made.organisationId, event_id: made.eventId, id: newId(), lang: 'da' },
          ...{ challenge: 'Hvordan?', area: `Område ${index}`, state: 'closed' },
        })
        .execute();
    expect(await countQueries(database.db, (db) => loadBooklet(db, event))).toBe(one);
    expect((await loadBooklet(database.db, event)).rows.workshops).toHaveLength(6);
  });
});
