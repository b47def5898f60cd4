/** What the editor shows of a draft: its days, its rooms, the items of a day. Browser-safe. */
import { pickText, type PageLanguage, type PickedText } from '#platform/i18n/languages.ts';
import type { Draft, DraftSlot } from '../../draft.ts';
import { addDays, daysBetween } from '../day-time.ts';
import type { GridItem, GridRoom } from '../grid.ts';
import type { SlotPlace } from '../moves.ts';

/** A programme longer than this shows only the days that have something. */
const longest = 31;

/** Every day of the event, and every day something stands on, in order. */
export function programmeDays(draft: Pick<Draft, 'event' | 'slots'>): string[] {
  const { startsOn, endsOn } = draft.event;
  const days = new Set(draft.slots.filter((slot) => !slot.withdrawn).map((slot) => slot.date));
  if (startsOn !== null && endsOn !== null && daysBetween(startsOn, endsOn) < longest)
    for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.add(day);
  return [...days].sort();
}

export interface EditorRoom extends GridRoom {
  venueId: string;
}

/** Rooms of the event's venue, and those elsewhere that the programme uses, with the venue's name. */
export function programmeRooms(draft: Pick<Draft, 'event' | 'slots' | 'venues'>): EditorRoom[] {
  const used = new Set(draft.slots.map((slot) => slot.roomId));
  return draft.venues.flatMap((venue) =>
    venue.rooms
      .filter((room) => venue.id === draft.event.venueId || used.has(room.id))
      .map((room) => ({
        id: room.id,
        venueId: venue.id,
        name: venue.id === draft.event.venueId ? room.name : `${room.name}, ${venue.name}`,
      })),
  );
}

const commonKinds = new Set(['break', 'meal', 'registration', 'travel', 'social', 'plenary']);

export function gridItem(slot: DraftSlot, kind?: string): GridItem {
  const { id: slotId, date, start, end, roomId } = slot;
  return { slotId, date, start, end, roomId, isCommon: kind !== undefined && commonKinds.has(kind) };
}

/** The slot as moved in the browser and not yet saved. */
export function moved(
  slot: DraftSlot,
  place: SlotPlace | undefined,
  rooms: readonly EditorRoom[],
): DraftSlot {
  if (!place) return slot;
  const venueId =
    rooms.find((room) => room.id === place.roomId)?.venueId ?? (place.roomId ? slot.venueId : null);
  const { date, start, end, roomId } = place;
  return { ...slot, date, start, end, roomId, venueId: roomId === slot.roomId ? slot.venueId : venueId };
}

export interface SlotView {
  slot: DraftSlot;
  title: PickedText | null;
  kind: Draft['sessions'][number]['kind'];
  area: string | null;
  speakers: string;
  sessionId: string;
  isTentative: boolean;
}

/** What stands in a slot's box and line. */
export function slotViews(
  draft: Pick<Draft, 'sessions' | 'speakers'>,
  slots: readonly DraftSlot[],
  lang: PageLanguage,
): Map<string, SlotView> {
  const sessions = new Map(draft.sessions.map((session) => [session.id, session]));
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.id, speaker.name]));
  return new Map(
    slots.flatMap((slot) => {
      const session = sessions.get(slot.sessionId);
      if (!session) return [];
      const people = [...session.speakers, ...session.parts.flatMap((part) => part.speakers)];
      const names = [...new Set(people.map((ref) => speakers.get(ref.speakerId) ?? ''))].filter(Boolean);
      const view: SlotView = {
        slot,
        title: pickText(session.title, lang, session.lang),
        kind: session.kind,
        area: session.area,
        speakers: names.join(', '),
        sessionId: session.id,
        isTentative: session.tentative.length + slot.tentative.length > 0,
      };
      return [[slot.id, view]];
    }),
  );
}

/** The slots of a day in the order in which they are read. */
export function slotsOfDay(slots: readonly DraftSlot[], date: string): DraftSlot[] {
  return slots
    .filter((slot) => slot.date === date && !slot.withdrawn)
    .map((slot, index) => ({ slot, index }))
    .sort((a, b) => byStart(a.slot.start, b.slot.start) || a.index - b.index)
    .map(({ slot }) => slot);
}

function byStart(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
