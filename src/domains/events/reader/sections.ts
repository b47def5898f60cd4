import type { Draft } from './drafts.ts';
import { tidyTitle } from './speakers.ts';

/**
 * Headings whose items run at the same time as those of the heading before are stages or rooms: "SCENEN" with items
 * from 16 to 22, then "TELTET" with items from 16 again. Their items get the heading as place.
 */
export function placesFromHeadings(drafts: readonly Draft[]): void {
  const byDay = new Map<Draft['day'], Draft[]>();
  for (const draft of drafts) {
    const list = byDay.get(draft.day);
    if (list) list.push(draft);
    else byDay.set(draft.day, [draft]);
  }
  for (const ofDay of byDay.values()) placeSections(ofDay);
}

const LONGEST_PLACE = 40;

function placeSections(drafts: readonly Draft[]): void {
  const sections = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const name = draft.section ?? '';
    const list = sections.get(name);
    if (list) list.push(draft);
    else sections.set(name, [draft]);
  }
  const named = [...sections].filter(([name]) => name !== '');
  const short = named.every(([name]) => name.length <= LONGEST_PLACE && !/[.!?]$/.test(name));
  const overlap = named.some(
    ([, list], at) => at > 0 && firstStart(list) < lastStart(named[at - 1]?.[1] ?? []),
  );
  if (named.length < 2 || !short || !overlap) return;
  for (const [name, list] of named) {
    for (const draft of list)
      draft.fields = { ...draft.fields, place: draft.fields.place || tidyTitle(name) };
  }
}

function firstStart(drafts: readonly Draft[]): number {
  return drafts[0]?.span?.start ?? Number.POSITIVE_INFINITY;
}

function lastStart(drafts: readonly Draft[]): number {
  return drafts.at(-1)?.span?.start ?? 0;
}
