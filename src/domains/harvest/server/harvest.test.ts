import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { boardsChannel } from '#domains/workshops/server/write-board.ts';
import { newId } from '#platform/server/db/ids.ts';
import { listen } from '#platform/server/db/listen.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { makeRecommendations } from '#testing/harvest-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { behind, notesByGroup } from '../editing/harvest-view.ts';
import * as schema from '../editing/harvest-schema.ts';
import { confirmQuote, removeQuote } from './change-quote.ts';
import { chooseQuote } from './choose-quote.ts';
import { answerQuote } from './draft/answer-quote.ts';
import { readHarvest } from './read-harvest.ts';
import { readHarvestVersion } from './read-harvest-version.ts';
import { restoreHarvest } from './restore-harvest.ts';
import { saveHarvest } from './save-harvest.ts';
import { sealHarvest } from './seal-harvest.ts';
import { setHarvestState } from './set-harvest-state.ts';

const test = useTestDatabase();
const now = Date.parse('2026-06-04T10:00:00Z');
let made: MadeWorkshop;
let facilitator: Actor;
let ids: string[];

beforeEach(async () => {
  made = await makeWorkshop(test.db, { state: 'closed' });
  facilitator = await makeMember(test.db, made.organisationId, 'facilitator');
  ids = await makeRecommendations(test.db, made);
});

const own = () => ({
  ...{ organisation_id: made.organisationId, event_id: made.eventId, workshop_id: made.workshopId },
});
const read = (db = test.db) => readHarvest(db, facilitator, { workshop: made.workshopId });
const save = (version: number, changes: Partial<z.input<typeof schema.saveHarvest>> = {}) => {
  const recommendations = ids.map((id, position) => ({ id, keyword: `Nr. ${position + 1}`, position }));
  const input = {
    workshop: made.workshopId,
    version,
    stem: 'Sådan:',
    account: '',
    recommendations,
    ...changes,
  };
  return saveHarvest(test.db, facilitator, schema.saveHarvest.parse(input), now);
};

async function addNote(text: string, values: { group?: string; table?: number; author?: Buffer } = {}) {
  const id = newId();
  await test.db
    .insertInto('board_notes')
    .values({
      ...{ ...own(), id, text, author: values.author ?? null, group_id: values.group ?? null },
      table_id: values.table === undefined ? null : (made.tables[values.table] ?? null),
    })
    .execute();
  return id;
}

it('a recommendation may be put upon the notes it builds on, without a version of its own', async () => {
  const [group, strange] = [newId(), newId()];
  await test.db
    .insertInto('board_groups')
    .values({ ...own(), id: group, title: 'Bænke' })
    .execute();
  await addNote('Flyt bænken', { group, table: 0 });
  const { version } = await save(0);
  const linked = ids.map((id, position) => ({
    ...{ id, keyword: `Nr. ${position + 1}`, position, groupId: position === 1 ? group : null },
  }));
  expect(await save(version, { recommendations: linked })).toEqual({ version });
  const page = await read();
  expect(page.recommendations.map((one) => behind(one, page.board))).toEqual([
    null,
    { notes: 1, tables: 1 },
    null,
  ]);
  await save(version, { account: 'Vi talte længe.' });
  expect((await read()).recommendations[1]).toMatchObject({ groupTitle: 'Bænke' });
  const wrong = [{ id: ids[0] ?? null, keyword: 'X', groupId: strange }];
  await expect(save(version + 1, { recommendations: wrong })).rejects.toMatchObject({
    code: 'board.group.not_found',
  });
});

