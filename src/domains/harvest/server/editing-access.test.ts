/** Editing a harvest and seeing its draft, against everybody who must not, with data of theirs that could leak. */
import { beforeAll, expect, it } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { watchGate, type UseCase } from '#testing/gate.ts';
import { makeRecommendations } from '#testing/harvest-factory.ts';
import { makeWorkshop, phone } from '#testing/workshop-factory.ts';
import * as schema from '../editing/harvest-schema.ts';
import { confirmQuote, removeQuote } from './change-quote.ts';
import { chooseQuote } from './choose-quote.ts';
import { answerQuote } from './draft/answer-quote.ts';
import { commentDraft } from './draft/comment-draft.ts';
import { forgetAddress, leaveAddress } from './draft/leave-address.ts';
import { readDraft } from './draft/read-draft.ts';
import { keepWriteUp } from './keep-write-up.ts';
import { markCommentsSeen } from './mark-comments-seen.ts';
import { readHarvest } from './read-harvest.ts';
import { readHarvestVersion } from './read-harvest-version.ts';
import { readOldWriteUp } from './read-old-write-up.ts';
import { restoreHarvest } from './restore-harvest.ts';
import { saveHarvest } from './save-harvest.ts';
import { setHarvestState } from './set-harvest-state.ts';

const test = useTestDatabase();
const now = Date.parse('2026-06-04T10:00:00Z');
const actors: Record<string, Actor> = { anonymous };
const ours = { event: '', workshop: '', quote: newId(), version: 0, expected: 0 };

const ofFacilitators: [name: string, run: UseCase][] = [
  ['readHarvest', (db, actor) => readHarvest(db, actor, ours)],
  [
    'saveHarvest',
    (db, actor) => saveHarvest(db, actor, schema.saveHarvest.parse({ ...ours, recommendations: [] }), now),
  ],
  ['readHarvestVersion', (db, actor) => readHarvestVersion(db, actor, ours)],
  ['restoreHarvest', (db, actor) => restoreHarvest(db, actor, ours, now)],
  [
    'chooseQuote',
    (db, actor) => chooseQuote(db, actor, schema.chooseQuote.parse({ ...ours, text: 'X' }), now),
  ],
  ['confirmQuote', (db, actor) => confirmQuote(db, actor, ours, now)],
  ['removeQuote', (db, actor) => removeQuote(db, actor, ours)],
  ['markCommentsSeen', (db, actor) => markCommentsSeen(db, actor, ours, now)],
  ['setHarvestState', (db, actor) => setHarvestState(db, actor, { ...ours, state: 'shown' }, now)],
];

const ofWriters: [name: string, run: UseCase][] = [
  ['readDraft', (db, actor) => readDraft(db, actor)],
  [
    'answerQuote',
    (db, actor) => answerQuote(db, actor, { quote: newId(), answer: 'cleared', name: '' }, now),
  ],
  ['commentDraft', (db, actor) => commentDraft(db, actor, { text: 'Hvad med legepladsen?' }, now)],
  ['leaveAddress', (db, actor) => leaveAddress(db, actor, { email: 'mie@beboer.example', lang: 'da' }, now)],
  ['forgetAddress', (db, actor) => forgetAddress(db, actor)],
];

const ofOrganisers: [name: string, run: UseCase][] = [
  [
    'keepWriteUp',
    (db, actor) =>
      keepWriteUp(db, actor, schema.keepWriteUp.parse({ event: ours.event, lang: 'da', sections: [] }), now),
  ],
  [
    'readOldWriteUp',
    (db, actor) => readOldWriteUp(db, actor, { event: ours.event, request: { bytes: Buffer.from('') } }),
  ],
];

const gate = watchGate(test, actors, /^(workshop|board|event)\.not_found$/);
const leading = ['a facilitator', 'an organiser', 'an owner'];

beforeAll(async () => {
  const workshop = await makeWorkshop(test.db, { state: 'closed' });
  const theirs = await makeWorkshop(test.db);
  await makeRecommendations(test.db, workshop);
  Object.assign(ours, { event: workshop.slug, workshop: workshop.workshopId });
  const member = (role: 'reader' | 'facilitator' | 'organiser' | 'owner') =>
    makeMember(test.db, workshop.organisationId, role);
  Object.assign(actors, {
    'somebody signed in': (await createAccount(test.db)).actor,
    'an owner elsewhere': await makeMember(test.db, theirs.organisationId, 'owner'),
    'a phone at the board': phone(workshop),
    'a reader': await member('reader'),
    'a facilitator': await member('facilitator'),
    'an organiser': await member('organiser'),
    'an owner': await member('owner'),
  });
});

it('facilitators and organisers alone edit a harvest and see what stands behind it', async () => {
  const refused = Object.keys(actors).filter((who) => !leading.includes(who));
  await gate(ofFacilitators, refused, leading);
});

it('organisers alone read and keep an old write-up', async () => {
  const organisers = leading.filter((who) => who !== 'a facilitator');
  const refused = Object.keys(actors).filter((who) => !organisers.includes(who));
  await gate(ofOrganisers, refused, organisers);
});

it('the draft is for devices of its board', async () => {
  const refused = Object.keys(actors).filter((who) => who !== 'a phone at the board');
  await gate(ofWriters, refused, ['a phone at the board']);
});

it('a phone at another board sees nothing of this one', async () => {
  const another = phone(await makeWorkshop(test.db, { state: 'closed' }));
  expect(await readDraft(test.db, another)).toMatchObject({ draft: null, own: { quotes: [], comments: [] } });
});
