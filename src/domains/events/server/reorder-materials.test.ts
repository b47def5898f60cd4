import { beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { createEvent as eventInput, saveMaterial as materialInput } from '../schema.ts';
import { createEvent } from './create-event.ts';
import { loadDraft } from './load-draft.ts';
import { reorderMaterials } from './reorder-materials.ts';
import { saveMaterial } from './save-material.ts';

const database = useTestDatabase();
let owner: Actor;
const ids: string[] = [];

beforeAll(async () => {
  const { db } = database;
  const account = await createAccount(db);
  owner = account.actor;
  await addMember(db, await createTestOrganisation(db, { slug: 'fjordby' }), account, 'owner');
  await createEvent(
    db,
    owner,
    eventInput.parse({ organisation: 'fjordby', lang: 'da', title: 'X', slug: 'nabodage' }),
  );
  for (const title of ['a', 'b', 'c']) {
    const input = materialInput.parse({ event: 'nabodage', title, url: `https://eksempel.invalid/${title}` });
    ids.push((await saveMaterial(db, owner, input)).materialId);
  }
});

const order = async () =>
  (await loadDraft(database.db, owner, { slug: 'nabodage' })).materials
    .map((material) => material.title)
    .join('');

test('puts materials in order; what the list does not name follows', async () => {
  const [a = '', , c = ''] = ids;
  const { draftVersion } = await reorderMaterials(database.db, owner, {
    event: 'nabodage',
    materialIds: [c, a, 'unknown', c],
  });
  expect(await order()).toBe('cab');
  await expect(
    reorderMaterials(database.db, owner, {
      event: 'nabodage',
      expectedVersion: draftVersion - 1,
      materialIds: [a],
    }),
  ).rejects.toMatchObject({ code: 'draft.conflict' });
  await expect(
    reorderMaterials(database.db, anonymous, { event: 'nabodage', materialIds: [a] }),
  ).rejects.toMatchObject({ code: 'event.not_found' });
  expect(await order()).toBe('cab');
});
