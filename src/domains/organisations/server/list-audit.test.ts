import { beforeAll, expect, test } from 'vitest';
import { addMember, createAccount, createTestOrganisation, type TestAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { countQueries } from '#testing/query-count.ts';
import { listAudit, listInstallationAudit } from './list-audit.ts';
import { recordAudit } from './record-audit.ts';

const database = useTestDatabase();
let owner: TestAccount;
let reader: TestAccount;
let other: TestAccount;
let operator: TestAccount;
let ours: { id: string };

beforeAll(async () => {
  const { db } = database;
  [owner, reader, other] = [
    await createAccount(db, { name: 'Ejer Person' }),
    await createAccount(db, { name: 'Læser Person' }),
    await createAccount(db, { name: 'Anden Person' }),
  ];
  operator = await createAccount(db, { isOperator: true });
  ours = await createTestOrganisation(db, { slug: 'vores' });
  const theirs = await createTestOrganisation(db, { slug: 'deres' });
  await addMember(db, ours, owner, 'owner');
  await addMember(db, ours, reader, 'reader');
  await addMember(db, theirs, other, 'owner');
  await write(theirs.id, other, 'event.secret', 1);
  await write(null, operator, 'installation.change', 1);
  await write(ours.id, owner, 'event.update', 60);
  await write(ours.id, reader, 'member.leave', 1);
});

async function write(organisationId: string | null, who: TestAccount, action: string, times: number) {
  for (let time = 0; time < times; time++)
    await database.db.transaction().execute((trx) =>
      recordAudit(trx, who.actor, {
        organisationId,
        action,
        subjectKind: action.split('.')[0] ?? '',
        fields: ['title'],
      }),
    );
}

test('an organisation’s trail shows who changed what, newest first, page by page, and nothing of others', async () => {
  const first = await listAudit(database.db, owner.actor, { organisation: 'vores' });
  expect(first.lines).toHaveLength(50);
  expect(first.lines[0]).toMatchObject({ action: 'member.leave', actorName: 'Læser Person' });
  expect(first.people.map(({ name }) => name)).toEqual(['Ejer Person', 'Læser Person']);
  expect(first.subjects).toEqual(['event', 'member']);
  const second = await listAudit(database.db, owner.actor, {
    organisation: 'vores',
    before: first.next ?? '',
  });
  expect(second.lines).toHaveLength(11);
  expect(second.next).toBeNull();
  expect(JSON.stringify([first, second])).not.toMatch(/secret|installation|Anden/);
});

test('it can be filtered by person and by what it is about', async () => {
  const byPerson = await listAudit(database.db, owner.actor, { organisation: 'vores', accountId: reader.id });
  expect(byPerson.lines.map(({ action }) => action)).toEqual(['member.leave']);
  const bySubject = await listAudit(database.db, owner.actor, { organisation: 'vores', subject: 'member' });
  expect(bySubject.lines).toHaveLength(1);
});

test('it is for organisers and owners; the installation’s is for the operator', async () => {
  for (const { actor } of [reader, other, operator])
    await expect(listAudit(database.db, actor, { organisation: 'vores' })).rejects.toMatchObject({
      code: 'organisation.not_found',
    });
  await expect(listInstallationAudit(database.db, owner.actor, {})).rejects.toMatchObject({
    code: 'operator.not_found',
  });
  const { lines } = await listInstallationAudit(database.db, operator.actor, {});
  expect(lines.map(({ action }) => action)).toEqual(['installation.change']);
});

test('an account that is gone leaves its entries without a name', async () => {
  const gone = await createAccount(database.db, { name: 'Borte Person' });
  await write(ours.id, gone, 'event.note', 1);
  await database.db.deleteFrom('accounts').where('id', '=', gone.id).execute();
  const { lines } = await listAudit(database.db, owner.actor, { organisation: 'vores' });
  expect(lines[0]).toMatchObject({ action: 'event.note', actorKind: 'account', actorName: null });
});

test('any length takes the same number of queries', async () => {
  const count = (subject: string) =>
    countQueries(database.db, (db) => listAudit(db, owner.actor, { organisation: 'vores', subject }));
  expect(await count('event')).toBe(await count('member'));
});
