/** From the organiser's list over the mail and its link to a place. */
import { describe, expect, test } from 'vitest';
import { composeMail } from '#platform/server/mail/compose-mail.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { declineInvitation, revokePersonalInvitation, sendInvitationAgain } from './change-invitation.ts';
import { invitePeople } from './invite-people.ts';
import { listPersonalInvitations } from './list-personal-invitations.ts';
import { openInvitation } from './open-invitation.ts';
import { linkToken } from './personal-link.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
let count = 0;

async function invitedTo(changes: Parameters<typeof makeDesk>[2]['changes'], seats = 1) {
  const made = await makeDesk(database.db, `indbudt-${++count}`, { size: 10, now, changes });
  const email = `runa${count}@example.org`;
  const people = [{ name: 'Runa Pil', email, lang: 'nb' as const, categoryId: made.categoryId, seats }];
  await invitePeople(database.db, command, { event: made.slug, people }, now);
  const [row] = await listPersonalInvitations(database.db, command, { event: made.slug });
  const id = row?.id ?? '';
  return { made, email, id, token: linkToken('invitation', id) };
}

const accept = (made: TestDesk, id: string, email: string, n = 1, from = email) =>
  submitRegistration(
    database.db,
    submission(made, [applicant(n, { email: from })], { way: 'invitation', invitation: { id, email } }),
    now,
  );

describe('an invitation', () => {
  test.each(['invitation', 'open', 'application'] as const)(
    'gives a place where the way in is %s',
    async (wayIn) => {
      const { made, id, email, token } = await invitedTo({ wayIn });
      expect(await openInvitation(database.db, token)).toMatchObject({ state: 'open', left: 1 });
      expect(await accept(made, id, email)).toMatchObject({ answer: 'confirmed' });
      expect(await openInvitation(database.db, token)).toMatchObject({ state: 'used', left: 0 });
      const [row] = await listPersonalInvitations(database.db, command, { event: made.slug });
      expect(row).toMatchObject({ used: 1, mail: 'waiting' });
      expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
    },
  );

  test('shows that the address is the own one; another has to be confirmed', async () => {
    const { made, id, email } = await invitedTo({ wayIn: 'invitation' }, 2);
    await accept(made, id, email, 1);
    await accept(made, id, email, 2, 'en-anden@example.org');
    const rows = await database.db
      .selectFrom('registrations')
      .select(['email', 'address_confirmed_at', 'hold_until', 'way'])
      .where('event_id', '=', made.eventId)
      .orderBy('arrival')
      .execute();
    expect(
      rows.map((row) => [row.email, row.address_confirmed_at !== null, row.hold_until === null]),
    ).toEqual([
      [email, true, true],
      ['en-anden@example.org', false, false],
    ]);
    const mails = await database.db
      .selectFrom('mails')
      .select(['to_address', 'template'])
      .where('to_address', 'in', [email, 'en-anden@example.org'])
      .execute();
    expect(mails.map((mail) => mail.template).sort()).toEqual([
      'invitation:personal',
      'registration:confirmed',
      'registration:received',
    ]);
  });

  test('is used once, also by many at the same moment', async () => {
    const { made, id, email } = await invitedTo({ wayIn: 'invitation' }, 2);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => accept(made, id, email, n)));
    expect(answers.map(({ answer }) => answer).sort()).toEqual([
      ...['closed', 'closed', 'closed'],
      ...['confirmed', 'confirmed'],
    ]);
    expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
  });

  test('can be used again when the place was given back', async () => {
    const { made, id, email, token } = await invitedTo({ wayIn: 'invitation' });
    const receipt = await accept(made, id, email);
    const registration = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    await cancelRegistration(database.db, command, { id: registration }, now);
    expect(await openInvitation(database.db, token)).toMatchObject({ state: 'open', left: 1 });
  });

  test('that is declined can still be taken; one that is revoked cannot', async () => {
    const { made, id, email, token } = await invitedTo({ wayIn: 'invitation' });
    await declineInvitation(database.db, token, now);
    expect(await openInvitation(database.db, token)).toMatchObject({ state: 'declined' });
    await revokePersonalInvitation(database.db, command, { event: made.slug, id }, now);
    expect(await openInvitation(database.db, token)).toMatchObject({ state: 'revoked' });
    expect(await accept(made, id, email)).toEqual({ answer: 'closed' });
    const again = await invitedTo({ wayIn: 'invitation' });
    await declineInvitation(database.db, again.token, now);
    expect(await accept(again.made, again.id, again.email)).toMatchObject({ answer: 'confirmed' });
    expect(await openInvitation(database.db, again.token)).toMatchObject({
      invitation: { declined_at: null },
      state: 'used',
    });
  });

  test('of another event, another kind of place, or none opens nothing', async () => {
    const { made, email } = await invitedTo({ wayIn: 'invitation' });
    const other = await invitedTo({ wayIn: 'invitation' });
    expect(await accept(made, other.id, email)).toEqual({ answer: 'closed' });
    const none = submission(made, [applicant(1)], { way: 'invitation' });
    expect(await submitRegistration(database.db, none, now)).toEqual({ answer: 'closed' });
    const web = submission(made, [applicant(1)]);
    expect(await submitRegistration(database.db, web, now)).toEqual({ answer: 'closed' });
  });

  test.each([
    ['forged', (token: string) => `${token.slice(0, -2)}AA`],
    ['cut', (token: string) => token.slice(0, 20)],
    ['for something else', (_: string, id: string) => linkToken('own', id)],
    ['replaced', (_: string, id: string) => linkToken('invitation', id, 2)],
  ])('is not opened by a link that is %s', async (_, of) => {
    const { token, id } = await invitedTo({ wayIn: 'invitation' });
    await expect(openInvitation(database.db, of(token, id))).rejects.toMatchObject({
      code: 'registration.not_found',
    });
  });
});

test('whoever is invited already gets no second mail, within one list too', async () => {
  const { made, email } = await invitedTo({ wayIn: 'open' });
  const person = { name: null, lang: 'da' as const, categoryId: made.categoryId, seats: 1 };
  const people = [email, 'ny@example.org', 'ny@example.org'].map((one) => ({ ...person, email: one }));
  expect(await invitePeople(database.db, command, { event: made.slug, people }, now)).toEqual({
    sent: 1,
    already: [email, 'ny@example.org'],
  });
});

test('the mail says who invites to what, in the language of the invited, with the own link', async () => {
  const { id, token, made } = await invitedTo({ wayIn: 'invitation', closes: '2026-04-01T23:59' }, 3);
  const mail = { id, template: 'invitation:personal', lang: 'nb' as const, subject_id: id, sealed: null };
  const composed = await composeMail(running.app, mail);
  expect(composed?.text).toMatchObject({
    subject: expect.stringContaining('Du er invitert'),
    action: { path: `/nb/e/${made.slug}/register/invitation/${token}` },
  });
  expect(composed?.text.paragraphs.join(' ')).toMatch(/Runa Pil.*3.plasser.*1\..april/s);
  await revokePersonalInvitation(database.db, command, { event: made.slug, id }, now);
  expect(await composeMail(running.app, mail)).toBeNull();
});

test('the link is sent again, at most three mails an hour in all', async () => {
  const { made, id } = await invitedTo({ wayIn: 'invitation' });
  const again = () => sendInvitationAgain(database.db, command, { event: made.slug, id }, now);
  for (const _ of [1, 2, 3]) await again();
  await expect(again()).rejects.toMatchObject({ code: 'rate.too_many' });
});
