import type { PublishedSlot } from '#domains/events/publication.ts';

const changedAt = '2026-03-12T09:20:00Z';
let count = 0;

/** `slot('welcome', '2026-05-04', '10:00–10:30', …)`; an empty time is a slot without clock times. Zone +02:00. */
export function slot(
  sessionSlug: string,
  date: string,
  times: string,
  more: Partial<PublishedSlot> = {},
): PublishedSlot {
  const [from, to] = times.split('–');
  const local = (time?: string) => (time ? `${date}T${time}` : null);
  const instant = (time?: string) => {
    if (!time) return null;
    const utc = (Number(time.slice(0, 2)) + 22) % 24;
    return `${date}T${String(utc).padStart(2, '0')}${time.slice(2)}:00Z`;
  };
  const id = `slot-${++count}`;
  return {
    id,
    uid: `${id}@samskab`,
    sequence: 0,
    sessionId: `session-${sessionSlug}`,
    blockId: null,
    code: null,
    date,
    start: local(from),
    end: local(to),
    startAt: instant(from),
    endAt: instant(to),
    doors: null,
    venueId: 'venue-hall',
    roomId: null,
    attendance: 'onsite',
    tentative: [],
    withdrawn: false,
    changedAt,
    ...more,
  };
}

const [mon, tue, wed] = ['2026-05-04', '2026-05-05', '2026-05-06'] as const;

const workshops: [string, string, Partial<PublishedSlot>][] = [
  ['shared-kitchens', 'room-tar', {}],
  ['first-year-together', 'room-sail', {}],
  ['language-and-care', 'room-quay', { attendance: 'both' }],
  ['open-doors', 'room-anchor', {}],
  ['young-budget', 'room-hemp', {}],
  ['trust-small-places', 'room-net', {}],
];

const round = (block: string, letter: string, date: string, times: string) =>
  workshops.map(([slug, roomId, more], index) =>
    slot(slug, date, times, { blockId: block, code: `${index + 1}${letter}`, roomId, ...more }),
  );

/** In the order a publication keeps: by date, then start. */
export function sampleSlots(): PublishedSlot[] {
  count = 0;
  return [
    slot('arrival', mon, '09:30–10:00'),
    slot('welcome', mon, '10:00–10:30', { roomId: 'room-great', attendance: 'both' }),
    slot('ideas-that-travel', mon, '10:30–11:45', { roomId: 'room-great', attendance: 'both' }),
    slot('lunch', mon, '11:45–13:00'),
    ...round('block-a', 'A', mon, '13:00–15:00'),
    slot('break', mon, '15:00–15:30'),
    slot('what-we-know', mon, '15:30–16:45', { roomId: 'room-great' }),
    slot('supper', mon, '19:30–', { venueId: 'venue-steamer', doors: '19:00', end: null, endAt: null }),
    slot('morning-walk', tue, '07:30–08:30', { tentative: ['time'], venueId: null }),
    slot('ideas-that-travel', tue, '09:00–09:45', {
      code: 'Net',
      attendance: 'online',
      venueId: null,
      tentative: ['time'],
    }),
    slot('break', tue, '09:45–10:15'),
    ...round('block-b', 'B', tue, '10:15–12:15'),
    slot('lunch', tue, '12:15–13:15'),
    slot('farewell', tue, '13:15–14:00', { roomId: 'room-great' }),
    slot('study-visits', wed, '', { tentative: ['date', 'place'], venueId: null }),
  ];
}
