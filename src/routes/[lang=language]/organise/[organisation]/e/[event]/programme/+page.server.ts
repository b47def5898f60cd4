import * as schema from '#domains/events/schema.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { groupSlots } from '#domains/events/server/group-slots.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { moveSlots } from '#domains/events/server/move-slots.ts';
import { redoEdit } from '#domains/events/server/redo-edit.ts';
import { removeSlot } from '#domains/events/server/remove-slot.ts';
import { repeatSession } from '#domains/events/server/repeat-session.ts';
import { restoreSession } from '#domains/events/server/restore-session.ts';
import { saveSlot } from '#domains/events/server/save-slot.ts';
import { splitSession } from '#domains/events/server/split-session.ts';
import { undoEdit } from '#domains/events/server/undo-edit.ts';
import { ungroupSlots } from '#domains/events/server/ungroup-slots.ts';
import { slotsFrom } from '#domains/events/editor/moves.ts';
import { gridItem } from '#domains/events/editor/programme/programme-days.ts';
import { answerForm } from '../../../../answer-form.ts';
import { date, FieldProblem, number, optional, required, text, time } from '../../../../form-fields.ts';
import type { Actions, RequestEvent } from './$types';

/** One action of the editor: its name, and what it does with the form. */
const edit =
  (name: string, act: (event: RequestEvent, form: FormData) => Promise<unknown>) => (event: RequestEvent) =>
    answerForm(event, name, async (form) => {
      await act(event, form);
    });

const context = ({ locals, params }: RequestEvent) =>
  [locals.app.db, locals.actor, { event: params.event }] as const;

export const actions: Actions = {
  place: edit('place', async (event, form) => {
    const [db, actor, target] = context(event);
    const changes = {
      date: date(form, 'date') ?? undefined,
      start: time(form, 'start'),
      end: time(form, 'end'),
      ...(await placeOf(event, form)),
    };
    await saveSlot(db, actor, schema.saveSlot.parse({ ...target, slotId: text(form, 'slotId'), changes }));
  }),
  shift: edit('shift', async (event, form) => {
    const [db, actor, target] = context(event);
    const from = time(form, 'from');
    const minutes = number(form, 'minutes');
    const day = date(form, 'date');
    if (from === null) throw new FieldProblem('from', 'time');
    if (minutes === null) throw new FieldProblem('minutes', 'number');
    const slotIds = day === null ? [] : await slotsOf(event, day, from, optional(form, 'roomId'));
    if (slotIds.length > 0)
      await moveSlots(db, actor, schema.moveSlots.parse({ ...target, slotIds, by: { minutes } }));
  }),
  add: edit('add', async (event, form) => {
    const [db, actor, target] = context(event);
    const lang = text(form, 'lang');
    const session = { kind: text(form, 'kind'), lang, title: { [lang]: required(form, 'title') } };
    const slot = {
      date: required(form, 'date'),
      start: time(form, 'start'),
      end: time(form, 'end'),
      ...(await placeOf(event, form)),
    };
    await createSession(db, actor, schema.createSession.parse({ ...target, session, slots: [slot] }));
  }),
  split: edit('split', async (event, form) => {
    const [db, actor, target] = context(event);
    const at = time(form, 'at');
    if (at === null) throw new FieldProblem('at', 'time');
    const title = text(form, 'splitTitle') || undefined;
    await splitSession(
      db,
      actor,
      schema.splitSession.parse({ ...target, slotId: text(form, 'slotId'), at, title }),
    );
  }),
  repeat: edit('repeat', async (event, form) => {
    const [db, actor, target] = context(event);
    const again = {
      slotId: text(form, 'slotId'),
      date: required(form, 'date'),
      start: time(form, 'start'),
      code: optional(form, 'code'),
      roomId: optional(form, 'roomId'),
    };
    await repeatSession(db, actor, schema.repeatSession.parse({ ...target, ...again }));
  }),
  block: edit('block', async (event, form) => {
    const [db, actor, target] = context(event);
    const slotId = text(form, 'slotId');
    const blockId = text(form, 'blockId');
    if (blockId === '') await ungroupSlots(db, actor, { ...target, slotIds: [slotId] });
    else if (blockId === 'new')
      await groupSlots(db, actor, { ...target, slotIds: await slotsBeside(event, slotId) });
    else await groupSlots(db, actor, schema.groupSlots.parse({ ...target, slotIds: [slotId], blockId }));
  }),
  withdraw: edit('withdraw', async (event, form) => {
    const [db, actor, target] = context(event);
    await removeSlot(db, actor, schema.removeSlot.parse({ ...target, slotId: text(form, 'slotId') }));
  }),
  restore: edit('restore', async (event, form) => {
    const [db, actor, target] = context(event);
    await restoreSession(
      db,
      actor,
      schema.restoreSession.parse({ ...target, sessionId: text(form, 'sessionId') }),
    );
  }),
  undo: edit('undo', (event) => undoEdit(...context(event))),
  redo: edit('redo', (event) => redoEdit(...context(event))),
};

async function draftOf({ locals, params }: RequestEvent) {
  return loadDraft(locals.app.db, locals.actor, { slug: params.event });
}

/** A room brings its venue; without one the slot goes back to the event's own place. */
async function placeOf(event: RequestEvent, form: FormData) {
  const roomId = optional(form, 'roomId');
  if (roomId === null) return { roomId: null };
  const { venues } = await draftOf(event);
  const venue = venues.find((one) => one.rooms.some((room) => room.id === roomId));
  return { roomId, venueId: venue?.id ?? null };
}

async function slotsOf(
  event: RequestEvent,
  day: string,
  from: string,
  roomId: string | null,
): Promise<string[]> {
  const { slots } = await draftOf(event);
  const there = slots.filter((slot) => !slot.withdrawn && (roomId === null || slot.roomId === roomId));
  return slotsFrom(
    there.map((slot) => gridItem(slot)),
    day,
    from,
  );
}

/** What begins at the same time. */
async function slotsBeside(event: RequestEvent, slotId: string): Promise<string[]> {
  const { slots } = await draftOf(event);
  const start = slots.find((slot) => slot.id === slotId)?.start;
  const beside = slots.filter((slot) => !slot.withdrawn && slot.start !== null && slot.start === start);
  return beside.length > 0 ? beside.map((slot) => slot.id) : [slotId];
}
