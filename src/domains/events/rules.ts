/** What speaks against a programme, as it arises in the editor and on the publish page. Pure and browser-safe. */
import { minutesBetween } from '#platform/time/wall-clock.ts';
import type { Draft, DraftSession, DraftSlot } from './draft.ts';

export type ConflictCode =
  | 'speaker_twice'
  | 'speaker_declined'
  | 'room_twice'
  | 'outside_event'
  | 'plenary_over_workshop'
  | 'end_before_start'
  | 'very_long'
  | 'empty_title'
  | 'repeated_code'
  | 'same_block_other_time';

export interface Conflict {
  code: ConflictCode;
  /** `error`: cannot be meant. `warning`: may be meant, is only pointed out. */
  severity: 'error' | 'warning';
  slotIds: string[];
  sessionIds: string[];
  /** `speaker`, `room`, `code`, `date`, `from`, `to`, `hours`: what the sentence needs. */
  data: Record<string, string | number>;
}

export type CheckedDraft = Pick<Draft, 'event' | 'sessions' | 'slots' | 'speakers' | 'venues'>;

/** Longer than this on one day is a slip more often than not. */
const longestHours = 16;

/** All conflicts of what is on the programme; what was withdrawn conflicts with nothing. */
export function findConflicts(draft: CheckedDraft): Conflict[] {
  const sessions = new Map(draft.sessions.filter((one) => !one.withdrawn).map((one) => [one.id, one]));
  const slots = draft.slots.filter((slot) => !slot.withdrawn && sessions.has(slot.sessionId));
  const programme: Programme = { draft, sessions, slots };
  return [
    ...emptyTitles(programme),
    ...impossibleTimes(programme),
    ...outsideEvent(programme),
    ...repeatedCodes(programme),
    ...roomsTwice(programme),
    ...speakersTwice(programme),
    ...declinedSpeakers(programme),
    ...plenariesOverWorkshops(programme),
    ...scatteredBlocks(programme),
  ];
}

interface Programme {
  draft: CheckedDraft;
  sessions: Map<string, DraftSession>;
  slots: DraftSlot[];
}

function emptyTitles({ sessions, slots }: Programme): Conflict[] {
  return [...sessions.values()]
    .filter((session) => !Object.values(session.title).some((text) => text.trim() !== ''))
    .map((session) => ({
      code: 'empty_title',
      severity: 'error',
      slotIds: slots.filter((slot) => slot.sessionId === session.id).map((slot) => slot.id),
      sessionIds: [session.id],
      data: {},
    }));
}

function impossibleTimes({ slots }: Programme): Conflict[] {
  return slots.flatMap((slot): Conflict[] => {
    if (slot.start === null || slot.end === null) return [];
    const minutes = minutesBetween(slot.start, slot.end);
    if (minutes < 0) return [conflict('end_before_start', 'error', [slot])];
    if (minutes > longestHours * 60)
      return [conflict('very_long', 'warning', [slot], { hours: Math.round(minutes / 60) })];
    return [];
  });
}

function outsideEvent({ draft, slots }: Programme): Conflict[] {
  const { startsOn, endsOn } = draft.event;
  if (startsOn === null) return [];
  const last = endsOn ?? startsOn;
  return slots
    .filter((slot) => slot.date < startsOn || slot.date > last)
    .map((slot) =>
      conflict('outside_event', 'warning', [slot], { date: slot.date, from: startsOn, to: last }),
    );
}

function repeatedCodes({ slots }: Programme): Conflict[] {
  const byCode = groupBy(slots, (slot) => slot.code?.trim().toUpperCase() || null);
  return [...byCode]
    .filter(([, same]) => same.length > 1)
    .map(([, same]) => conflict('repeated_code', 'warning', same, { code: same[0]?.code ?? '' }));
}

function roomsTwice({ draft, slots }: Programme): Conflict[] {
  const names = new Map(draft.venues.flatMap((venue) => venue.rooms).map((room) => [room.id, room.name]));
  return [...groupBy(slots, (slot) => slot.roomId)].flatMap(([roomId, same]) =>
    overlaps(same).map((pair) => conflict('room_twice', 'warning', pair, { room: names.get(roomId) ?? '' })),
  );
}

