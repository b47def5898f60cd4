import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember, createAccount, createTestOrganisation, type TestAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeEvent } from '#testing/event-factory.ts';
import { linkMailedTo, waitingMails } from '#testing/mails.ts';
import { countQueries } from '#testing/query-count.ts';
import { useTestApp } from '#testing/test-app.ts';
import { anonymous, type Actor } from '../actor.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeRole, removeMember } from './change-role.ts';
import { findInvitation } from './find-invitation.ts';
import { invite } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { listMyOrganisations } from './list-my-organisations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const database = useTestDatabase();
useTestApp(database);
const roles = ['owner', 'organiser', 'facilitator', 'reader'] as const;
type Who = (typeof roles)[number] | 'stranger' | 'operator' | 'guest' | 'otherOwner';
let people: Record<Who, TestAccount>;
let event: { id: string; slug: string };
const organisation = 'foreningen';

beforeAll(async () => {
  const { db } = database;
  const ours = await createTestOrganisation(db, { slug: organisation });
  const theirs = await createTestOrganisation(db, { slug: 'andre' });
  event = await makeEvent(db, organisation);
  people = {} as Record<Who, TestAccount>;
  for (const role of roles) {
    people[role] = await createAccount(db, { name: `Person ${role}` });
    await addMember(db, ours, people[role], role);
  }
  people.stranger = await createAccount(db);
  people.operator = await createAccount(db, { isOperator: true });
  people.otherOwner = await createAccount(db);
  await addMember(db, theirs, people.otherOwner, 'owner');
  people.guest = await createAccount(db, { name: 'Person gæst' });
  await db
    .insertInto('event_rights')
    .values({ organisation_id: ours.id, event_id: event.id, account_id: people.guest.id, role: 'organiser' })
    .execute();
});

beforeEach(async () => {
  for (const table of ['rate_limits', 'mails', 'invitations'] as const)
    await database.db.deleteFrom(table).execute();
});

const keyActor: Actor = { kind: 'api_key', keyId: 'k', organisationId: 'another', rights: ['edit'] };
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const refused = 'organisation.not_found';
const invitation = { organisation, role: 'reader', lang: 'da', event: undefined } as const;

describe('who may do what', () => {
  const allowed: Record<string, { may: Who[]; act: (actor: Actor) => Promise<unknown> }> = {
    'see members and their addresses': {
      may: ['owner', 'organiser'],
      act: (actor) => listMembers(database.db, actor, { organisation }),
    },
    'see invitations': {
      may: ['owner', 'organiser'],
      act: (actor) => listInvitations(database.db, actor, { organisation }),
    },
    'invite into the organisation': {
      may: ['owner'],
      act: (actor) => invite(database.db, actor, { ...invitation, email: 'new@example.org' }),
    },
    'invite to one event': {
      may: ['owner', 'organiser'],
      act: (actor) =>
        invite(database.db, actor, { ...invitation, event: event.slug, email: 'new@example.org' }),
    },
    'give roles': {
      may: ['owner'],
      act: (actor) =>
        changeRole(database.db, actor, { organisation, accountId: people.reader.id, role: 'reader' }),
    },
  };
  for (const [what, { may, act }] of Object.entries(allowed))
    test(what, async () => {
      const outcomes: Record<string, unknown> = {};
      for (const [who, { actor }] of Object.entries(people)) outcomes[who] = await outcome(act(actor));
      expect(outcomes).toEqual(
        Object.fromEntries(
          Object.keys(people).map((who) => [who, may.includes(who as Who) ? 'done' : refused]),
        ),
      );
      expect(await outcome(act(anonymous))).toBe(refused);
      expect(await outcome(act(keyActor))).toBe(refused);
    });

  test('take others out: owners only; leave: everybody but the last owner', async () => {
    const { db } = database;
    for (const who of [
      'organiser',
      'facilitator',
      'reader',
      'stranger',
      'operator',
      'guest',
      'otherOwner',
    ] as const)
      expect(
        await outcome(removeMember(db, people[who].actor, { organisation, accountId: people.owner.id })),
      ).toBe(refused);
    const leave = (who: Who) =>
      removeMember(db, people[who].actor, { organisation, accountId: people[who].id });
    expect(await outcome(leave('owner'))).toBe('member.last_owner.conflict');
    expect(await outcome(leave('facilitator'))).toBe('done');
    expect(
      (await listMembers(db, people.owner.actor, { organisation })).members.map(({ role }) => role),
    ).toEqual(['owner', 'organiser', 'reader']);
  });
});

test('members and guests are listed with their roles, in as many queries whatever their number', async () => {
  const { db } = database;
  const list = await listMembers(db, people.organiser.actor, { organisation });
  expect(list.mayManage).toBe(false);
  expect(list.members[0]).toMatchObject({ name: 'Person owner', email: people.owner.email, role: 'owner' });
  expect(list.guests).toMatchObject([
    { name: 'Person gæst', role: 'organiser', event: { slug: event.slug } },
  ]);
  const count = () =>
    countQueries(db, (counted) => listMembers(counted, people.owner.actor, { organisation }));
  const before = await count();
  const more = await createTestOrganisation(db);
  void more;
  for (let number = 0; number < 3; number++) {
    const { id } = await db
      .selectFrom('organisations')
      .select('id')
      .where('slug', '=', organisation)
      .executeTakeFirstOrThrow();
    await addMember(db, { id }, await createAccount(db), 'reader');
  }
  expect(await count()).toBe(before);
});

