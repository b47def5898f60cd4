/**
 * The pasted text beside its result: for every line which entry it became and which warnings stand there, so that a
 * line and its item can point at each other. Browser-safe.
 */
import type { Mending, MendWarning } from './mending.ts';

export type EntryKind = 'item' | 'fact' | 'text';

export interface SourceLineView {
  /** 1-based. */
  line: number;
  text: string;
  entry: { kind: EntryKind; id: string } | null;
  /** The line where its entry begins. */
  begins: boolean;
  warnings: MendWarning[];
}

/** Lines belong to the entry that begins last at or before them; blank lines to none. */
export function sourceView(lines: readonly string[], mending: Mending): SourceLineView[] {
  const begins = entriesByLine(mending);
  const warnings = warningsByLine(mending);
  let current: SourceLineView['entry'] = null;
  return lines.map((text, index) => {
    const line = index + 1;
    const begun = begins.get(line);
    if (begun) current = begun;
    const blank = text.trim() === '';
    return {
      line,
      text,
      entry: blank ? null : current,
      begins: begun !== undefined,
      warnings: warnings.get(line) ?? [],
    };
  });
}

/** Warnings an entry's item stands for: at its own line or on the lines until the next entry begins. */
export function warningsOf(view: readonly SourceLineView[], id: string): MendWarning[] {
  return view.filter((line) => line.entry?.id === id).flatMap((line) => line.warnings);
}

export function openWarnings(mending: Mending): MendWarning[] {
  return mending.warnings.filter((warning) => !warning.resolved).sort((a, b) => a.line - b.line);
}

function entriesByLine(mending: Mending): Map<number, { kind: EntryKind; id: string }> {
  const found = new Map<number, { kind: EntryKind; id: string }>();
  const add = (kind: EntryKind, entry: { id: string; line: number }) => {
    if (entry.line > 0 && !found.has(entry.line)) found.set(entry.line, { kind, id: entry.id });
  };
  for (const day of mending.days) for (const item of day.items) add('item', item);
  for (const fact of mending.facts) add('fact', fact);
  for (const text of mending.texts) add('text', text);
  return found;
}

function warningsByLine(mending: Mending): Map<number, MendWarning[]> {
  const found = new Map<number, MendWarning[]>();
  for (const warning of mending.warnings)
    found.set(warning.line, [...(found.get(warning.line) ?? []), warning]);
  return found;
}
