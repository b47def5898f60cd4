import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { command } from '#testing/event-factory.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { newId } from '#platform/server/db/ids.ts';
import { answerSwap } from './answer-swap.ts';
import { askSwap } from './ask-swap.ts';
import { composeSeatMail } from './compose-seat-mail.ts';
import { chooseSeat } from './choose-seat.ts';
import { readOwnSeats } from './read-own-seats.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.UTC(2026, 4, 1);
let made: MadeSeats;

/** Everybody sits: 0 in the first workshop, 1 in the second, 2 in the third, one chair each. */
beforeEach(async () => {
  made = await makeSeats(database.db, { people: 3, rooms: [1, 1, 1], blocks: 2 });
  await database.db
    .updateTable('allocations')
    .set({ state: 'published', seed: 'frø' })
    .where('event_id', '=', made.eventId)
    .execute();
  for (const who of [0, 1, 2])
    await chooseSeat(database.db, self(who), { id: id(who), slotId: slot(who) }, now);
});

/** What lies in the outbox about swaps, to whom, and where its button leads; no path for what is not sent any more. */
async function mails(lang: 'da' | 'nb' | 'en') {
  const rows = await database.db
    .selectFrom('mails')
    .select(['id', 'template', 'subject_id'])
    .where('template', 'like', 'allocation:swap%')
    .where('subject_id', 'in', made.people)
    .orderBy('template')
    .execute();
  return Promise.all(
    rows.map(async ({ id: mail, template, subject_id: subjectId }) => {
      const composed = await composeSeatMail(
        { ...running.app, now: () => now },
        { id: mail, template, lang, subjectId, data: null },
      );
      const [to, text] = [made.people.indexOf(subjectId ?? ''), composed?.text];
      return { to, template, path: text?.action?.path ?? null, words: text?.paragraphs };
    }),
  );
}

const slot = (at: number) => made.slots[at] ?? '';
const id = (who: number) => made.people[who] ?? '';
const self = (who: number): Actor => ({
  ...{ kind: 'participant', organisationId: made.organisationId, eventId: made.eventId },
  registrationId: id(who),
});
const read = (who: number) => readOwnSeats(database.db, self(who), { id: id(who) }, now);
const codeOf = async (who: number) => (await read(who)).blocks[0]?.swapCode ?? '';
const ask = async (who: number, whom: number) =>
  askSwap(database.db, self(who), { id: id(who), code: (await codeOf(whom)).toLowerCase() }, now);
const answer = (who: number, swapId: string, kind: 'accept' | 'decline' | 'withdraw') =>
  answerSwap(database.db, self(who), { id: id(who), swapId, answer: kind }, now);
