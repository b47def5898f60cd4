/** Every use case of invoicing against everybody who must not get in, with data of theirs that could leak. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { invoicingSettings, payer } from '#testing/invoice-factory.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { watchGate, type UseCase } from '#testing/gate.ts';
import { submitRegistration } from '../../server/submit-registration.ts';
import { createInvoices } from './create-invoices.ts';
import { creditInvoice } from './credit-invoice.ts';
import { exportBasis } from './export-basis.ts';
import { findInvoicingSettings } from './find-invoicing-settings.ts';
import { listInvoicing } from './list-invoicing.ts';
import { markPaid } from './mark-paid.ts';
import { readInvoice } from './read-invoice.ts';
import { readOwnInvoicing } from './read-own-invoicing.ts';
import { saveInvoicingSettings } from './save-invoicing-settings.ts';
import { savePayer, speaksForBooking } from './save-payer.ts';

const test = useTestDatabase();
useTestApp(test);
const now = Date.parse('2026-03-01T09:00:00Z');
const id = newId();
const at = { event: 'vores', id };
let registration = '';
let other = '';

type Case = [name: string, run: UseCase];

/** Money is asked for in the organisation's name, and what invoices say is locked away. */
const ofOwners: Case[] = [
  ['findInvoicingSettings', (db, actor) => findInvoicingSettings(db, actor, { organisation: 'org-vores' })],
  [
    'saveInvoicingSettings',
    (db, actor) =>
      saveInvoicingSettings(db, actor, { organisation: 'org-vores', settings: invoicingSettings() }),
  ],
  ['createInvoices', (db, actor) => createInvoices(db, actor, { event: 'vores', payers: ['x'] }, now)],
  ['creditInvoice', (db, actor) => creditInvoice(db, actor, at, now)],
  ['readInvoice', (db, actor) => readInvoice(db, actor, at)],
];
const ofOrganisers: Case[] = [
  ['listInvoicing', (db, actor) => listInvoicing(db, actor, { event: 'vores' }, now)],
  ['exportBasis', (db, actor) => exportBasis(db, actor, { event: 'vores', lang: 'da', format: 'csv' }, now)],
  ['markPaid', (db, actor) => markPaid(db, actor, { ...at, paidOn: null })],
];
/** By organisers, and by whom the registration is. */
const ofParticipants: Case[] = [
  ['savePayer', (db, actor) => savePayer(db, actor, { id: registration, payer: payer() })],
  ['readOwnInvoicing', (db, actor) => readOwnInvoicing(db, actor, { id: registration }, now)],
];
/** Asked by those above, after they have let somebody in. */
const gates = [speaksForBooking.name];

it('knows every use case that takes an actor', () => {
  const all = [...ofOwners, ...ofOrganisers, ...ofParticipants].map(([name]) => name);
  expect([...all, ...gates].sort()).toEqual(useCasesOf('registration/invoicing'));
});

const actors: Record<string, Actor> = {};

beforeAll(async () => {
  const ours = await makeDesk(test.db, 'vores', { now, changes: { invoicing: true } });
  const theirs = await makeDesk(test.db, 'deres', { now });
  const register = async (n: number) => {
    const receipt = await submitRegistration(
      test.db,
      submission(ours, [applicant(n)], { payer: payer() }),
      now,
    );
    return 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
  };
  registration = await register(1);
  other = await register(2);
  const cohost = (await createAccount(test.db)).actor;
  await setEventRight(test.db, command, { event: 'vores', accountId: cohost.accountId, role: 'organiser' });
  const { organisationId, eventId } = ours;
  const own = { kind: 'participant', organisationId, eventId } as const;
  Object.assign(actors, {
    anonymous,
    'somebody signed in': (await createAccount(test.db)).actor,
    'the operator': (await createAccount(test.db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(test.db, theirs.organisationId, 'owner'),
    'another participant': { ...own, registrationId: other },
    'a door': { kind: 'door', organisationId, eventId, doorId: newId() },
    'a reader': await makeMember(test.db, organisationId, 'reader'),
    'a facilitator': await makeMember(test.db, organisationId, 'facilitator'),
    'the participant': { ...own, registrationId: registration },
    'a co-host of the event': cohost,
    'an organiser': await makeMember(test.db, organisationId, 'organiser'),
    'an editing key': { kind: 'api_key', keyId: newId(), organisationId, rights: ['edit'] },
    'an owner': await makeMember(test.db, organisationId, 'owner'),
  } satisfies Record<string, Actor>);
});

const outside = [
  ...['anonymous', 'somebody signed in', 'the operator', 'an owner of another organisation'],
  ...['another participant', 'a door', 'a reader', 'a facilitator'],
];
const organisers = ['a co-host of the event', 'an organiser', 'an editing key'];
const expectGate = watchGate(test, actors, /^(event|organisation|registration)\.not_found$/);

describe('who gets in', { timeout: 60_000 }, () => {
  it('to make and open invoices, and to say how: owners alone', async () => {
    const before = await test.db.selectFrom('audit_entries').select('id').execute();
    await expectGate(ofOwners, [...outside, ...organisers, 'the participant'], []);
    expect(await test.db.selectFrom('audit_entries').select('id').execute()).toEqual(before);
    await expectGate(ofOwners, [], ['an owner']);
  });

  it('to the basis, and to note that something is paid: organisers of the event', async () => {
    await expectGate(ofOrganisers, [...outside, 'the participant'], [...organisers, 'an owner']);
  });

  it('to who pays: the participant and the organisers', async () => {
    await expectGate(ofParticipants, outside, ['the participant', ...organisers, 'an owner']);
  });
});

it('a list tells an organiser numbers and amounts, and nothing of what invoices say', async () => {
  const { isOwner } = await listInvoicing(
    test.db,
    actors['an organiser'] ?? anonymous,
    { event: 'vores' },
    now,
  );
  expect(isOwner).toBe(false);
});
