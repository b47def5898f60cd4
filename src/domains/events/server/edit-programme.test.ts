import { describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { command, makeEvent, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import type { Draft } from '../draft.ts';
import * as schema from '../schema.ts';
import { createSession } from './create-session.ts';
import { groupSlots } from './group-slots.ts';
import { loadDraft } from './load-draft.ts';
import { mergeSessions } from './merge-sessions.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import { moveSlots } from './move-slots.ts';
import { redoEdit } from './redo-edit.ts';
import { removeRoom } from './remove-room.ts';
import { removeSession } from './remove-session.ts';
import { repeatSession } from './repeat-session.ts';
import { saveRoom } from './save-room.ts';
import { saveSession } from './save-session.ts';
import { saveSlot } from './save-slot.ts';
import { saveSpeaker } from './save-speaker.ts';
import { saveVenue } from './save-venue.ts';
import { separateSlots } from './separate-slots.ts';
import { splitSession } from './split-session.ts';
import { undoEdit } from './undo-edit.ts';
import { updateEvent } from './update-event.ts';

const test = useTestDatabase();
let number = 0;

async function newEvent() {
  const slug = `arrangement-${(number += 1)}`;
  await makeOrganisation(test.db, slug);
  await makeEvent(test.db, slug, { slug });
  return slug;
}

async function session(
  event: string,
  title: string,
  slots: z.input<typeof schema.slotFields>[] = [],
  more: object = {},
) {
  return createSession(
    test.db,
    command,
    schema.createSession.parse({
      event,
      session: { kind: 'talk', lang: 'da', title: { da: title }, ...more },
      slots,
    }),
  );
}

const load = (event: string, db: Kysely<Database> = test.db) => loadDraft(db, command, { slug: event });

/** The programme in short: title, code, start and end. */
function outline(draft: Draft) {
  const titles = new Map(draft.sessions.map((one) => [one.id, one.title.da]));
  return draft.slots.map((slot) =>
    [slot.code, titles.get(slot.sessionId), slot.start, slot.end].filter(Boolean).join(' '),
  );
}

describe('sessions and slots', () => {
  it('keep the wall clock and derive the instant', async () => {
    const event = await newEvent();
    await session(event, 'Velkomst', [{ date: '2026-06-01', start: '10:00', end: '10:30' }]);
    await session(event, 'Fest', [{ date: '2026-06-01', start: '20:00', end: '01:00' }]);
    const { slots } = await load(event);
    expect(
      slots.map(({ date, start, end, startAt, endAt }) => ({ date, start, end, startAt, endAt })),
    ).toEqual([
      {
        date: '2026-06-01',
        start: '2026-06-01T10:00',
        end: '2026-06-01T10:30',
        startAt: '2026-06-01T08:00:00Z',
        endAt: '2026-06-01T08:30:00Z',
      },
      {
        date: '2026-06-01',
        start: '2026-06-01T20:00',
        end: '2026-06-02T01:00',
        startAt: '2026-06-01T18:00:00Z',
        endAt: '2026-06-01T23:00:00Z',
      },
    ]);
  });

  it('warn of a time that summer time skips', async () => {
    const event = await newEvent();
    const { warnings } = await session(event, 'Nattevandring', [{ date: '2026-03-29', start: '02:30' }]);
    expect(warnings).toEqual([
      { code: 'time.gap', data: { time: '2026-03-29T02:30', timeZone: 'Europe/Copenhagen' } },
    ]);
  });

  it('keep their wall clock when the event moves to another zone', async () => {
    const event = await newEvent();
    await session(event, 'Velkomst', [{ date: '2026-06-01', start: '10:00' }]);
    await updateEvent(test.db, command, { slug: event, changes: { timeZone: 'Europe/Helsinki' } });
    const { slots } = await load(event);
    expect([slots[0]?.start, slots[0]?.startAt]).toEqual(['2026-06-01T10:00', '2026-06-01T07:00:00Z']);
  });

  it('move together by minutes, over midnight too', async () => {
    const event = await newEvent();
    const { slotIds: a } = await session(event, 'A', [{ date: '2026-06-01', start: '13:00', end: '14:00' }]);
    const { slotIds: b } = await session(event, 'B', [{ date: '2026-06-01', start: '23:50', end: '23:55' }]);
    await moveSlots(test.db, command, { event, slotIds: [...a, ...b], by: { minutes: 15 } });
    expect(outline(await load(event))).toEqual([
      'A 2026-06-01T13:15 2026-06-01T14:15',
      'B 2026-06-02T00:05 2026-06-02T00:10',
    ]);
    expect((await load(event)).slots[1]?.date).toBe('2026-06-02');
  });

  it('move to a day and time and keep their distance', async () => {
    const event = await newEvent();
    const { slotIds: a } = await session(event, 'A', [{ date: '2026-06-01', start: '13:00', end: '14:00' }]);
    const { slotIds: b } = await session(event, 'B', [{ date: '2026-06-01', start: '14:30', end: '15:00' }]);
    await moveSlots(test.db, command, {
      event,
      slotIds: [...a, ...b],
      to: { date: '2026-06-02', start: '09:00' },
    });
    expect(outline(await load(event))).toEqual([
      'A 2026-06-02T09:00 2026-06-02T10:00',
      'B 2026-06-02T10:30 2026-06-02T11:00',
    ]);
  });

  it('are cut in two, in all slots of a repeated session', async () => {
    const event = await newEvent();
    const { slotIds } = await session(event, 'A', [
      { date: '2026-06-01', start: '13:00', end: '14:00' },
      { date: '2026-06-02', start: '09:00', end: '10:00' },
    ]);
    await splitSession(test.db, command, { event, slotId: slotIds[0] ?? '', at: '13:20', title: 'B' });
    expect(outline(await load(event))).toEqual([
      'A 2026-06-01T13:00 2026-06-01T13:20',
      'B 2026-06-01T13:20 2026-06-01T14:00',
      'A 2026-06-02T09:00 2026-06-02T09:20',
      'B 2026-06-02T09:20 2026-06-02T10:00',
    ]);
  });

  it('are repeated as long as they were, and separated again', async () => {
    const event = await newEvent();
    const { slotIds } = await session(
      event,
      'A',
      [{ date: '2026-06-01', start: '13:00', end: '14:15', code: '1A' }],
      { speakers: [{ name: 'Ida Prøve' }] },
    );
    const { slotId } = await repeatSession(
      test.db,
      command,
      schema.repeatSession.parse({
        event,
        slotId: slotIds[0],
        date: '2026-06-01',
        start: '15:00',
        code: '1B',
      }),
    );
    expect(outline(await load(event))).toEqual([
      '1A A 2026-06-01T13:00 2026-06-01T14:15',
      '1B A 2026-06-01T15:00 2026-06-01T16:15',
    ]);
    await separateSlots(test.db, command, { event, slotIds: [slotId] });
    const draft = await load(event);
    expect(draft.sessions.map((one) => [one.slug, one.speakers.length])).toEqual([
      ['a', 1],
      ['a-2', 1],
    ]);
    expect(draft.speakers.map((one) => one.name)).toEqual(['Ida Prøve']);
  });

  it('merge with parts, speakers and slots, and two slots at one time become one', async () => {
    const event = await newEvent();
    const time = { date: '2026-06-01', start: '13:00', end: '14:00' };
    const into = await session(event, 'Kort', [time], { speakers: [{ name: 'Ida Prøve' }] });
    const from = await session(event, 'Langt', [time, { ...time, date: '2026-06-02' }], {
      description: { da: 'Om alt.' },
      speakers: [{ name: 'ida  prøve' }, { name: 'Ole Øvelse' }],
      parts: [{ title: { da: 'Første del' }, speakers: [{ name: 'Ole Øvelse' }] }],
    });
    await mergeSessions(test.db, command, { event, into: into.sessionId, from: from.sessionId });
    const draft = await load(event);
    expect(outline(draft)).toEqual([
      'Kort 2026-06-01T13:00 2026-06-01T14:00',
      'Kort 2026-06-02T13:00 2026-06-02T14:00',
    ]);
    const [merged] = draft.sessions;
    expect([merged?.description, merged?.speakers.length, merged?.parts[0]?.speakers.length]).toEqual([
      { da: 'Om alt.' },
      2,
      1,
    ]);
  });

  it('leave a block empty and it is gone', async () => {
    const event = await newEvent();
    const { slotIds } = await session(event, 'A', [{ date: '2026-06-01', start: '13:00' }]);
    const { blockId } = await groupSlots(test.db, command, { event, slotIds, title: { da: 'Blok 1' } });
    expect((await load(event)).blocks).toEqual([{ id: blockId, title: { da: 'Blok 1' } }]);
    await saveSlot(test.db, command, { event, slotId: slotIds[0] ?? '', changes: { blockId: null } });
    expect((await load(event)).blocks).toEqual([]);
  });

  it('take their address from the title until it is published', async () => {
    const event = await newEvent();
    const { sessionId } = await session(event, 'Nyt punkt');
    await session(event, 'Åben scene');
    await saveSession(test.db, command, { event, sessionId, changes: { title: { da: 'Åben scene' } } });
    expect((await load(event)).sessions.map((one) => one.slug)).toEqual(['aaben-scene-2', 'aaben-scene']);
  });
});

describe('the draft’s version', () => {
  it('refuses an edit that saw an older draft, and changes nothing', async () => {
    const event = await newEvent();
    const { draftVersion, sessionId } = await session(event, 'A');
    await saveSession(test.db, command, { event, sessionId, changes: { area: 'Unge' } });
    await expect(
      saveSession(test.db, command, {
        event,
        expectedVersion: draftVersion,
        sessionId,
        changes: { area: 'Ældre' },
      }),
    ).rejects.toMatchObject({ code: 'draft.conflict', data: { draftVersion: draftVersion + 1 } });
    expect((await load(event)).sessions[0]?.area).toBe('Unge');
  });

  it('stays when an edit changes nothing', async () => {
    const event = await newEvent();
    const { draftVersion, sessionId } = await session(event, 'A');
    const again = await saveSession(test.db, command, {
      event,
      sessionId,
      changes: { title: { da: 'A' }, speakers: [], parts: [] },
    });
    expect([again.draftVersion, (await load(event)).undo]).toEqual([draftVersion, 'session.create']);
  });
});

describe('undo', () => {
  it('takes edits back one by one and redo does them again', async () => {
    const event = await newEvent();
    const { sessionId } = await session(event, 'A', [{ date: '2026-06-01', start: '13:00', end: '14:00' }]);
    await removeSession(test.db, command, { event, sessionId });
    const empty = await load(event);
    expect([empty.sessions, empty.undo]).toEqual([[], 'session.remove']);
    await undoEdit(test.db, command, { event });
    const back = await load(event);
    expect([outline(back), back.undo, back.redo]).toEqual([
      ['A 2026-06-01T13:00 2026-06-01T14:00'],
      'session.create',
      'session.remove',
    ]);
    await redoEdit(test.db, command, { event });
    expect((await load(event)).sessions).toEqual([]);
    await expect(redoEdit(test.db, command, { event })).rejects.toMatchObject({ code: 'redo.not_found' });
  });

  it('is cut off by a new edit', async () => {
    const event = await newEvent();
    await session(event, 'A');
    await undoEdit(test.db, command, { event });
    await session(event, 'B');
    expect((await load(event)).redo).toBeNull();
    await undoEdit(test.db, command, { event });
    await expect(undoEdit(test.db, command, { event })).rejects.toMatchObject({ code: 'undo.not_found' });
  });

  it('brings merged sessions and speakers back as they were', async () => {
    const event = await newEvent();
    const into = await session(event, 'A', [], { speakers: [{ name: 'Ida Prøve' }] });
    const from = await session(event, 'B', [{ date: '2026-06-01', start: '13:00' }], {
      speakers: [{ name: 'Ida Prøve' }, { name: 'I. Prøve' }],
      parts: [{ title: { da: 'Del' }, speakers: [{ name: 'I. Prøve' }] }],
    });
    const before = await load(event);
    await mergeSessions(test.db, command, { event, into: into.sessionId, from: from.sessionId });
    const [ida, other] = before.speakers;
    await mergeSpeakers(test.db, command, { event, into: ida?.id ?? '', from: other?.id ?? '' });
    await undoEdit(test.db, command, { event });
    await undoEdit(test.db, command, { event });
    const after = await load(event);
    expect({ ...after, event: null, undo: null, redo: null }).toEqual({
      ...before,
      event: null,
      undo: null,
      redo: null,
    });
  });

  it('says whose edit it would take back, unless it is one’s own', async () => {
    const event = await newEvent();
    const { organisation } = await load(event);
    const { id } = await test.db
      .selectFrom('organisations')
      .select('id')
      .where('slug', '=', organisation.slug)
      .executeTakeFirstOrThrow();
    const [one, two] = [
      await makeMember(test.db, id, 'organiser'),
      await makeMember(test.db, id, 'organiser'),
    ];
    await test.db
      .updateTable('accounts')
      .set({ name: 'Ask Prøve' })
      .where('id', '=', one.accountId)
      .execute();
    const reader = await makeMember(test.db, id, 'reader');
    const said = async (actor: Actor) => {
      const { undo, undoBy, redo, redoBy } = await loadDraft(test.db, actor, { slug: event });
      return { undo, undoBy, redo, redoBy };
    };
    await saveSpeaker(test.db, one, { event, changes: { name: 'Ida Prøve' } });
    expect(await said(one)).toEqual({ undo: 'speaker.create', undoBy: null, redo: null, redoBy: null });
    expect(await said(two)).toMatchObject({ undoBy: 'Ask Prøve' });
    expect(await said(reader)).toMatchObject({ undoBy: null });
    await undoEdit(test.db, two, { event });
    expect(await said(two)).toMatchObject({ redo: 'speaker.create', redoBy: 'Ask Prøve' });
    await saveSpeaker(test.db, command, { event, changes: { name: 'Bo Prøve' } });
    expect(await said(two)).toMatchObject({ undo: 'speaker.create', undoBy: '' });
  });

  it('brings a session back without the room that was removed since', async () => {
    const event = await newEvent();
    const venue = { organisation: event, name: 'Huset' };
    const { id: venueId } = await saveVenue(test.db, command, schema.saveVenue.parse(venue));
    const room = schema.saveRoom.parse({ organisation: event, venueId, name: 'Salen' });
    const { id: roomId } = await saveRoom(test.db, command, room);
    const { sessionId } = await session(event, 'A', [{ date: '2026-06-01', start: '09:00', roomId }]);
    await expect(removeRoom(test.db, command, { organisation: event, id: roomId })).rejects.toMatchObject({
      code: 'room_in_use.conflict',
    });
    await removeSession(test.db, command, { event, sessionId });
    await removeRoom(test.db, command, { organisation: event, id: roomId });
    await undoEdit(test.db, command, { event });
    expect((await load(event)).slots.map((slot) => [slot.venueId, slot.roomId])).toEqual([[venueId, null]]);
  });
});

it('is told in the audit trail by field names alone', async () => {
  const event = await newEvent();
  const { sessionId, slotIds } = await session(event, 'A', [{ date: '2026-06-01', start: '13:00' }]);
  await moveSlots(test.db, command, { event, slotIds, by: { minutes: 15 } });
  const { event: draft } = await load(event);
  const entries = await test.db
    .selectFrom('audit_entries')
    .select(['action', 'actor_kind', 'fields', 'public_values'])
    .where('event_id', '=', draft.id)
    .orderBy('id')
    .execute();
  expect(sessionId).toBeTruthy();
  expect(entries.slice(1)).toEqual([
    {
      action: 'session.create',
      actor_kind: 'command',
      fields: ['sessions.added', 'slots.added'],
      public_values: null,
    },
    {
      action: 'slots.move',
      actor_kind: 'command',
      fields: ['slots.starts_at', 'slots.starts_local'],
      public_values: null,
    },
  ]);
});

it('is refused to people of other organisations as if there were no event', async () => {
  const event = await newEvent();
  const other = await makeOrganisation(test.db, `andre-${event}`);
  const stranger = await makeMember(test.db, other.id, 'owner');
  await expect(
    createSession(
      test.db,
      stranger,
      schema.createSession.parse({ event, session: { kind: 'talk', lang: 'da', title: { da: 'X' } } }),
    ),
  ).rejects.toMatchObject({ code: 'event.not_found' });
});