const code = (attempt: Promise<void>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const sitting = async () =>
  Promise.all(
    [0, 1, 2].map(async (who) => made.slots.indexOf((await read(who)).blocks[0]?.seat?.slotId ?? '')),
  );

describe('two people change seats', () => {
  test('when one has asked by the code of the other’s seat, and the other accepts', async () => {
    await ask(0, 1);
    expect((await read(0)).asking).toEqual([{ id: expect.any(String), give: slot(0), get: slot(1) }]);
    const [asked] = (await read(1)).asked;
    expect(asked).toEqual({ id: expect.any(String), give: slot(1), get: slot(0) });
    expect(JSON.stringify(await read(1))).not.toContain(id(0));
    await answer(1, asked?.id ?? '', 'accept');
    expect(await sitting()).toEqual([1, 0, 2]);
    expect((await read(0)).blocks[0]?.seat?.origin).toBe('swap');
    expect([(await read(0)).asking, (await read(1)).asked]).toEqual([[], []]);
    expect(await code(answer(1, asked?.id ?? '', 'accept'))).toBe('allocation.swap_gone.conflict');
    const shown = await database.db
      .selectFrom('registration_slot_choices')
      .select('slot_id')
      .where('registration_id', '=', id(0))
      .execute();
    expect(shown).toEqual([{ slot_id: slot(1) }]);
  });

  test('never without both: declined, withdrawn, or answered by anybody else', async () => {
    await ask(0, 1);
    const [first] = (await read(1)).asked;
    const swapId = first?.id ?? '';
    expect(await code(answer(0, swapId, 'accept'))).toBe('allocation.swap.not_found');
    expect(await code(answer(2, swapId, 'accept'))).toBe('allocation.swap.not_found');
    expect(await code(answer(1, newId(), 'accept'))).toBe('allocation.swap.not_found');
    const organiser = answerSwap(database.db, command, { id: id(1), swapId, answer: 'accept' }, now);
    expect(await code(organiser)).toBe('allocation.swap.not_found');
    await answer(1, swapId, 'decline');
    await ask(0, 1);
    await answer(0, (await read(0)).asking[0]?.id ?? '', 'withdraw');
    expect([(await read(1)).asked, await sitting()]).toEqual([[], [0, 1, 2]]);
  });

  test('once, where two accept at the same moment', async () => {
    await ask(0, 1);
    await ask(1, 2);
    const [ofZero, ofOne] = [(await read(1)).asked[0]?.id ?? '', (await read(2)).asked[0]?.id ?? ''];
    const answers = await Promise.all([code(answer(1, ofZero, 'accept')), code(answer(2, ofOne, 'accept'))]);
    expect(answers.sort()).toEqual(['allocation.swap_gone.conflict', 'done']);
    expect([...(await sitting())].sort()).toEqual([0, 1, 2]);
  });

  test('not where a seat has changed since, or a rule forbids it to one of them', async () => {
    await ask(0, 1);
    expect(await code(ask(2, 2))).toBe('allocation.swap_code.invalid');
    expect(await code(askSwap(database.db, self(2), { id: id(2), code: 'AAAA-AAAA' }, now))).toBe(
      'allocation.swap_code.invalid',
    );
    await database.db
      .insertInto('allocation_people')
      .values({
        ...{ organisation_id: made.organisationId, event_id: made.eventId, registration_id: id(1) },
        ...{ wishes: '[]', barred: [slot(0)] },
      })
      .execute();
    const [asked] = (await read(1)).asked;
    expect(await code(answer(1, asked?.id ?? '', 'accept'))).toBe('allocation.not_yours.conflict');
    expect(await code(ask(0, 1))).toBe('allocation.swap_impossible.conflict');
    await chooseSeat(database.db, self(2), { id: id(2), slotId: slot(3) }, now);
    expect(await code(ask(0, 2))).toBe('allocation.swap_impossible.conflict');
    expect(await sitting()).toEqual([0, 1, 2]);
  });

  test.each(['da', 'nb', 'en'] as const)(
    'and each is told by mail what the other did, in %s',
    async (lang) => {
      await database.db
        .updateTable('registrations')
        .set({ address_confirmed_at: isoInstant(now), lang })
        .where('event_id', '=', made.eventId)
        .execute();
      await ask(0, 1);
      const asked = await mails(lang);
      expect(asked.map(({ to }) => to)).toEqual([1]);
      expect(asked[0]?.path).toMatch(/\/seats$/);
      expect(JSON.stringify(asked)).not.toContain('Deltager 1');
      await answer(0, (await read(0)).asking[0]?.id ?? '', 'withdraw');
      await ask(0, 1);
      // Whoever asks again at once does not write again; whoever was answered hears of it each time.
      expect((await mails(lang)).map(({ to, template }) => [template, to])).toEqual([
        ['allocation:swap_asked', 1],
      ]);
      await answer(1, (await read(1)).asked[0]?.id ?? '', 'decline');
      await ask(0, 1);
      await answer(1, (await read(1)).asked[0]?.id ?? '', 'accept');
      expect((await mails(lang)).map(({ to, template, path }) => [template, to, path !== null])).toEqual([
        ['allocation:swap_asked', 1, false],
        ['allocation:swap_declined', 0, true],
        ['allocation:swap_done', 0, true],
      ]);
    },
  );

  test('codes are tried only so often', async () => {
    for (let n = 0; n < 30; n += 1)
      expect(await code(askSwap(database.db, self(0), { id: id(0), code: `AAAA${n}` }, now))).toBe(
        'allocation.swap_code.invalid',
      );
    expect(await code(ask(0, 1))).toBe('rate.too_many');
  });
});
