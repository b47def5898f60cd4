/** Editing a booklet, against everybody who must not; reading a draft with and without its link. */
import { beforeAll, expect, it } from 'vitest';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { watchGate, type UseCase } from '#testing/gate.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { findBookletInReview } from './booklet-review.ts';
import { commentBooklet } from './comment-booklet.ts';
import { eraseComments } from './erase-comments.ts';
import { publishBooklet } from './publish-booklet.ts';
import { readBooklet } from './read-booklet.ts';
import { removeBookletTheme } from './remove-booklet-theme.ts';
import { saveBooklet } from './save-booklet.ts';
import { saveBookletTheme } from './save-booklet-theme.ts';
import { settleComment } from './settle-comment.ts';
import { setBookletState } from './set-booklet-state.ts';

const test = useTestDatabase();
useTestApp(test);
const now = Date.UTC(2026, 5, 12, 10);
const actors: Record<string, Actor> = { anonymous };
/** A version that never is: whoever gets in is told that somebody else was faster. */
const ours = { event: '', expectedVersion: 999 };
const comment = newId();
let workshop: MadeWorkshop;

const texts = {
  ...{ lang: 'da' as const, title: 'X', subtitle: '', foreword: '', summary: '', closing: '', thanks: '' },
  ...{
    colophon: '',
    chapters: [],
    leftOut: [],
    notesMonths: 6,
    look: { size: 'a5' as const, noLogo: false },
  },
};
const ofEditors: [name: string, run: UseCase][] = [
  ['readBooklet', (db, actor) => readBooklet(db, actor, ours)],
  ['saveBooklet', (db, actor) => saveBooklet(db, actor, { ...ours, ...texts })],
  [
    'saveBookletTheme',
    (db, actor) => saveBookletTheme(db, actor, { ...ours, title: 'X', text: '', recommendations: [] }),
  ],
  ['removeBookletTheme', (db, actor) => removeBookletTheme(db, actor, { ...ours, id: newId() })],
  ['setBookletState', (db, actor) => setBookletState(db, actor, { ...ours, state: 'review' })],
  [
    'settleComment',
    (db, actor) => settleComment(db, actor, { event: ours.event, comment, isSettled: true }, now),
  ],
  ['publishBooklet', (db, actor) => publishBooklet(db, actor, { ...ours, note: '' }, now)],
];

const gate = watchGate(test, actors, /^event\.not_found$/);
const editors = ['a co-host', 'an organiser', 'an owner'];

beforeAll(async () => {
  workshop = await makeWorkshop(test.db, { state: 'closed' });
  const theirs = await makeWorkshop(test.db, { state: 'closed' });
  ours.event = workshop.slug;
  const member = (role: 'reader' | 'facilitator' | 'organiser' | 'owner') =>
    makeMember(test.db, workshop.organisationId, role);
  const coHost = await createAccount(test.db);
  await setEventRight(test.db, command, {
    ...{ event: workshop.slug, accountId: coHost.actor.accountId, role: 'organiser' },
  });
  Object.assign(actors, {
    'somebody signed in': (await createAccount(test.db)).actor,
    'the operator': (await createAccount(test.db, { isOperator: true })).actor,
    'an owner elsewhere': await makeMember(test.db, theirs.organisationId, 'owner'),
    'a phone at the board': phone(workshop),
    'a reader': await member('reader'),
    'a facilitator': await member('facilitator'),
    'a co-host': coHost.actor,
    'an organiser': await member('organiser'),
    'an owner': await member('owner'),
  });
});

it('organisers alone edit a booklet and publish it', async () => {
  const refused = Object.keys(actors).filter((who) => !editors.includes(who));
  await gate(ofEditors, refused, editors);
});

it('a draft is read by its link while it is in review, and by nothing else', async () => {
  const { db } = test;
  await publishEvent(db, command, { slug: workshop.slug, note: '' });
  const versioned = async () => {
    const { row, reviewToken } = await readBooklet(db, command, ours);
    return { event: ours.event, expectedVersion: row.version, token: reviewToken ?? '' };
  };
  expect((await versioned()).token).toBe('');
  await setBookletState(db, command, { ...(await versioned()), state: 'review' });
  const { token } = await versioned();
  expect(await findBookletInReview(db, token)).toMatchObject({ event: { slug: workshop.slug } });
  await commentBooklet(db, token, { place: '', text: 'Husk legepladsen.' }, now);
  await commentBooklet(db, token, { place: '', text: 'Husk legepladsen.' }, now);
  const [said, ...others] = (await readBooklet(db, command, ours)).comments;
  expect([said?.text, others]).toEqual(['Husk legepladsen.', []]);
  await settleComment(db, command, { event: ours.event, comment: said?.id ?? '', isSettled: true }, now);
  const forged = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
  for (const other of ['', 'x', forged]) expect(await findBookletInReview(db, other)).toBe(null);
  await expect(commentBooklet(db, forged, { place: '', text: 'X' }, now)).rejects.toMatchObject({
    code: 'booklet.not_found',
  });
  await setBookletState(db, command, { ...(await versioned()), state: 'draft' });
  expect(await findBookletInReview(db, token)).toBe(null);
  await setBookletState(db, command, { ...(await versioned()), state: 'review' });
  await commentBooklet(db, (await versioned()).token, { place: '', text: 'Endnu ikke klaret.' }, now);
  await publishBooklet(db, command, { ...(await versioned()), note: '' }, now);
  // What is settled goes with publication, the rest half a year after it was written.
  const left = async () => (await readBooklet(db, command, ours)).comments.map(({ text }) => text);
  expect(await left()).toEqual(['Endnu ikke klaret.']);
  await eraseComments(db, now + 184 * 86_400_000);
  expect(await left()).toEqual([]);
  expect(await findBookletInReview(db, token)).toBe(null);
  await setBookletState(db, command, { ...(await versioned()), state: 'review' });
  expect(await findBookletInReview(db, token)).toBe(null);
  expect(await findBookletInReview(db, (await versioned()).token)).not.toBe(null);
});
