import { beforeEach, describe, expect, test } from 'vitest';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { waitingMails } from '#testing/mails.ts';
import { useTestApp } from '#testing/test-app.ts';
import { anonymous } from '../actor.ts';
import * as schema from '../schema.ts';
import { createOrganisation } from './create-organisation.ts';
import { updateOrganisation } from './update-organisation.ts';

const database = useTestDatabase();
useTestApp(database);
beforeEach(async () => {
  for (const table of ['rate_limits', 'mails', 'organisations', 'audit_entries'] as const)
    await database.db.deleteFrom(table).execute();
});

const facts = (more: object = {}) => ({
  ...schema.createOrganisation.parse({
    name: 'Fællesskabet',
    lang: 'da',
    country: 'DK',
    kind: 'association',
    ...more,
  }),
  mailLang: 'da' as const,
});

describe('a new organisation', () => {
  test('is made by the operator alone', async () => {
    const owner = await createAccount(database.db);
    const operator = await createAccount(database.db, { isOperator: true });
    await expect(createOrganisation(database.db, owner.actor, facts())).rejects.toMatchObject({
      code: 'operator.not_found',
    });
    await expect(createOrganisation(database.db, anonymous, facts())).rejects.toMatchObject({
      code: 'operator.not_found',
    });
    const { slug } = await createOrganisation(database.db, operator.actor, facts());
    expect(slug).toBe('faellesskabet');
    expect(await database.db.selectFrom('memberships').select(['account_id', 'role']).execute()).toEqual([
      { account_id: operator.id, role: 'owner' },
    ]);
  });

  test('invites its owner, and the operator is then no member', async () => {
    const operator = await createAccount(database.db, { isOperator: true });
    await createOrganisation(database.db, operator.actor, facts({ ownerEmail: 'ejer@example.org' }));
    expect(await database.db.selectFrom('memberships').selectAll().execute()).toEqual([]);
    expect(await waitingMails(database.db)).toMatchObject([
      { to: 'ejer@example.org', template: 'invitation' },
    ]);
  });

  test('gets a free address, and is refused a taken one', async () => {
    const operator = await createAccount(database.db, { isOperator: true });
    await createOrganisation(database.db, operator.actor, facts());
    expect((await createOrganisation(database.db, operator.actor, facts())).slug).toBe('faellesskabet-2');
    await expect(
      createOrganisation(database.db, operator.actor, facts({ slug: 'faellesskabet' })),
    ).rejects.toMatchObject({ code: 'organisation.invalid', data: { fields: { slug: 'taken' } } });
  });
});

describe('its settings', () => {
  const settings = (more: object = {}) =>
    schema.updateOrganisation.parse({
      organisation: 'gammel',
      name: 'Nyt navn',
      slug: 'gammel',
      lang: 'nb',
      country: 'NO',
      kind: 'public_body',
      colour: '#1D5450',
      url: '',
      contact: { name: 'Kontakt Person', email: 'kontakt@example.org' },
      controller: {},
      accessibility: {},
      ...more,
    });
  const place = async () => {
    const owner = await createAccount(database.db);
    const organisation = await createTestOrganisation(database.db, { slug: 'gammel' });
    await addMember(database.db, organisation, owner, 'owner');
    return { owner, organisation };
  };

  test('are changed by owners, and the trail holds field names, and values only of what readers see', async () => {
    const { owner } = await place();
    await updateOrganisation(database.db, owner.actor, settings());
    const row = await database.db.selectFrom('organisations').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: 'Nyt navn', lang: 'nb', colour: '#1d5450', url: null, version: 2 });
    const entry = await database.db
      .selectFrom('audit_entries')
      .selectAll()
      .where('action', '=', 'organisation.update')
      .executeTakeFirstOrThrow();
    expect(entry.fields.sort()).toEqual(['colour', 'contact', 'country', 'kind', 'lang', 'name']);
    expect(entry.public_values).toEqual({
      name: 'Nyt navn',
      lang: 'nb',
      country: 'NO',
      kind: 'public_body',
      colour: '#1d5450',
    });
  });

  test('are not for organisers', async () => {
    const { organisation } = await place();
    const organiser = await createAccount(database.db);
    await addMember(database.db, organisation, organiser, 'organiser');
    await expect(updateOrganisation(database.db, organiser.actor, settings())).rejects.toMatchObject({
      code: 'organisation.not_found',
    });
  });

  test('move the address, which sends on from the old one and gives it to nobody else', async () => {
    const { owner } = await place();
    expect(await updateOrganisation(database.db, owner.actor, settings({ slug: 'ny-adresse' }))).toEqual({
      slug: 'ny-adresse',
    });
    const slugs = await database.db
      .selectFrom('slugs')
      .select(['slug', 'is_current'])
      .orderBy('slug')
      .execute();
    expect(slugs).toEqual([
      { slug: 'gammel', is_current: false },
      { slug: 'ny-adresse', is_current: true },
    ]);
    const operator = await createAccount(database.db, { isOperator: true });
    await expect(
      createOrganisation(database.db, operator.actor, facts({ slug: 'gammel' })),
    ).rejects.toMatchObject({ data: { fields: { slug: 'taken' } } });
  });

  test('take no colour that cannot be read', async () => {
    const { owner } = await place();
    await expect(
      updateOrganisation(database.db, owner.actor, settings({ colour: '#ffe066' })),
    ).rejects.toMatchObject({ data: { fields: { colour: 'too_pale' } } });
  });
});