describe('saving', () => {
  it('keeps every version, from what the board left on, and says what changed', async () => {
    expect(await save(0, { account: 'Vi talte længe.' })).toEqual({ version: 1 });
    expect(await save(1, { account: 'Vi talte længe.' })).toEqual({ version: 1 });
    const [first = '', second = '', third = ''] = ids;
    const recommendations = [
      { id: third, keyword: 'Nr. 3', position: 0 },
      { id: first, keyword: 'Nr. 1', position: 1 },
      { id: second, keyword: 'Nr. 2', position: 2, isKept: false },
      { id: null, keyword: 'En ny', position: 1 },
    ];
    expect(await save(1, { recommendations })).toEqual({ version: 2 });
    const page = await read();
    expect(page.recommendations.map(({ keyword, isKept }) => [keyword, isKept])).toEqual([
      ['Nr. 3', true],
      ['Nr. 1', true],
      ['En ny', true],
      ['Nr. 2', false],
    ]);
    expect([page.workshop.state, page.workshop.version]).toEqual(['editing', 2]);
    expect(page.versions.map(({ version, savedBy }) => [version, savedBy])).toEqual([
      [2, 'Test Person'],
      [1, 'Test Person'],
      [0, null],
    ]);
    const version = await readHarvestVersion(test.db, facilitator, { workshop: made.workshopId, version: 2 });
    expect(version.changes.map(({ kind }) => kind)).toEqual(['new', 'dropped', 'moved', 'account']);
    expect(version.since).toEqual([]);
  });

  it('refuses the second of two editors in a sentence, and loses nothing of the first', async () => {
    await save(0, { stem: 'Den første' });
    await expect(save(0, { stem: 'Den anden' })).rejects.toMatchObject({ code: 'draft.conflict' });
    const both = await Promise.allSettled([save(1, { stem: 'A' }), save(1, { stem: 'B' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).workshop.version).toBe(2);
  });

  it('keeps what the board added meanwhile, and waits for an open board', async () => {
    const added = newId();
    await test.db
      .insertInto('recommendations')
      .values({ ...own(), id: added, keyword: 'Fra tavlen', position: 99 })
      .execute();
    await save(0);
    expect((await read()).recommendations.at(-1)).toMatchObject({ id: added, isKept: true });
    await test.db.updateTable('workshops').set({ state: 'open' }).where('id', '=', made.workshopId).execute();
    await expect(save(1)).rejects.toMatchObject({ code: 'harvest.board_open.conflict' });
  });

  it('refuses recommendations of another workshop, and words beyond the limits', async () => {
    const other = await makeWorkshop(test.db);
    const [foreign = ''] = await makeRecommendations(test.db, other);
    await expect(save(0, { recommendations: [{ id: foreign, keyword: 'X' }] })).rejects.toMatchObject({
      code: 'recommendation.not_found',
    });
    expect(() =>
      schema.saveHarvest.parse({
        workshop: made.workshopId,
        version: 0,
        recommendations: [{ keyword: 'x'.repeat(2000) }],
      }),
    ).toThrow(/too_big/);
    const odd = '<script>alert(1)</script> 👩🏽‍🌾 مرحبا';
    await save(0, { stem: odd });
    expect((await read()).workshop.stem).toBe(odd);
  });

  it('puts an earlier version back as a new one, with what came since as left out', async () => {
    await save(0, { account: 'Først.' });
    await save(1, { account: 'Så.', recommendations: [{ id: null, keyword: 'Sen', position: 9 }] });
    const input = { workshop: made.workshopId, version: 1, expected: 2 };
    expect(await restoreHarvest(test.db, facilitator, input, now)).toEqual({ version: 3 });
    const page = await read();
    expect(page.workshop.account).toBe('Først.');
    expect(page.recommendations.map(({ keyword, isKept }) => [keyword, isKept]).at(-1)).toEqual([
      'Sen',
      false,
    ]);
    await expect(restoreHarvest(test.db, facilitator, input, now)).rejects.toMatchObject({
      code: 'draft.conflict',
    });
    await expect(
      restoreHarvest(test.db, facilitator, { ...input, version: 9, expected: 3 }, now),
    ).rejects.toMatchObject({ code: 'harvest.version.not_found' });
  });
});

describe('beside the form', () => {
  it('stands what the board holds, by group, without what is hidden', async () => {
    const group = newId();
    await test.db
      .insertInto('board_groups')
      .values({ ...own(), id: group, title: 'Bænke' })
      .execute();
    await addNote('I solen', { group, table: 0 });
    await addNote('I skyggen', { group, table: 1 });
    await addNote('For sig selv');
    const hidden = await addNote('Skjult');
    await test.db.updateTable('board_notes').set({ state: 'hidden' }).where('id', '=', hidden).execute();
    await test.db
      .updateTable('recommendations')
      .set({ group_id: group })
      .where('id', '=', ids[0] ?? '')
      .execute();
    const { board, recommendations } = await read();
    expect(
      notesByGroup(board).map(({ group: of, notes }) => [of?.title, notes.map(({ text }) => text)]),
    ).toEqual([
      ['Bænke', ['I solen', 'I skyggen']],
      [undefined, ['For sig selv']],
    ]);
    expect(recommendations.slice(0, 2).map((one) => behind(one, board))).toEqual([
      { notes: 2, tables: 2 },
      null,
    ]);
  });

  it('takes the same number of queries with one note and with many', async () => {
    await addNote('Første');
    const few = await countQueries(test.db, read);
    for (let index = 0; index < 20; index += 1) await addNote(`Nr. ${index}`);
    expect(await countQueries(test.db, read)).toBe(few);
  });
});

describe('quotes', () => {
  const cleared = async () =>
    (await read()).quotes.filter(({ state }) => state === 'cleared').map(({ text, name }) => [text, name]);

  it('leave only with the yes of the device that wrote the note', async () => {
    const [writer, another] = [phone(made), phone(made)];
    const noteId = await addNote('Vi manglede en bænk', { author: writer.author });
    const { id } = await chooseQuote(
      test.db,
      facilitator,
      schema.chooseQuote.parse({ workshop: made.workshopId, noteId }),
      now,
    );
    const yes = { quote: id, answer: 'cleared' as const, name: 'Bo' };
    await expect(answerQuote(test.db, another, yes, now)).rejects.toMatchObject({ code: 'quote.not_found' });
    await expect(
      confirmQuote(test.db, facilitator, { workshop: made.workshopId, quote: id }, now),
    ).rejects.toMatchObject({ code: 'harvest.quote_answered.conflict' });
    expect(await cleared()).toEqual([]);
    await answerQuote(test.db, writer, yes, now);
    expect(await cleared()).toEqual([['Vi manglede en bænk', 'Bo']]);
    await answerQuote(test.db, writer, { ...yes, answer: 'refused' }, now);
    expect(await cleared()).toEqual([]);
    await removeQuote(test.db, facilitator, { workshop: made.workshopId, quote: id });
    expect((await read()).quotes).toEqual([]);
  });

  it('from paper leave once the facilitator has the writer’s yes; those nobody allowed go at publication', async () => {
    const choose = (text: string) =>
      chooseQuote(test.db, facilitator, schema.chooseQuote.parse({ workshop: made.workshopId, text }), now);
    const { id } = await choose('Fra planchen');
    await choose('Uden svar');
    await confirmQuote(test.db, facilitator, { workshop: made.workshopId, quote: id }, now);
    const key = { organisation_id: made.organisationId, event_id: made.eventId };
    await test.db.transaction().execute((trx) => sealHarvest(trx, key));
    expect((await read()).quotes.map(({ text }) => text)).toEqual(['Fra planchen']);
  });

  it('are none where the workshop stays in the room, nor is there a draft', async () => {
    await test.db
      .updateTable('workshops')
      .set({ stays_in_room: true, way: 'paper' })
      .where('id', '=', made.workshopId)
      .execute();
    const input = schema.chooseQuote.parse({ workshop: made.workshopId, text: 'Noget' });
    const inRoom = { code: 'harvest.in_room.conflict' };
    await expect(chooseQuote(test.db, facilitator, input, now)).rejects.toMatchObject(inRoom);
    const show = { workshop: made.workshopId, state: 'shown' as const };
    await expect(setHarvestState(test.db, facilitator, show, now)).rejects.toMatchObject(inRoom);
    await save(0);
    await setHarvestState(test.db, facilitator, { ...show, state: 'done' }, now);
    expect((await read()).workshop.state).toBe('done');
  });
});

it('reaches those who look at the board, when it is saved and when its draft is shown', async () => {
  const heard: string[] = [];
  const words = await listen(test.connectionString, boardsChannel, {
    onMessage: (word) => heard.push(word),
    onReconnect: () => undefined,
  });
  await save(0);
  await setHarvestState(test.db, facilitator, { workshop: made.workshopId, state: 'shown' }, now);
  const { board_version: last } = await test.db
    .selectFrom('workshops')
    .select('board_version')
    .where('id', '=', made.workshopId)
    .executeTakeFirstOrThrow();
  await expect
    .poll(() => heard.filter((word) => word.startsWith(made.workshopId)))
    .toEqual([last - 1, last].map((version) => `${made.workshopId} ${version} `));
  await words.stop();
});