describe('an organisation keeps an owner', () => {
  test('also when its two owners step down at the same time', async () => {
    const { db } = database;
    const place = await createTestOrganisation(db, { slug: 'to-ejere' });
    const [one, two] = [await createAccount(db), await createAccount(db)];
    await addMember(db, place, one, 'owner');
    await addMember(db, place, two, 'owner');
    const stepDown = (who: TestAccount) =>
      outcome(changeRole(db, who.actor, { organisation: 'to-ejere', accountId: who.id, role: 'reader' }));
    const outcomes = await Promise.all([stepDown(one), stepDown(two)]);
    expect(outcomes.sort()).toEqual(['done', 'member.last_owner.conflict']);
  });
});

describe('an invitation', () => {
  const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
  const send = async (email: string, more: Partial<Parameters<typeof invite>[2]> = {}) => {
    await invite(database.db, people.owner.actor, { ...invitation, email, ...more });
    return tokenOf(await linkMailedTo(database.db, email.toLowerCase()));
  };

  test('makes an account and a member of whoever says yes, once', async () => {
    const { db } = database;
    const token = await send('Ny@Example.org', { role: 'facilitator' });
    expect(await findInvitation(db, token)).toMatchObject({
      email: 'ny@example.org',
      role: 'facilitator',
      event: null,
    });
    expect(await outcome(acceptInvitation(db, { token, name: '', lang: 'da' }))).toBe('invitation.invalid');
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => acceptInvitation(db, { token, name: 'Ny Person', lang: 'da' })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const account = await db
      .selectFrom('accounts')
      .selectAll()
      .where('email', '=', 'ny@example.org')
      .executeTakeFirstOrThrow();
    expect(account).toMatchObject({ name: 'Ny Person', email_verified: true });
    const actor = { kind: 'account', accountId: account.id, isOperator: false } as const;
    expect(await listMyOrganisations(db, actor)).toEqual([
      { slug: organisation, name: 'Foreningen Prøve', role: 'facilitator' },
    ]);
    expect(await outcome(findInvitation(db, token))).toBe('invitation.gone');
  });

  test('to one event gives rights on that event alone', async () => {
    const { db } = database;
    const token = await send('medvaert@example.org', { event: event.slug, role: 'organiser' });
    const accepted = await acceptInvitation(db, { token, name: 'Med Vært', lang: 'nb' });
    const actor = { kind: 'account', accountId: accepted.accountId, isOperator: false } as const;
    expect(await listMyOrganisations(db, actor)).toEqual([
      { slug: organisation, name: 'Foreningen Prøve', role: null },
    ]);
    expect(await outcome(listMembers(db, actor, { organisation }))).toBe(refused);
  });

  test('never lowers a role, and asks an account that is there for no name', async () => {
    const { db } = database;
    const token = await send(people.organiser.email, { role: 'reader' });
    const accepted = await acceptInvitation(db, { token, name: '', lang: 'da' });
    expect(accepted).toMatchObject({ isNew: false, accountId: people.organiser.id });
    const { members } = await listMembers(db, people.owner.actor, { organisation });
    expect(members.find(({ accountId }) => accountId === people.organiser.id)?.role).toBe('organiser');
  });

  test('does not work when taken back, replaced or too old', async () => {
    const { db } = database;
    const first = await send('igen@example.org');
    const second = await send('igen@example.org');
    expect(await outcome(findInvitation(db, first))).toBe('invitation.gone');
    const [open] = await listInvitations(db, people.owner.actor, { organisation });
    expect(open).toMatchObject({ email: 'igen@example.org', mail: 'waiting', isOver: false });
    await db.updateTable('invitations').set({ expires_at: '2020-01-01T00:00:00Z' }).execute();
    expect(await outcome(acceptInvitation(db, { token: second, name: 'X', lang: 'da' }))).toBe(
      'invitation.gone',
    );

    const third = await send('tilbage@example.org');
    const [newest] = await listInvitations(db, people.owner.actor, { organisation });
    await revokeInvitation(db, people.owner.actor, { organisation, id: newest?.id ?? '' });
    expect(await outcome(findInvitation(db, third))).toBe('invitation.gone');
    expect((await waitingMails(db)).map(({ to }) => to)).not.toContain('tilbage@example.org');
  });

  test('is open for nobody else’s eyes: organisers see those to events, others nothing', async () => {
    const { db } = database;
    await send('hemmelig@example.org');
    await send('aabent@example.org', { event: event.slug });
    const seen = await listInvitations(db, people.organiser.actor, { organisation });
    expect(seen.map(({ email }) => email)).toEqual(['aabent@example.org']);
    const [all] = await Promise.all([listInvitations(db, people.owner.actor, { organisation })]);
    const secret = all.find(({ email }) => email === 'hemmelig@example.org');
    const revoke = (actor: Actor) => revokeInvitation(db, actor, { organisation, id: secret?.id ?? '' });
    expect(await outcome(revoke(people.organiser.actor))).toBe('invitation.not_found');
    expect(await outcome(revoke(people.otherOwner.actor))).toBe(refused);
  });

  test('stands in the audit trail by ids, without address or name', async () => {
    const { db } = database;
    const token = await send('spor@example.org');
    await acceptInvitation(db, { token, name: 'Spor Person', lang: 'da' });
    const entries = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('action', 'like', 'invitation.%')
      .execute();
    expect(entries.map(({ action }) => action)).toContain('invitation.accept');
    expect(JSON.stringify(entries)).not.toMatch(/spor@example|Spor Person/);
  });

  test('counts the same queries for one and for three', async () => {
    const { db } = database;
    const count = () =>
      countQueries(db, (counted) => listInvitations(counted, people.owner.actor, { organisation }));
    await send('en@example.org');
    const before = await count();
    await send('to@example.org');
    await send('tre@example.org');
    expect(await count()).toBe(before);
  });
});
