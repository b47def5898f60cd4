import { addressIn } from './addresses.ts';
import { CLOSED, LIMIT } from './fact-words.ts';
import { lineLabel, type LabelKind } from './labels.ts';
import type { TextLine } from './lines.ts';
import { namesInProse } from './names.ts';

/** Labels whose values may be several paragraphs' names. */
const LISTS: readonly LabelKind[] = ['organiser', 'inviter', 'partner', 'contact', 'where'];

/** The value of a label alone on its line: the block below it, and an address in the block after that. */
export function valueLines(following: readonly TextLine[], kind: LabelKind): TextLine[] {
  const values: TextLine[] = [];
  for (const line of following) {
    const label = lineLabel(line.text);
    if (CLOSED.test(line.text) || LIMIT.test(line.text)) break;
    if (line.level > 0 || (label && label.kind !== 'address' && values.length > 0) || line.text.length > 220)
      break;
    const gap = line.blanks > 0 && values.length > 0;
    if (
      gap &&
      kind === 'contact' &&
      !/@|\d{4}|\d\d \d\d/.test(line.text) &&
      namesInProse(line.text).length === 0
    )
      break;
    const listGoesOn =
      LISTS.includes(kind) &&
      (kind !== 'where' || addressIn(line.text) !== null) &&
      line.text.length <= 80 &&
      line.blanks <= 1 &&
      values.length < 12 &&
      !/[.!?]$/.test(line.text);
    if (gap && !listGoesOn) break;
    if (label && values.length === 0 && label.kind !== 'address') break;
    values.push(line);
    if (values.length >= 15) break;
  }
  return values;
}
