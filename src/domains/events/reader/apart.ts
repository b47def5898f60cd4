import { lineLabel } from './labels.ts';
import { lineOf } from './drafts.ts';
import type { TextLine } from './lines.ts';
import { speakerLine } from './speakers.ts';
import { wordCount } from './words.ts';

const LABELLED = /^(.{2,200}?(?:[\p{L}\d)”"»][.!]|[?…]))\s+(?=[\p{Lu}][\p{L} ]{2,30}:\s)/u;
const COLUMN = /\s{3,}(?=\S)/gu;

/**
 * The title's line without what only stands beside it: "Introductions. Facilitator: Ann Lee", or a speaker in a
 * column of their own at the right of the page.
 */
export function titleApart(body: readonly TextLine[]): TextLine[] {
  const [first, ...rest] = body;
  if (!first) return [];
  const split = byLabel(first.text) ?? byColumn(first.text);
  if (!split) return [...body];
  return [{ ...first, text: split[0] }, { ...lineOf(split[1], { line: first.line }) }, ...rest];
}

function byLabel(text: string): [string, string] | null {
  const match = LABELLED.exec(text);
  if (!match?.[1]) return null;
  const after = text.slice(match[0].length);
  const label = lineLabel(after);
  const speaks = label !== null && label.value !== '' && ['speaker', 'moderator'].includes(label.kind);
  return speaks && wordCount(label.value) <= 30 ? [match[1].replace(/(?<=\p{L}{2})\.$/u, ''), after] : null;
}

function byColumn(text: string): [string, string] | null {
  const last = [...text.matchAll(COLUMN)].at(-1);
  if (!last) return null;
  const [title, beside] = [text.slice(0, last.index).trim(), text.slice(last.index + last[0].length).trim()];
  return title !== '' && speakerLine(beside) ? [title, beside] : null;
}
