import { beforeAll, describe, expect, test } from 'vitest';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { countQueries } from '#testing/query-count.ts';
import { anonymous, type Actor } from '../actor.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { useApiKey } from './use-api-key.ts';

const database = useTestDatabase();
let organisation: { id: string; slug: string };
let owner: Actor;
const others: [string, Actor][] = [['nobody signed in', anonymous]];

beforeAll(async () => {
  const { db } = database;
  organisation = await createTestOrganisation(db);
  const elsewhere = await createTestOrganisation(db);
  for (const role of ['owner', 'organiser', 'facilitator', 'reader'] as const) {
    const account = await createAccount(db);
    await addMember(db, organisation, account, role);
    if (role === 'owner') owner = account.actor;
    else others.push([role, account.actor]);
  }
  const stranger = await createAccount(db);
  await addMember(db, elsewhere, stranger, 'owner');
  const rights = ['read', 'import', 'edit'] as const;
  others.push(['owner elsewhere', stranger.actor]);
  others.push(['a key', { kind: 'api_key', keyId: 'x', organisationId: organisation.id, rights }]);
});

const create = (actor: Actor, name = 'Kalender') =>
  createApiKey(database.db, actor, { organisation: organisation.slug, name, rights: ['read', 'import'] });

test('a key stands for its organisation with its rights, from its making to its end', async () => {
  const { id, key } = await create(owner);
  const actor = await useApiKey(database.db, key, '2026-11-22');
  expect(actor).toEqual({
    kind: 'api_key',
    keyId: id,
    organisationId: organisation.id,
    rights: ['read', 'import'],
  });
  const [line] = await listApiKeys(database.db, owner, { organisation: organisation.slug });
  expect(line).toEqual({
    id,
    name: 'Kalender',
    hint: key.slice(-4),
    rights: ['read', 'import'],
    createdAt: expect.any(String) as string,
    lastUsedOn: '2026-11-22',
    revokedAt: null,
  });
  await revokeApiKey(database.db, owner, { organisation: organisation.slug, keyId: id });
  await revokeApiKey(database.db, owner, { organisation: organisation.slug, keyId: id });
  expect(await useApiKey(database.db, key, '2026-11-23')).toBeNull();
  const [after] = await listApiKeys(database.db, owner, { organisation: organisation.slug });
  expect(after?.revokedAt).not.toBeNull();
});

test('the key itself is nowhere in the database', async () => {
  const { key } = await create(owner);
  const rows = await database.db.selectFrom('api_keys').selectAll().execute();
  const audit = await database.db.selectFrom('audit_entries').selectAll().execute();
  const secret = key.slice('samskab_'.length);
  expect(JSON.stringify([rows, audit])).not.toContain(secret.slice(0, 20));
  for (const row of rows) expect(row.hash.includes(secret.slice(0, 20))).toBe(false);
  expect(audit.map((entry) => entry.action)).toContain('api_key.create');
});

test.each(['', 'x', 'samskab_', `samskab_${'a'.repeat(43)}`, `samskab_${'a'.repeat(42)}\u0000`])(
  'what is no key opens nothing: %j',
  async (key) => {
    expect(await useApiKey(database.db, key, '2026-11-22')).toBeNull();
  },
);

describe('only owners', () => {
  test('may make, list and end keys', async () => {
    const { id } = await create(owner);
    expect(others).toHaveLength(6);
    for (const [, actor] of others) {
      const refused = { code: 'organisation.not_found' };
      const slug = organisation.slug;
      await expect(create(actor)).rejects.toMatchObject(refused);
      await expect(listApiKeys(database.db, actor, { organisation: slug })).rejects.toMatchObject(refused);
      await expect(revokeApiKey(database.db, actor, { organisation: slug, keyId: id })).rejects.toMatchObject(
        refused,
      );
    }
  });

  test('of the key’s own organisation', async () => {
    const account = await createAccount(database.db);
    const other = await createTestOrganisation(database.db);
    await addMember(database.db, other, account, 'owner');
    const { id, key } = await create(owner);
    for (const keyId of [id, 'no-id'])
      await expect(
        revokeApiKey(database.db, account.actor, { organisation: other.slug, keyId }),
      ).rejects.toMatchObject({ code: 'api_key.not_found' });
    expect(await useApiKey(database.db, key, '2026-11-22')).not.toBeNull();
  });
});

test('the list takes as many queries for three keys as for one', async () => {
  const count = () =>
    countQueries(database.db, (db) => listApiKeys(db, owner, { organisation: organisation.slug }));
  const before = await count();
  await create(owner);
  await create(owner);
  expect(await count()).toBe(before);
});
