import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFile } from '#domains/events/server/find-file.ts';
import { newId } from '#platform/server/db/ids.ts';
import { FileStorage } from '#platform/server/storage/file-storage.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { boardToken } from './access.ts';
import { findCasePicture, readCasePictures } from './case-pictures.ts';
import { loadWorkshop } from './load-workshop.ts';
import { addPicture, removePicture, savePicture } from './save-pictures.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 5, 1);
let folder = '';
let storage: FileStorage;
let made: MadeWorkshop;
const stores = () => ({ db: database.db, storage });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workshop-pictures-'));
  storage = new FileStorage(join(folder, 'files'));
  made = await makeWorkshop(database.db);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function uploadOf(bytes: Buffer) {
  const path = join(folder, newId());
  await writeFile(path, bytes);
  return { name: 'foto.jpg', bytes: bytes.length, path };
}

const photograph = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a2e2e' } })
    .withExif({ IFD0: { ImageDescription: 'Stranden 12' }, IFD3: { GPSLatitude: '55/1 40/1 0/1' } })
    .jpeg()
    .toBuffer();

const flipChart = () => ({
  ...{ workshop: made.workshopId, kind: 'flip_chart' as const, alt: 'Ark fra bord 1' },
  ...{ tableId: made.tables[0] ?? '', phaseId: made.phases[0] ?? '' },
});
const load = async () =>
  (await loadWorkshop(database.db, command, { workshop: made.workshopId })).workshop.pictures;

test('keeps a photograph without where it was taken, types it up beside it, and removes it with its file', async () => {
  const upload = await uploadOf(await photograph());
  expect((await readFile(upload.path)).includes('Stranden 12')).toBe(true);
  const { id } = await addPicture(stores(), command, { ...flipChart(), upload }, now);
  const [picture] = await load();
  expect(picture).toMatchObject({
    ...{ id, kind: 'flip_chart', alt: 'Ark fra bord 1', typed: '' },
    ...{ tableId: made.tables[0], phaseId: made.phases[0] },
    picture: { width: 60, height: 40, alt: { da: 'Ark fra bord 1' } },
  });
  const key = picture?.picture.key ?? '';
  const bytes = await readFile(join(folder, 'files', key));
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  for (const [role, mayFind] of [
    ['facilitator', true],
    ['reader', false],
  ] as const) {
    const member = await makeMember(database.db, made.organisationId, role);
    expect([role, (await findFile(database.db, member, { key })) !== null]).toEqual([role, mayFind]);
  }
  const change = {
    workshop: made.workshopId,
    picture: id,
    seen: picture?.seen,
    tableId: null,
    phaseId: null,
  };
  const typed = 'Nøglen hos naboen\nKaffe først';
  await savePicture(database.db, command, { ...change, alt: 'Ark', typed }, now);
  expect(await load()).toMatchObject([{ alt: 'Ark', typed, tableId: null }]);
  const late = savePicture(database.db, command, { ...change, alt: 'Andet', typed: '' }, now);
  await expect(late).rejects.toMatchObject({ code: 'draft.conflict' });
  await removePicture(stores(), command, { workshop: made.workshopId, picture: id }, now);
  expect(await load()).toEqual([]);
  expect(await storage.get(key)).toBeNull();
  const rows = await database.db.selectFrom('files').select('id').where('key', '=', key).execute();
  expect(rows).toEqual([]);
});

test('refuses files of a lying type, tables of another workshop, and pictures of what stays in the room', async () => {
  const lying = await uploadOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(addPicture(stores(), command, { ...flipChart(), upload: lying }, now)).rejects.toMatchObject({
    code: 'picture.unsupported',
  });
  const upload = await uploadOf(await photograph());
  const other = await makeWorkshop(database.db);
  const elsewhere = { ...flipChart(), tableId: other.tables[0] ?? '', upload };
  await expect(addPicture(stores(), command, elsewhere, now)).rejects.toMatchObject({
    code: 'workshop.table.not_found',
  });
  const room = await makeWorkshop(database.db, { state: 'preparing' });
  await database.db
    .updateTable('workshops')
    .set({ stays_in_room: true, way: 'record' })
    .where('id', '=', room.workshopId)
    .execute();
  const inRoom = { ...flipChart(), workshop: room.workshopId, tableId: null, phaseId: null, upload };
  await expect(addPicture(stores(), command, inRoom, now)).rejects.toMatchObject({
    code: 'workshop.room_pictures.conflict',
  });
});

test('shows pictures of the case, and no flip chart, to whoever holds a link that is valid', async () => {
  const { db } = database;
  const told = await makeWorkshop(db);
  const onCase = { kind: 'case' as const, alt: 'Skuret bag gården', tableId: null, phaseId: null };
  const pictures = { workshop: told.workshopId, upload: await uploadOf(await photograph()) };
  const { id } = await addPicture(stores(), command, { ...onCase, ...pictures }, now);
  const chart = await addPicture(stores(), command, { ...onCase, ...pictures, kind: 'flip_chart' }, now);
  const row = () =>
    db.selectFrom('workshops').selectAll().where('id', '=', told.workshopId).executeTakeFirstOrThrow();
  const token = boardToken(await row());
  expect(await readCasePictures(db, await row())).toEqual([{ id, alt: onCase.alt, width: 60, height: 40 }]);
  const { key } = await findCasePicture(db, { token, picture: id });
  expect(await storage.get(key)).not.toBeNull();
  const missing = { code: 'workshop.picture.not_found' };
  for (const picture of [chart.id, newId(), 'intet'])
    await expect(findCasePicture(db, { token, picture })).rejects.toMatchObject(missing);
  const elsewhere = boardToken({ id: made.workshopId, link_version: 1 });
  await expect(findCasePicture(db, { token: elsewhere, picture: id })).rejects.toMatchObject(missing);
  for (const change of [
    { link_version: 2 },
    { link_version: 1, stays_in_room: true, way: 'record' as const },
  ]) {
    await db.updateTable('workshops').set(change).where('id', '=', told.workshopId).execute();
    const refused = findCasePicture(db, { token, picture: id });
    await expect(refused).rejects.toMatchObject({ code: 'board.not_found' });
  }
});
