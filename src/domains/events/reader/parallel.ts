import { sessionCode } from './codes.ts';
import type { Draft } from './drafts.ts';
import type { TextLine } from './lines.ts';

/**
 * A block with a time whose lines are "Workshop 1: …", "Workshop 2: …" without times of their own: each becomes an
 * item with the block's hours, and the block remains their heading.
 */
export function splitCoded(draft: Draft): Draft[] {
  if (!draft.span || draft.body.length < 3) return [draft];
  const starts = draft.body.flatMap((line, at) => (at > 0 && beginsParallel(line) ? [at] : []));
  const codes = new Set(starts.map((at) => sessionCode(draft.body[at]?.text ?? '')?.code));
  if (starts.length < 2 || codes.size !== starts.length) return [draft];
  const first = starts[0] ?? 1;
  const parts = starts.map((at, index) => ({
    ...draft,
    line: draft.body[at]?.line ?? draft.line,
    body: draft.body.slice(at, starts[index + 1] ?? draft.body.length),
    bullet: true,
    indent: draft.indent + 2,
  }));
  return [{ ...draft, body: draft.body.slice(0, first), heading: true }, ...parts];
}

/** "Workshop 1: …", "1A – …": the line begins a session beside others. */
export function beginsParallel(line: TextLine): boolean {
  const coded = sessionCode(line.text);
  return (
    coded !== null &&
    coded.title !== '' &&
    (coded.word !== '' || /^\d/.test(coded.code)) &&
    !/^(?:tema|theme|gruppe|grupp|group|bord|table)$/.test(coded.word)
  );
}
