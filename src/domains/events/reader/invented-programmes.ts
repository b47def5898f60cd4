import { expect, it } from 'vitest';
import { outline, people } from './outline.ts';
import { readText } from './read-programme.ts';
import type { Reading } from './reading.ts';

/** A made-up text with what a person reads in it; what is left out is not compared. */
export interface InventedProgramme {
  name: string;
  text: string;
  /** By date, as `outline` writes them. */
  items: Record<string, string[]>;
  /** As `people` writes them. */
  speakers: string[];
  /** Titles of the items that are not settled. */
  tentative?: string[];
  /** "19:00 Title" */
  doors?: string[];
  /** "kind value": each must be among the facts. */
  facts?: string[];
  /** "kind Title": each must be among the items. */
  kinds?: string[];
  /** "Title: part | part" */
  parts?: string[];
  title?: string;
}

export function describeProgrammes(programmes: readonly InventedProgramme[]): void {
  it.each(programmes)('reads $name', (programme) => {
    const { wanted, got } = compared(programme);
    expect(got).toEqual(wanted);
  });
}

/** What is wanted of a programme, and the same of its reading. */
export function compared(programme: InventedProgramme): { wanted: object; got: object } {
  const { text, name: _name, ...wanted } = programme;
  const reading = readText(text, {});
  const items = reading.days.flatMap((day) => day.items);
  const said = new Set(reading.facts.map((fact) => `${fact.kind} ${fact.value ?? fact.text}`));
  const kinds = new Set(items.map((item) => `${item.kind} ${item.title}`));
  const unsettled = items.filter((item) => item.tentative).map((item) => item.title);
  const got = {
    items: outline(reading),
    speakers: people(reading),
    ...(wanted.tentative && { tentative: unsettled }),
    ...(wanted.doors && {
      doors: items.flatMap((item) => (item.doors ? [`${item.doors} ${item.title}`] : [])),
    }),
    ...(wanted.facts && { facts: found(wanted.facts, said) }),
    ...(wanted.kinds && { kinds: found(wanted.kinds, kinds) }),
    ...(wanted.parts && { parts: partsOf(reading) }),
    ...(wanted.title !== undefined && { title: reading.title }),
  };
  return { wanted, got };
}

/** What was wanted and is there; where something is missing, all that is there. */
function found(wanted: readonly string[], there: ReadonlySet<string>): string[] {
  return wanted.every((each) => there.has(each)) ? [...wanted] : [...there];
}

function partsOf(reading: Reading): string[] {
  return reading.days.flatMap((day) =>
    day.items.flatMap((item) =>
      item.parts.length === 0 ? [] : [`${item.title}: ${item.parts.map((part) => part.title).join(' | ')}`],
    ),
  );
}
