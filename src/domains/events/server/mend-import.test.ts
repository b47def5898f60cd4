import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeEvent, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { beginImport } from './begin-import.ts';
import { discardImport, markImported } from './discard-import.ts';
import { listImports } from './list-imports.ts';
import { loadImport } from './load-import.ts';
import { mendImport, undoMending } from './mend-import.ts';
import { rereadImport } from './reread-import.ts';
import { setEventRight } from './set-event-right.ts';

const database = useTestDatabase();
const text = 'Tirsdag den 4. maj\n\n9.00-9.30 Velkomst\n9.30-10.15 Den åbne have\n';
let organiser: Actor & { kind: 'account' };
let strangers: Actor[];
let guest: Actor & { kind: 'account' };
let event: { id: string; slug: string };

beforeAll(async () => {
  const { db } = database;
  const [ours, theirs] = [await makeOrganisation(db, 'vores'), await makeOrganisation(db, 'deres')];
  organiser = await makeMember(db, ours.id, 'organiser');
  guest = await makeMember(db, theirs.id, 'reader');
  strangers = [
    { kind: 'anonymous' },
    await makeMember(db, ours.id, 'reader'),
    await makeMember(db, ours.id, 'facilitator'),
    await makeMember(db, theirs.id, 'owner'),
  ];
  event = await makeEvent(db, 'vores');
});

async function begin(): Promise<string> {
  const source = new TextEncoder().encode(text);
  const target = { event: event.slug };
  const input = { target, source, fileName: null, options: {} };
  return (await beginImport(database.db, organiser, input)).id;
}

async function titles(id: string): Promise<string[]> {
  const { mending } = await loadImport(database.db, organiser, { id });
  return mending.days.flatMap((day) => day.items.map((item) => item.title));
}

describe('an import between pasting and taking in', () => {
  test('keeps text, reading and mending, and takes changes back one by one', async () => {
    const id = await begin();
    const { mending, lines, canUndo } = await loadImport(database.db, organiser, { id });
    expect([lines.slice(0, 3), canUndo]).toEqual([text.split('\n').slice(0, 3), false]);
    const item = mending.days[0]?.items[1]?.id ?? '';
    await mendImport(database.db, organiser, {
      id,
      changes: [{ kind: 'item', id: item, fields: { title: 'Haven' } }],
    });
    await mendImport(database.db, organiser, { id, changes: [{ kind: 'remove_item', id: item }] });
    expect(await titles(id)).toEqual(['Velkomst']);
    await undoMending(database.db, organiser, { id });
    expect(await titles(id)).toEqual(['Velkomst', 'Haven']);
    await undoMending(database.db, organiser, { id });
    await undoMending(database.db, organiser, { id });
    expect(await titles(id)).toEqual(['Velkomst', 'Den åbne have']);
  });

  test('reads the same text again with a year, and the mending before can be had back', async () => {
    const id = await begin();
    await mendImport(database.db, organiser, { id, changes: [{ kind: 'title', title: 'Naboer' }] });
    await rereadImport(database.db, organiser, { id, options: { date: '2027-01-01' } });
    const reread = await loadImport(database.db, organiser, { id });
    expect([reread.mending.days[0]?.date, reread.options]).toEqual(['2027-05-04', { date: '2027-01-01' }]);
    await undoMending(database.db, organiser, { id });
    expect((await loadImport(database.db, organiser, { id })).mending.title).toBe('Naboer');
  });

  test('keeps the latest thirty changes', async () => {
    const id = await begin();
    for (let n = 0; n < 35; n += 1)
      await mendImport(database.db, organiser, { id, changes: [{ kind: 'title', title: `Titel ${n}` }] });
    const { count } = await database.db
      .selectFrom('import_steps')
      .select((is) => is.fn.countAll<string>().as('count'))
      .where('import_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(30);
  });

  test('is listed for its event, marked when taken in, and gone when discarded', async () => {
    const id = await begin();
    await markImported(database.db, organiser, { id });
    const listed = await listImports(database.db, organiser, { event: event.slug });
    expect(listed.find((line) => line.id === id)).toMatchObject({
      begins: 'Tirsdag den 4. maj',
      fileName: null,
    });
    expect(listed.find((line) => line.id === id)?.importedAt).not.toBeNull();
    await discardImport(database.db, organiser, { id });
    await expect(loadImport(database.db, organiser, { id })).rejects.toMatchObject({
      code: 'import.not_found',
    });
  });

  test('looks missing to everybody who may not edit the event', async () => {
    const id = await begin();
    for (const actor of strangers)
      for (const act of [loadImport, undoMending, discardImport, markImported])
        await expect(act(database.db, actor, { id })).rejects.toMatchObject({ code: 'import.not_found' });
    await expect(loadImport(database.db, organiser, { id: 'nothing' })).rejects.toMatchObject({
      code: 'import.not_found',
    });
  });

  test('is open to people of a co-host who have rights on the event', async () => {
    const id = await begin();
    await setEventRight(
      database.db,
      { kind: 'command' },
      { event: event.slug, accountId: guest.accountId, role: 'organiser' },
    );
    expect((await loadImport(database.db, guest, { id })).id).toBe(id);
  });

  test('is forgotten 60 days after it was last touched', async () => {
    const id = await begin();
    await database.db
      .updateTable('imports')
      .set({ updated_at: '2020-01-01T00:00:00Z' })
      .where('id', '=', id)
      .execute();
    await begin();
    await expect(loadImport(database.db, organiser, { id })).rejects.toMatchObject({
      code: 'import.not_found',
    });
  });
});
