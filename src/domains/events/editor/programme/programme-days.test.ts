import { describe, expect, it } from 'vitest';
import { moved, programmeDays, slotsOfDay } from './programme-days.ts';
import type { DraftSlot } from '../../draft.ts';

const slot = (over: Partial<DraftSlot>): DraftSlot => ({
  id: 's',
  sessionId: 'x',
  blockId: null,
  code: null,
  date: '2026-05-04',
  start: null,
  end: null,
  startAt: null,
  endAt: null,
  doors: null,
  venueId: 'v',
  roomId: 'r',
  attendance: null,
  tentative: [],
  withdrawn: false,
  joiningLink: null,
  published: false,
  ...over,
});
const draftOf = (slots: DraftSlot[], startsOn: string | null, endsOn: string | null) =>
  ({ event: { startsOn, endsOn }, slots }) as Parameters<typeof programmeDays>[0];

describe('the days of a programme', () => {
  it('are the event’s own and those something stands on', () => {
    const slots = [slot({ date: '2026-05-07' }), slot({ date: '2026-05-09', withdrawn: true })];
    expect(programmeDays(draftOf(slots, '2026-05-04', '2026-05-05'))).toEqual([
      '2026-05-04',
      '2026-05-05',
      '2026-05-07',
    ]);
  });
  it('are only those in use where the event lasts for months', () => {
    expect(programmeDays(draftOf([slot({})], '2026-01-01', '2026-12-31'))).toEqual(['2026-05-04']);
  });
  it('list timed slots first and keep the order of the others', () => {
    const slots = [slot({ id: 'a' }), slot({ id: 'b', start: '2026-05-04T10:00' }), slot({ id: 'c' })];
    expect(slotsOfDay(slots, '2026-05-04').map((one) => one.id)).toEqual(['b', 'a', 'c']);
  });
});

describe('a slot moved and not yet saved', () => {
  const rooms = [{ id: 'r2', name: 'Sal', venueId: 'v2' }];
  const place = { slotId: 's', date: '2026-05-04', start: null, end: null };
  it('takes the venue of its room', () => {
    expect(moved(slot({}), { ...place, roomId: 'r2' }, rooms)).toMatchObject({ roomId: 'r2', venueId: 'v2' });
    expect(moved(slot({}), { ...place, roomId: 'r' }, rooms)).toMatchObject({ roomId: 'r', venueId: 'v' });
    expect(moved(slot({}), { ...place, roomId: null }, rooms)).toMatchObject({ roomId: null, venueId: null });
  });
});
