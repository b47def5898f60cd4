/** Any sequence of the editor's operations, taken back step by step, gives the start. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import type { Draft } from '../draft.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import * as schema from '../schema.ts';
import { createSession } from './create-session.ts';
import { groupSlots } from './group-slots.ts';
import { loadDraft } from './load-draft.ts';
import { mergeSessions } from './merge-sessions.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import { moveSlots } from './move-slots.ts';
import { redoEdit } from './redo-edit.ts';
import { removeSession } from './remove-session.ts';
import { removeSlot } from './remove-slot.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { repeatSession } from './repeat-session.ts';
import { saveMaterial } from './save-material.ts';
import { saveParties } from './save-parties.ts';
import { saveSession } from './save-session.ts';
import { saveSlot } from './save-slot.ts';
import { saveSpeaker } from './save-speaker.ts';
import { separateSlots } from './separate-slots.ts';
import { splitSession } from './split-session.ts';
import { undoEdit } from './undo-edit.ts';
import { ungroupSlots } from './ungroup-slots.ts';
import { updateEvent } from './update-event.ts';

const test = useTestDatabase();
const event = 'fortryd';
let run = 0;

interface Step {
  operation: number;
  a: number;
  b: number;
  text: string;
}

/** One operation on whatever the draft holds just now; `a` and `b` choose among it. */
async function perform({ operation, a, b, text }: Step): Promise<void> {
  const draft = await loadDraft(test.db, command, { slug: event });
  const pick = <T>(items: readonly T[], index: number): T | undefined =>
    items[index % Math.max(1, items.length)];
  const [slot, other] = [pick(draft.slots, a), pick(draft.slots, b)];
  const [session, second] = [pick(draft.sessions, a), pick(draft.sessions, b)];
  const [speaker, colleague] = [pick(draft.speakers, a), pick(draft.speakers, b)];
  // Where there is nothing to choose, something that is not there.
  const [slotId, sessionId, speakerId] = [
    slot?.id ?? newId(),
    session?.id ?? newId(),
    speaker?.id ?? newId(),
  ];
  const clock = `${String(8 + (a % 12)).padStart(2, '0')}:${b % 2 ? '00' : '30'}`;
  const title = { da: text };
  const operations: (() => Promise<unknown>)[] = [
    () => createSession(test.db, command, newSession(text, clock, a)),
    () =>
      saveSession(test.db, command, {
        event,
        sessionId,
        changes: { title, speakers: [{ name: text, role: '', tentative: b % 2 === 0 }] },
      }),
    () =>
      saveSession(test.db, command, {
        event,
        sessionId,
        changes: { parts: [{ title, description: {}, speakers: [] }] },
      }),
    () => removeSession(test.db, command, { event, sessionId }),
    () => removeSlot(test.db, command, { event, slotId }),
    () =>
      saveSlot(test.db, command, {
        event,
        slotId,
        changes: { start: clock, code: text.slice(0, 5), blockId: null },
      }),
    () =>
      moveSlots(test.db, command, { event, slotIds: [slotId, other?.id ?? slotId], by: { minutes: a - b } }),
    () => moveSlots(test.db, command, { event, slotIds: [slotId], to: { date: '2026-06-02', start: clock } }),
    () => splitSession(test.db, command, { event, slotId, at: clock, title: text }),
    () => separateSlots(test.db, command, { event, slotIds: [slotId] }),
    () =>
      repeatSession(
        test.db,
        command,
        schema.repeatSession.parse({ event, slotId, date: '2026-06-03', start: clock }),
      ),
    () => groupSlots(test.db, command, { event, slotIds: [slotId, other?.id ?? slotId], title }),
    () => ungroupSlots(test.db, command, { event, slotIds: [slotId] }),
    () => mergeSessions(test.db, command, { event, into: sessionId, from: second?.id ?? newId() }),
    () => mergeSpeakers(test.db, command, { event, into: speakerId, from: colleague?.id ?? newId() }),
    () =>
      saveSpeaker(test.db, command, {
        event,
        speakerId: speaker?.id,
        changes: { name: text, biography: title },
      }),
    () => removeSpeaker(test.db, command, { event, speakerId }),
    () =>
      saveMaterial(
        test.db,
        command,
        schema.saveMaterial.parse({
          event,
          title: text,
          url: 'https://eksempel.dk/',
          sessionId: session?.id ?? null,
          speakerId: speaker?.id ?? null,
        }),
      ),
    () =>
      saveParties(
        test.db,
        command,
        schema.saveParties.parse({ event, parties: [{ role: 'partner', kind: 'person', name: text }] }),
      ),
    () =>
      updateEvent(test.db, command, {
        slug: event,
        changes: { title, timeZone: b % 2 ? 'Europe/Oslo' : 'Atlantic/Reykjavik' },
      }),
  ];
  await operations[operation % operations.length]?.().catch((error: unknown) => {
    // What there is to work on is chance; a refusal changes nothing.
    if (!isDomainError(error)) throw error;
  });
}

function newSession(text: string, clock: string, a: number) {
  return schema.createSession.parse({
    event,
    session: {
      ...{ kind: 'workshop', lang: 'da', title: { da: text } },
      speakers: [{ name: `Taler ${a % 3}` }],
      parts: a % 2 ? [{ title: { da: 'Del' }, speakers: [{ name: `Taler ${a % 4}` }] }] : [],
    },
    slots: [{ date: '2026-06-01', start: clock, end: '21:30' }],
  });
}

/** The draft without counters that only rise. */
function content(draft: Draft): unknown {
  const { draftVersion: _version, updatedAt: _updatedAt, ...shown } = draft.event;
  return { ...draft, event: shown, undo: null, redo: null };
}

const step = fc.record({
  operation: fc.nat(19),
  a: fc.nat(60),
  b: fc.nat(60),
  text: fc.constantFrom('Åben scene', 'Fælles frokost', 'Ida Prøve', 'Byens rum'),
});

const runs = inDrill(8, 150);

it(
  'any edits, all undone, give the start; all redone, give the end',
  { timeout: inDrill(180_000, 1_800_000) },
  async () => {
    await makeOrganisation(test.db, event);
    await makeEvent(test.db, event, { slug: event });
    const look = async () => content(await loadDraft(test.db, command, { slug: event }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        // An edit of its own cuts off what an earlier run has undone.
        await updateEvent(test.db, command, { slug: event, changes: { edition: `${(run += 1)}` } });
        await test.db.deleteFrom('edit_steps').execute();
        const start = await look();
        for (const one of steps) await perform(one);
        const end = await look();
        const undone = await repeat(() => undoEdit(test.db, command, { event }));
        expect(await look()).toEqual(start);
        expect(await repeat(() => redoEdit(test.db, command, { event }))).toBe(undone);
        expect(await look()).toEqual(end);
      }),
      { numRuns: runs, seed: 20261122, endOnFailure: true },
    );
    await recordFigures('edits undone and redone', { 'random histories': runs, failures: 0 });
  },
);

/** How often it worked until there was nothing left. */
async function repeat(work: () => Promise<unknown>): Promise<number> {
  for (let times = 0; ; times += 1) {
    try {
      await work();
    } catch (error) {
      if (isDomainError(error) && error.code.endsWith('do.not_found')) return times;
      throw error;
    }
  }
}