function speakersTwice({ draft, sessions, slots }: Programme): Conflict[] {
  return draft.speakers.flatMap((speaker) => {
    const own = slots.filter((slot) => speaks(sessions.get(slot.sessionId), speaker.id));
    return overlaps(own).map((pair) => conflict('speaker_twice', 'warning', pair, { speaker: speaker.name }));
  });
}

function declinedSpeakers({ draft, sessions, slots }: Programme): Conflict[] {
  return draft.speakers
    .filter((speaker) => speaker.answer === 'no')
    .flatMap((speaker) => {
      const own = [...sessions.values()].filter((session) => speaks(session, speaker.id));
      if (own.length === 0) return [];
      const ids = new Set(own.map((session) => session.id));
      const theirs = slots.filter((slot) => ids.has(slot.sessionId)).map((slot) => slot.id);
      const found: Conflict = {
        code: 'speaker_declined',
        severity: 'warning',
        slotIds: theirs,
        sessionIds: [...ids],
        data: { speaker: speaker.name },
      };
      return [found];
    });
}

function speaks(session: DraftSession | undefined, speakerId: string): boolean {
  if (!session) return false;
  return [session, ...session.parts].some((part) =>
    part.speakers.some((speaker) => speaker.speakerId === speakerId),
  );
}

/** A plenary gathers everybody; a workshop, or a talk one chooses, at the same time speaks against that. */
function plenariesOverWorkshops({ sessions, slots }: Programme): Conflict[] {
  const kindOf = (slot: DraftSlot) => sessions.get(slot.sessionId)?.kind;
  const chosen = slots.filter(
    (slot) => kindOf(slot) === 'workshop' || (kindOf(slot) === 'talk' && slot.blockId !== null),
  );
  return slots
    .filter((slot) => kindOf(slot) === 'plenary')
    .flatMap((plenary) => {
      const under = chosen.filter((slot) => overlap(plenary, slot));
      return under.length > 0 ? [conflict('plenary_over_workshop', 'warning', [plenary, ...under])] : [];
    });
}

/** Slots of a block are chosen between, so they must meet in time. */
function scatteredBlocks({ slots }: Programme): Conflict[] {
  return [...groupBy(slots, (slot) => slot.blockId)].flatMap(([, same]) => {
    const first = same[0];
    const apart = same.filter((slot) => first && slot !== first && slot.start && !overlap(first, slot));
    return first?.start && apart.length > 0
      ? [conflict('same_block_other_time', 'warning', [first, ...apart])]
      : [];
  });
}

/** Neighbours in time that overlap: a clash of many gives as many lines as slots, not as pairs. */
function overlaps(slots: readonly DraftSlot[]): [DraftSlot, DraftSlot][] {
  const timed = slots.filter((slot) => slot.start !== null);
  timed.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const pairs: [DraftSlot, DraftSlot][] = [];
  let latest: DraftSlot | undefined;
  for (const slot of timed) {
    if (latest && overlap(latest, slot)) pairs.push([latest, slot]);
    if (!latest || (slot.end ?? slot.start ?? '') > (latest.end ?? latest.start ?? '')) latest = slot;
  }
  return pairs;
}

/** Two times overlap when they share more than an edge; an open end lasts as long as its start. */
export function overlap(a: Pick<DraftSlot, 'start' | 'end'>, b: Pick<DraftSlot, 'start' | 'end'>): boolean {
  if (a.start === null || b.start === null) return false;
  if (a.start === b.start) return true;
  return a.start < b.start ? (a.end ?? a.start) > b.start : (b.end ?? b.start) > a.start;
}

function conflict(
  code: ConflictCode,
  severity: Conflict['severity'],
  slots: readonly DraftSlot[],
  data: Conflict['data'] = {},
): Conflict {
  return {
    code,
    severity,
    slotIds: slots.map((slot) => slot.id),
    sessionIds: [...new Set(slots.map((slot) => slot.sessionId))],
    data,
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
