import { describe, expect, it } from 'vitest';
import type { DraftSession, DraftSlot, DraftSpeaker } from './draft.ts';
import { findConflicts, type CheckedDraft, type Conflict } from './rules.ts';

function session(id: string, more: Partial<DraftSession> = {}): DraftSession {
  return {
    ...{
      id,
      slug: id,
      oldSlugs: [],
      kind: 'talk',
      lang: 'da',
      title: { da: id },
      description: {},
      area: null,
    },
    ...{ speakers: [], parts: [], prices: [], recording: 'none', interpreting: [], tentative: [] },
    ...{ updatedAt: '2026-01-01T00:00:00Z', withdrawn: false, published: false, importKey: null },
    ...more,
  };
}

function slot(
  sessionId: string,
  start: string | null,
  end: string | null,
  more: Partial<DraftSlot> = {},
): DraftSlot {
  const date = '2026-06-01';
  return {
    ...{
      id: `${sessionId}@${start}`,
      sessionId,
      blockId: null,
      code: null,
      date,
      doors: null,
      tentative: [],
    },
    ...{ start: start && `${date}T${start}`, end: end && `${date}T${end}`, startAt: null, endAt: null },
    ...{
      venueId: null,
      roomId: null,
      attendance: null,
      joiningLink: null,
      withdrawn: false,
      published: false,
    },
    ...more,
  };
}

function speaker(id: string, more: Partial<DraftSpeaker> = {}): DraftSpeaker {
  return {
    ...{
      id,
      name: id,
      isAnonymous: false,
      title: '',
      affiliation: '',
      biography: {},
      lang: 'da',
      picture: null,
    },
    ...{ pictureConsentAt: null, equipment: '', answer: 'unasked', pending: null, linkExpiresAt: null },
    personId: null,
    ...more,
  };
}

const hall = {
  ...{ id: 'v', name: 'Hus', address: '', lang: 'da' as const, url: null, directions: {}, access: {} },
  ...{
    accessNotes: {},
    accessContact: {},
    rooms: [{ id: 'r', name: 'Sal', capacity: 9, access: {}, accessNotes: {} }],
  },
};

function check(draft: Partial<CheckedDraft>): Conflict[] {
  const event = { startsOn: '2026-06-01', endsOn: '2026-06-02' } as CheckedDraft['event'];
  return findConflicts({ event, sessions: [], slots: [], speakers: [], venues: [hall], ...draft });
}

const short = (conflicts: Conflict[]) => conflicts.map(({ code, slotIds, data }) => [code, slotIds, data]);
const by = (id: string) => [{ speakerId: id, role: '', tentative: false }];

describe('conflicts', () => {
  it('are none in a quiet programme, where one thing begins as another ends', () => {
    const slots = [
      slot('a', '09:00', '10:00', { roomId: 'r' }),
      slot('b', '10:00', '11:00', { roomId: 'r' }),
    ];
    expect(check({ sessions: [session('a'), session('b')], slots })).toEqual([]);
  });

  it('name a room or a speaker needed twice at one time', () => {
    const sessions = [
      session('a', { speakers: by('Ida') }),
      session('b', { parts: [{ id: 'p', title: {}, description: {}, speakers: by('Ida') }] }),
    ];
    const slots = [
      slot('a', '09:00', '10:00', { roomId: 'r' }),
      slot('b', '09:30', '11:00', { roomId: 'r' }),
    ];
    expect(short(check({ sessions, slots, speakers: [speaker('Ida')] }))).toEqual([
      ['room_twice', ['a@09:00', 'b@09:30'], { room: 'Sal' }],
      ['speaker_twice', ['a@09:00', 'b@09:30'], { speaker: 'Ida' }],
    ]);
  });

  it('are told once for each neighbour, however many are at one place', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `s${index}`);
    const slots = ids.map((id) => slot(id, '09:00', '10:00', { roomId: 'r' }));
    expect(check({ sessions: ids.map((id) => session(id)), slots }).length).toBe(499);
  });

  it('name what lies outside the event’s days, and what is impossible or hardly meant', () => {
    const sessions = ['out', 'back', 'long']
      .map((id) => session(id))
      .concat(session('empty', { title: { da: ' ' } }));
    const slots = [
      slot('out', null, null, { date: '2026-06-03' }),
      slot('back', '10:00', '09:00'),
      slot('long', '06:00', null, { end: '2026-06-02T05:00' }),
    ];
    expect(short(check({ sessions, slots }))).toEqual([
      ['empty_title', [], {}],
      ['end_before_start', ['back@10:00'], {}],
      ['very_long', ['long@06:00'], { hours: 23 }],
      ['outside_event', ['out@null'], { date: '2026-06-03', from: '2026-06-01', to: '2026-06-02' }],
    ]);
  });

  it('name a code used twice and a block whose parts never meet', () => {
    const sessions = [session('a'), session('b')];
    const slots = [
      slot('a', '09:00', '10:00', { code: '1A', blockId: 'x' }),
      slot('b', '11:00', '12:00', { code: '1a', blockId: 'x' }),
    ];
    expect(short(check({ sessions, slots }))).toEqual([
      ['repeated_code', ['a@09:00', 'b@11:00'], { code: '1A' }],
      ['same_block_other_time', ['a@09:00', 'b@11:00'], {}],
    ]);
  });

  it('name a plenary over workshops, and a speaker who has said no', () => {
    const sessions = [
      session('all', { kind: 'plenary' }),
      session('one', { kind: 'workshop', speakers: by('Bo') }),
      session('rest', { kind: 'break' }),
    ];
    const slots = [
      slot('all', '09:00', '10:00'),
      slot('one', '09:30', '11:00'),
      slot('rest', '09:30', '10:00'),
    ];
    expect(short(check({ sessions, slots, speakers: [speaker('Bo', { answer: 'no' })] }))).toEqual([
      ['speaker_declined', ['one@09:30'], { speaker: 'Bo' }],
      ['plenary_over_workshop', ['all@09:00', 'one@09:30'], {}],
    ]);
  });

  it('leave out what was withdrawn', () => {
    const sessions = [session('a'), session('b', { withdrawn: true })];
    const slots = [
      slot('a', '09:00', '10:00', { roomId: 'r' }),
      slot('b', '09:00', '10:00', { roomId: 'r' }),
    ];
    expect(check({ sessions, slots })).toEqual([]);
  });
});
