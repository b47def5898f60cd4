/** Every use case of organisations against everybody who must not get in. */
import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { App } from '#app-context';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { anonymous, type Actor } from '../actor.ts';
import { changeRole, removeMember } from './change-role.ts';
import { createApiKey } from './create-api-key.ts';
import { createOrganisation } from './create-organisation.ts';
import { findSettings } from './find-settings.ts';
import { invite } from './invite.ts';
import { listApiKeys } from './list-api-keys.ts';
import { listAudit, listInstallationAudit } from './list-audit.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { listMyOrganisations } from './list-my-organisations.ts';
import { listOrganisations } from './list-organisations.ts';
import { listOutbox } from './list-outbox.ts';
import { nameOperator } from './name-operator.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { setOrganisationLogo } from './set-organisation-logo.ts';
import { updateOrganisation } from './update-organisation.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const organisation = 'os';
const id = newId();

type Run = (db: Kysely<Database>, actor: Actor, app: App) => Promise<unknown>;

/** Called with inputs that fit; ids that are not there are only reached by those who may. */
const ofOwners: Record<string, Run> = {
  changeRole: (db, actor) => changeRole(db, actor, { organisation, accountId: id, role: 'owner' }),
  removeMember: (db, actor) => removeMember(db, actor, { organisation, accountId: id }),
  createApiKey: (db, actor) => createApiKey(db, actor, { organisation, name: 'Nøgle', rights: ['read'] }),
  revokeApiKey: (db, actor) => revokeApiKey(db, actor, { organisation, keyId: id }),
  listApiKeys: (db, actor) => listApiKeys(db, actor, { organisation }),
  findSettings: (db, actor) => findSettings(db, actor, { organisation }),
  invite: (db, actor) =>
    invite(db, actor, {
      ...{ organisation, email: 'ny@example.org', role: 'owner', lang: 'da', event: undefined },
    }),
  updateOrganisation: (db, actor) =>
    updateOrganisation(db, actor, {
      ...{ organisation, name: 'Os', slug: 'os', lang: 'da', country: 'DK', kind: 'association' },
      ...{ colour: '#1d5450', url: undefined, contact: {}, controller: {}, accessibility: {} },
    }),
};
const ofOrganisers: Record<string, Run> = {
  listAudit: (db, actor) => listAudit(db, actor, { organisation }),
  listInvitations: (db, actor) => listInvitations(db, actor, { organisation }),
  listMembers: (db, actor) => listMembers(db, actor, { organisation }),
  revokeInvitation: (db, actor) => revokeInvitation(db, actor, { organisation, id }),
  setOrganisationLogo: (db, actor, { storage }) =>
    setOrganisationLogo({ db, storage }, actor, { organisation, upload: null, alt: {} }),
};
const ofOperator: Record<string, Run> = {
  createOrganisation: (db, actor) =>
    createOrganisation(db, actor, {
      ...{ name: 'Ny', slug: undefined, lang: 'da', country: 'DK', kind: 'association' },
      ...{ ownerEmail: undefined, mailLang: 'da' },
    }),
  listInstallationAudit: (db, actor) => listInstallationAudit(db, actor, {}),
  listOrganisations: (db, actor) => listOrganisations(db, actor),
  listOutbox: (_, actor, app) => listOutbox(app, actor),
  nameOperator: (_, actor, app) => nameOperator(app, actor, { email: 'drift@example.org' }),
};

it('knows every use case that takes an actor', () => {
  const cases = [ofOwners, ofOrganisers, ofOperator].flatMap((group) => Object.keys(group));
  const gates = ['accessOrganisation', 'roleIn'];
  expect([...cases, ...gates, 'listMyOrganisations'].sort()).toEqual(useCasesOf('organisations'));
});

const actors: Record<string, Actor> = { anonymous };
beforeAll(async () => {
  const { db } = database;
  const ours = await createTestOrganisation(db, { slug: organisation, name: 'Os' });
  const theirs = await createTestOrganisation(db, { slug: 'dem', name: 'Dem' });
  for (const role of ['reader', 'facilitator', 'organiser', 'owner'] as const) {
    const account = await createAccount(db);
    await addMember(db, ours, account, role);
    actors[role] = account.actor;
  }
  const stranger = await createAccount(db);
  await addMember(db, theirs, stranger, 'owner');
  Object.assign(actors, {
    'somebody signed in': (await createAccount(db)).actor,
    'an owner of another': stranger.actor,
    operator: (await createAccount(db, { isOperator: true })).actor,
    'a key of another': {
      kind: 'api_key',
      keyId: id,
      organisationId: theirs.id,
      rights: ['read', 'import', 'edit'],
    },
    'an editing key': {
      kind: 'api_key',
      keyId: id,
      organisationId: ours.id,
      rights: ['read', 'import', 'edit'],
    },
    'a speaker': { kind: 'speaker', organisationId: ours.id, eventId: id, speakerId: id },
  });
});

async function gotIn(run: Run, actor: Actor): Promise<boolean> {
  try {
    await run(database.db, actor, running.app);
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (['organisation.not_found', 'operator.not_found'].includes(code)) return false;
    // Beyond the gate what was asked for is not there.
    if (/^(member|api_key|invitation)\.not_found$/.test(code)) return true;
    throw error;
  }
}

it.each([
  ['owners', ofOwners, ['owner']],
  ['organisers', ofOrganisers, ['organiser', 'owner', 'an editing key']],
  ['the operator', ofOperator, ['operator']],
] as const)('what is for %s is for nobody else', async (_, group, allowed) => {
  const entries = () => database.db.selectFrom('audit_entries').select('id').orderBy('id').execute();
  const before = await entries();
  const others = Object.keys(actors).filter((who) => !allowed.some((one) => one === who));
  for (const [name, run] of Object.entries<Run>(group))
    for (const who of others)
      expect([name, who, await gotIn(run, actors[who] ?? anonymous)]).toEqual([name, who, false]);
  expect(await entries()).toEqual(before);
  for (const [name, run] of Object.entries<Run>(group))
    for (const who of allowed)
      expect([name, who, await gotIn(run, actors[who] ?? anonymous)]).toEqual([name, who, true]);
});

it('everybody sees the organisations they work in, and no others', async () => {
  const slugs = async (who: string) =>
    (await listMyOrganisations(database.db, actors[who] ?? anonymous)).map(({ slug }) => slug);
  expect(await slugs('reader')).toEqual([organisation]);
  expect(await slugs('an owner of another')).toEqual(['dem']);
  for (const who of ['anonymous', 'somebody signed in', 'a speaker', 'an editing key'])
    expect([who, await slugs(who)]).toEqual([who, []]);
});
