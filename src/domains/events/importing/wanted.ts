/** What a text wants the programme to be: sessions with their times, from items and the answers to proposals. Pure. */
import type { ReadItem, ReadPart, ReadSpeaker } from '../reader/reading.ts';
import { plainTitle } from './likeness.ts';
import { findProposals, type ProposedDay } from './proposals.ts';
import type { Proposal } from '../editor/import/proposal.ts';

export interface Answers {
  /** By the proposal's key. */
  answers: Readonly<Record<string, boolean>>;
  /** What counts for proposals nobody has answered. */
  unanswered: { repeat: boolean; merge: boolean };
}

/** One time and place as the text has it. */
export interface WantedSlot {
  /** Recognises the same entry of the text another time. */
  key: string;
  date: string | null;
  start: string | null;
  end: string | null;
  doors: string | null;
  code: string | null;
  place: string | null;
  tentative: boolean;
  title: string;
  line: number;
  /** Entries with the same mark run side by side and are chosen between; null for others. */
  block: string | null;
}

export interface WantedSession {
  kind: ReadItem['kind'];
  lang: ReadItem['lang'];
  title: string;
  description: string;
  speakers: ReadSpeaker[];
  parts: ReadPart[];
  prices: string[];
  tentative: boolean;
  slots: WantedSlot[];
}

type Item = ProposedDay['items'][number] & { line: number };
export interface WantedDay {
  date: string | null;
  items: readonly Item[];
}

export function wantedSessions(
  days: readonly WantedDay[],
  decisions: Answers,
): { sessions: WantedSession[]; proposals: Proposal[] } {
  const proposals = findProposals(days);
  const accepted = proposals.filter(
    (proposal) => decisions.answers[proposal.key] ?? decisions.unanswered[proposal.kind],
  );
  const blocks = blocksOf(days);
  const slots = new Map<string, WantedSlot>();
  const items = new Map<string, Item>();
  for (const { date, items: ofDay } of days)
    for (const item of ofDay) {
      items.set(item.id, item);
      slots.set(item.id, slotOf(item, date, blocks.get(item.id) ?? null));
    }
  const merged = joined(
    [...items.keys()],
    accepted.filter((one) => one.kind === 'merge'),
  );
  const together = joined([...items.keys()], accepted);
  const sessions = [...new Set(together.values())].map((group) =>
    sessionOf(
      group.flatMap((id) => items.get(id) ?? []),
      [...new Set(group.map((id) => merged.get(id) ?? [id]))].flatMap((ids) =>
        oneSlot(ids.flatMap((id) => slots.get(id) ?? [])),
      ),
    ),
  );
  return { sessions, proposals };
}

/** Groups of ids that accepted proposals join, by id. */
function joined(ids: readonly string[], proposals: readonly Proposal[]): Map<string, string[]> {
  const groups = new Map(ids.map((id) => [id, [id]]));
  for (const { itemIds } of proposals) {
    const union = [...new Set(itemIds.flatMap((id) => groups.get(id) ?? []))];
    for (const id of union) groups.set(id, union);
  }
  return groups;
}

function slotOf(item: Item, date: string | null, block: string | null): WantedSlot {
  return {
    key: [date ?? '', item.code?.toUpperCase() ?? '', plainTitle(item.title)].join('|'),
    date,
    start: item.start,
    end: item.end,
    doors: item.doors,
    code: item.code,
    place: item.place,
    tentative: item.tentative,
    title: item.title,
    line: item.line,
    block,
  };
}

/** Entries that were merged are one time: the fullest of them, with what the others add. */
function oneSlot(slots: readonly WantedSlot[]): WantedSlot[] {
  const [first, ...others] = [...slots].sort((a, b) => Number(b.start !== null) - Number(a.start !== null));
  if (!first) return [];
  return [
    others.reduce(
      (slot, other) => ({
        ...slot,
        date: slot.date ?? other.date,
        end: slot.end ?? other.end,
        doors: slot.doors ?? other.doors,
        code: slot.code ?? other.code,
        place: slot.place ?? other.place,
      }),
      first,
    ),
  ];
}

function sessionOf(items: readonly Item[], slots: WantedSlot[]): WantedSession {
  const longest = (texts: readonly string[]) =>
    texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  const fullest = items.reduce((best, item) => (weight(item) > weight(best) ? item : best));
  const speakers = new Map(
    items.flatMap((item) => item.speakers).map((speaker) => [speaker.name.toLowerCase(), speaker]),
  );
  return {
    kind: fullest.kind,
    lang: fullest.lang,
    // A copy of a title may be cut short; it is never made longer by mistake.
    title: longest(items.map((item) => item.title)),
    description: longest(items.map((item) => item.description ?? '')),
    speakers: [...speakers.values()],
    parts: items
      .map((item) => item.parts)
      .reduce((best, parts) => (parts.length > best.length ? parts : best)),
    prices: items.find((item) => item.prices.length > 0)?.prices ?? [],
    tentative: items.every((item) => item.tentative),
    slots,
  };
}

function weight(item: Item): number {
  return (item.description?.length ?? 0) + item.parts.length * 100 + item.speakers.length * 20;
}

/** Workshops and talks with the same start and end on one day, by item id. */
function blocksOf(days: readonly WantedDay[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { date, items } of days) {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
      if (item.start === null || !['workshop', 'talk', 'other'].includes(item.kind)) continue;
      const mark = `${date ?? ''} ${item.start}`;
      groups.set(mark, [...(groups.get(mark) ?? []), item]);
    }
    for (const [mark, group] of groups)
      if (group.length > 1 && new Set(group.map((item) => item.end)).size === 1)
        for (const item of group) marks.set(item.id, mark);
  }
  return marks;
}
