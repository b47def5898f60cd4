import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { openBoardKey } from '#domains/workshops/server/open-board-key.ts';
import { composeMail } from '#platform/server/mail/compose-mail.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { keywords, makeRecommendations } from '#testing/harvest-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { markCommentsSeen } from '../mark-comments-seen.ts';
import { readHarvest } from '../read-harvest.ts';
import { sealHarvest } from '../seal-harvest.ts';
import { setHarvestState } from '../set-harvest-state.ts';
import { commentDraft } from './comment-draft.ts';
import { forgetAddress, leaveAddress } from './leave-address.ts';
import { openLetter } from './open-letter.ts';
import { readDraft } from './read-draft.ts';

const test = useTestDatabase();
const running = useTestApp(test);
const now = Date.parse('2026-06-04T10:00:00Z');
const email = 'mie@beboer.example';
let made: MadeWorkshop;
let facilitator: Actor;
let writer: Actor & { kind: 'board' };

beforeEach(async () => {
  made = await makeWorkshop(test.db, { state: 'closed' });
  facilitator = await makeMember(test.db, made.organisationId, 'facilitator');
  writer = phone(made);
  await makeRecommendations(test.db, made);
});

const show = (state: 'editing' | 'shown' | 'done' = 'shown') =>
  setHarvestState(test.db, facilitator, { workshop: made.workshopId, state }, now);
const row = () =>
  test.db.selectFrom('workshops').selectAll().where('id', '=', made.workshopId).executeTakeFirstOrThrow();
const seal = () =>
  test.db
    .transaction()
    .execute((trx) => sealHarvest(trx, { organisation_id: made.organisationId, event_id: made.eventId }));

async function letters() {
  const rows = await test.db
    .selectFrom('mails')
    .selectAll()
    .where('organisation_id', '=', made.organisationId)
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async (mail) => ({ to: mail.to_address, text: (await composeMail(running.app, mail))?.text })),
  );
}

describe('the draft', () => {
  it('is seen by its writers once it is shown, and their comments by facilitators alone', async () => {
    expect(await readDraft(test.db, writer)).toMatchObject({
      isShown: false,
      draft: null,
      mayComment: false,
    });
    await expect(commentDraft(test.db, writer, { text: 'For tidligt' }, now)).rejects.toMatchObject({
      code: 'harvest.closed.conflict',
    });
    await show();
    const page = await readDraft(test.db, writer);
    expect(page.draft?.recommendations.map(({ keyword }) => keyword)).toEqual([...keywords]);
    await commentDraft(test.db, writer, { text: 'I glemte legepladsen.' }, now);
    await commentDraft(test.db, writer, { text: 'I glemte legepladsen.' }, now);
    await commentDraft(test.db, { ...writer, author: Buffer.alloc(0) }, { text: 'Uden enhed.' }, now);
    expect((await readDraft(test.db, writer)).own.comments.map(({ text }) => text)).toEqual([
      'I glemte legepladsen.',
    ]);
    expect((await readDraft(test.db, phone(made))).own.comments).toEqual([]);
    const comments = async () =>
      (await readHarvest(test.db, facilitator, { workshop: made.workshopId })).comments.map(
        ({ text, isSeen }) => [text, isSeen] as const,
      );
    expect((await comments()).map(([, isSeen]) => isSeen)).toEqual([false, false]);
    await markCommentsSeen(test.db, facilitator, { workshop: made.workshopId }, now);
    expect((await comments()).map(([, isSeen]) => isSeen)).toEqual([true, true]);
    await show('editing');
    expect((await readDraft(test.db, writer)).draft).toBeNull();
  });

  it('is not shown while it says nothing', async () => {
    const empty = await makeWorkshop(test.db, { state: 'closed' });
    const lead = await makeMember(test.db, empty.organisationId, 'facilitator');
    await expect(
      setHarvestState(test.db, lead, { workshop: empty.workshopId, state: 'shown' }, now),
    ).rejects.toMatchObject({ code: 'harvest.empty.conflict' });
  });
});

describe('an address left for the draft', () => {
  it('gets one mail, whose link sees what the device sees, until the booklet is published', async () => {
    await leaveAddress(test.db, writer, { email, lang: 'da' }, now);
    expect(await letters()).toEqual([]);
    await show();
    await show('editing');
    await show();
    const [letter, ...more] = await letters();
    expect([letter?.to, more]).toEqual([email, []]);
    const token = letter?.text?.action?.path.split('/').at(-1) ?? '';
    expect(letter?.text?.action?.path).toBe(`/da/b/letter/${token}`);
    await commentDraft(test.db, writer, { text: 'Fra telefonen' }, now);
    const opened = await openLetter(test.db, token);
    expect((await readDraft(test.db, opened)).own.comments).toHaveLength(1);

    await seal();
    await expect(openLetter(test.db, token)).rejects.toMatchObject({ code: 'board.not_found' });
    expect(await letters()).toEqual([]);
    for (const table of ['harvest_addresses', 'harvest_comments'] as const)
      expect(
        await test.db.selectFrom(table).selectAll().where('event_id', '=', made.eventId).execute(),
      ).toEqual([]);
  });

  it('is told at once where the draft is shown already, and can be taken back', async () => {
    await show();
    await leaveAddress(test.db, writer, { email, lang: 'nb' }, now);
    expect((await letters()).map(({ text }) => text?.action?.label)).toEqual(['Les kladden']);
    expect((await readDraft(test.db, writer)).address).toBe(email);
    await forgetAddress(test.db, writer);
    expect(await letters()).toEqual([]);
    expect((await readDraft(test.db, writer)).address).toBeNull();
    await expect(
      leaveAddress(test.db, { ...writer, author: Buffer.alloc(0) }, { email, lang: 'da' }, now),
    ).rejects.toMatchObject({ code: 'board.not_found' });
  });
});

describe('a device at a board', () => {
  it('gets a key where there was only paper, but not after publication', async () => {
    await test.db
      .updateTable('workshops')
      .set({ board_key: null })
      .where('id', '=', made.workshopId)
      .execute();
    const opened = await openBoardKey(test.db, await row());
    expect(opened.board_key).toHaveLength(32);
    expect((await openBoardKey(test.db, await row())).board_key).toEqual(opened.board_key);
    const sealed = { board_key: null, erase_notes_at: '2027-01-01T00:00:00Z' };
    await test.db.updateTable('workshops').set(sealed).where('id', '=', made.workshopId).execute();
    expect((await openBoardKey(test.db, await row())).board_key).toBeNull();
  });
});
