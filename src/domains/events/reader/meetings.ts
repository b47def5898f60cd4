import { addressIn } from './addresses.ts';
import type { DayRef, Draft } from './drafts.ts';
import { lineOf } from './drafts.ts';
import { leadsItem, type Layout } from './layout.ts';
import { lineLabel } from './labels.ts';
import type { TextLine } from './lines.ts';
import type { Mark } from './marks.ts';
import { isPlaceName } from './place-names.ts';
import { monthHeading } from './short-dates.ts';
import { speakerLine } from './speakers.ts';
import { tentativeWords } from './tentative.ts';
import { wordCount } from './words.ts';
import type { Walked } from './walk.ts';
import { note } from './warnings.ts';

/**
 * A list of meetings, each with a date of its own: before the title, under it, in the same line, or last.
 * Where a date stands is decided line by line, and for lines with gaps on both sides for the whole text.
 */
export function walkMeetings(marks: readonly Mark[], layout: Layout): Walked {
  const walked: Walked = { drafts: [], days: [], rest: [], notes: [] };
  const dated = marks.flatMap((mark, at) => (mark.day?.dates && !mark.label && !mark.aside ? [at] : []));
  const placed = positions(marks, dated);
  const taken = new Set<TextLine>();
  const blocks = dated.map((_, index) => blockOf(marks, dated, placed, index));
  trimFirstBlock(blocks, placed);
  blocks.forEach((block, index) => {
    const mark = marks[dated[index] ?? -1];
    if (!mark) return;
    const day: DayRef = { line: mark.at.line, text: mark.at.text, said: mark.day };
    walked.days.push(day);
    const draft = meeting(mark, block, day, placed[index] ?? 'first', layout);
    if (!draft) return;
    if (draft.meeting) walked.drafts.push(draft.meeting);
    walked.drafts.push(...draft.items);
    for (const line of draft.used) taken.add(line);
    walked.rest.push(mark.at);
  });
  for (const mark of marks)
    if (isUndated(mark, taken))
      walked.notes.push(note('undated-meeting', mark.at.line, { text: mark.at.text }));
  const kept = new Set(walked.rest);
  walked.rest.push(...marks.map((mark) => mark.at).filter((line) => !taken.has(line) && !kept.has(line)));
  walked.rest.sort((a, b) => a.line - b.line);
  return walked;
}

const DATE_TO_COME =
  /^(?:dato|datum|date|tid|tidspunkt|time)\s*:?\s*(?:følger|kommer|meddelas|oplyses|annonceres|to be|tba|tbc|ikke|afventer|endnu|foreløbig)/i;

function isUndated(mark: Mark, taken: ReadonlySet<TextLine>): boolean {
  return !taken.has(mark.at) && DATE_TO_COME.test(mark.at.text);
}

/** Where a date stands in its meeting. `heading` begins a group with lines of its own. */
type Position = 'inline' | 'first' | 'second' | 'last' | 'heading';

function positions(marks: readonly Mark[], dated: readonly number[]): Position[] {
  const own = dated.map((at) => ownPosition(marks, at));
  const isolated = isolatedPosition(marks, dated);
  const lastCount = own.filter((position) => position === 'last').length;
  return own.map((position) => {
    if (position !== null && position !== 'first') return position;
    if (position === 'first')
      return isolated === 'last' && own.filter((each) => each === null).length > 1 ? 'heading' : 'first';
    return lastCount > dated.length / 2 ? 'last' : isolated;
  });
}

/** "2. maj kl. 19: Haveaften" */
const AFTER_COLON = /^:\s*\p{Lu}\p{L}{3}/u;

/** What the lines right above and below say; null when there is a gap on both sides. */
function ownPosition(marks: readonly Mark[], at: number): Position | null {
  const mark = marks[at];
  const [before, after] = [marks[at - 1], marks[at + 1]];
  if (!mark?.day) return null;
  const touchesAbove = before !== undefined && mark.at.blanks === 0 && mark.at.level === 0 && !before.day;
  const touchesBelow = after !== undefined && after.at.blanks === 0 && after.at.level === 0 && !after.day;
  const place = touchesAbove && before.at.blanks > 0 && isPlaceName(mark.day.after.replace(/^[\s,]+/, ''));
  if (mark.day.before === '' && (isTitle(mark.day.after) || AFTER_COLON.test(mark.day.after)) && !place)
    return 'inline';
  if (
    touchesAbove &&
    before.at.blanks === 0 &&
    !touchesBelow &&
    blockLength(marks, at) > 1 &&
    !before.heading
  )
    return 'last';
  if (touchesAbove) return touchesBelow || blockLength(marks, at) === 1 ? 'second' : 'last';
  return touchesBelow ? 'first' : null;
}

/** Lines of the block above a line, up to the gap. */
function blockLength(marks: readonly Mark[], at: number): number {
  let count = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    count += 1;
    if ((marks[index]?.at.blanks ?? 1) > 0) break;
  }
  return count;
}

/** Text beside the date that is a meeting's name and no place, hour or note. */
function isTitle(text: string): boolean {
  const bare = text.replace(/^[\s:,.–—-]+/u, '');
  if (wordCount(bare) < 2 || tentativeWords(bare) || /^(?:i|på|hos|at|in|kl)\s/i.test(bare)) return false;
  return !/\d{4}\s+\p{Lu}|\d+\s*[,.]|^\p{Ll}/u.test(bare) || /^["“”«„]/u.test(bare);
}

/** The wider gap parts the meetings: it stands after dates that come last and before dates that come first. */
function isolatedPosition(marks: readonly Mark[], dated: readonly number[]): Position {
  let before = 0;
  let after = 0;
  for (const at of dated) {
    before += Math.min(4, marks[at]?.at.blanks ?? 0);
    after += Math.min(4, marks[at + 1]?.at.blanks ?? 0);
  }
  if (after !== before) return after > before ? 'last' : 'first';
  const tail = marks.length - 1 - (dated.at(-1) ?? 0);
  const head = dated[0] ?? 0;
  return tail <= 2 || (head > tail && head > 3) ? 'last' : 'first';
}

/** The marks that belong to one dated line, in the order of the text and without the line itself. */
function blockOf(
  marks: readonly Mark[],
  dated: readonly number[],
  placed: readonly Position[],
  index: number,
): Mark[] {
  const at = dated[index] ?? 0;
  const previous = dated[index - 1] ?? -1;
  const next = dated[index + 1] ?? marks.length;
  const position = placed[index];
  if (position === 'last') return marks.slice(previous + 1, at);
  const begin = position === 'second' ? at - blockLength(marks, at) : at;
  const nextBegin = nextStart(marks, dated, placed, index, next);
  const above = marks.slice(Math.max(begin, previous + 1), at);
  return [...above, ...marks.slice(at + 1, nextBegin)];
}

function nextStart(
  marks: readonly Mark[],
  dated: readonly number[],
  placed: readonly Position[],
  index: number,
  next: number,
): number {
  const position = placed[index + 1];
  if (position === 'second') return next - blockLength(marks, next);
  if (position !== 'last') return endOfText(marks, dated, index, next);
  // The next meeting's date comes last, so this one ends with its own block of text.
  const gap = marks
    .slice((dated[index] ?? 0) + 1, next)
    .findIndex((mark, at) => at > 0 && mark.at.blanks > 0);
  return gap < 0 ? next : (dated[index] ?? 0) + 1 + gap;
}

/** The last meeting ends where labels, headings or a wider gap begin something else. */
function endOfText(marks: readonly Mark[], dated: readonly number[], index: number, next: number): number {
  const from = (dated[index] ?? 0) + 1;
  const last = index === dated.length - 1;
  const compact =
    last &&
    dated
      .slice(0, -1)
      .every(
        (at, each) =>
          !marks
            .slice(at + 1, (dated[each + 1] ?? 0) - 1)
            .some((mark, i, all) => mark.at.blanks > 0 && i < all.length - 1 && i > 0),
      );
  const stop = marks.slice(from, next).findIndex((mark, at) => {
    if (
      compact &&
      dated.length > 1 &&
      mark.at.blanks > 0 &&
      (at > 0 || (marks[from - 1]?.at.blanks ?? 0) === 0)
    )
      return true;
    if (at === 0) return false;
    const wide =
      mark.at.blanks > 1 || (index === dated.length - 1 && mark.at.blanks > 0 && at > 1 && mark.heading);
    const labelled =
      mark.label !== null &&
      !['speaker', 'moderator', 'where', 'room', 'price', 'doors', 'description', 'title', 'time'].includes(
        mark.label.kind,
      );
    return wide || (labelled && mark.at.blanks > 0) || (mark.aside && mark.at.blanks > 0);
  });
  return stop < 0 ? next : from + stop;
}

/** Paragraphs: runs of lines without a gap. */
function paragraphsOf(block: readonly Mark[]): Mark[][] {
  const list: Mark[][] = [];
  for (const mark of block) {
    const last = list.at(-1);
    if (last && mark.at.blanks === 0) last.push(mark);
    else list.push([mark]);
  }
  return list;
}

/** Where dates come last, what stands above the first meeting is the text's head: its shape is the others'. */
function trimFirstBlock(blocks: Mark[][], placed: readonly Position[]): void {
  const last = blocks.flatMap((_, index) => (placed[index] === 'last' ? [index] : []));
  const sizes = last
    .slice(1)
    .map((index) => paragraphsOf(blocks[index] ?? []).length)
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 3;
  for (const index of last) {
    const paragraphs = paragraphsOf(blocks[index] ?? []);
    const headingAt = paragraphs.findLastIndex(
      ([first], at) => first !== undefined && first.at.level > 0 && at < paragraphs.length,
    );
    const from = headingAt >= 0 ? headingAt : Math.max(0, paragraphs.length - usual);
    if (paragraphs.length > usual || headingAt > 0) blocks[index] = paragraphs.slice(from).flat();
  }
}

interface Meeting {
  meeting: Draft | null;
  items: Draft[];
  used: TextLine[];
}

function meeting(
  mark: Mark,
  block: readonly Mark[],
  day: DayRef,
  position: Position,
  layout: Layout,
): Meeting | null {
  const { said } = day;
  if (!said) return null;
  const firstItem = block.findIndex((each) => leadsItem(each, layout.bareHours));
  // A date with a programme of its own below it is that programme's day.
  if (firstItem >= 0 || position === 'heading') return null;
  const lines = block.filter((each) => !isDateBox(each)).map((each) => each.at);
  const beside =
    position === 'inline' ? said.after : [said.before, said.after].filter((part) => part !== '').join(' – ');
  const inline = position === 'inline' || (said.before !== '' && !lines.length);
  const words = beside.replace(/^[\s,;:.–—(-]+|[\s,;:–—(-]+$/gu, '');
  const unsettled = tentativeWords(words) !== null;
  const body = [...(inline && words !== '' ? [lineOf(words, { line: mark.at.line })] : []), ...lines];
  const where = body[0] && !inline ? addressIn(body[0].text) : null;
  const onlyPlace =
    where !== null && body[0] !== undefined && body[0].text.length - where.address.length <= 60;
  const place = inline ? '' : placeBeside(said.before, said.after);
  const below = onlyPlace ? undefined : body.slice(1, 4).find((each) => isPlaceLine(each.text));
  const content = onlyPlace ? body.slice(1) : body.filter((each) => each !== below);
  const meetingDraft: Draft = {
    line: Math.min(mark.at.line, body[0]?.line ?? mark.at.line),
    span: said.hours,
    timeText: mark.at.text,
    body: unsettled && !inline ? [...content, lineOf(words, { line: mark.at.line, blanks: 1 })] : content,
    day,
    fields: onlyPlace
      ? { place: [place, body[0]?.text].filter((each) => each).join(', ') }
      : place === '' && !below
        ? {}
        : { place: place === '' ? (below?.text ?? '') : place },
    titledByEvent: body.length === 0 || onlyPlace || isPractical(body[0]?.text ?? ''),
    bullet: false,
    level: 0,
    indent: 0,
    untitled: false,
  };
  return { meeting: meetingDraft, items: [], used: lines };
}

/** A page shows the day in a box above the title: "14" and "MAJ". */
function isDateBox(mark: Mark): boolean {
  return /^\d{1,2}\.?$/.test(mark.at.text) || monthHeading(mark.at.text) !== null;
}

/** "Sted: …" or "Pris: …" is no title. */
function isPractical(text: string): boolean {
  const label = lineLabel(text);
  return (
    label !== null &&
    label.value !== '' &&
    ['where', 'room', 'price', 'doors', 'address'].includes(label.kind)
  );
}

/** A line of its own that is a house, a street or both. */
function isPlaceLine(text: string): boolean {
  if (text.length > 90 || /[.!?:]$/.test(text) || lineLabel(text) || speakerLine(text)) return false;
  if (/^v\/|^v\. |^ved /i.test(text)) return false;
  return addressIn(text) !== null || isPlaceName(text) || STREET.test(text) || ROOM.test(text);
}

const ROOM =
  /^(?:online|digitalt|zoom|teams|på (?:zoom|teams|nett)|(?:room|rum|rom|lokale|sal|auditorium|mødelokale|møterom|hall|building)\s[\p{Lu}\d][\p{L}\d.-]{0,12})$/iu;
const STREET = /^\p{Lu}[\p{L} .’-]{2,40},\s\p{Lu}[\p{L} .]{2,30}\s\d{1,3}\p{L}?(?:,.{2,40})?$/u;

/** The words beside the date that are neither hours nor a note: the place. */
function placeBeside(before: string, after: string): string {
  const clean = (text: string): string => text.replace(/^[\s,;:.–—(-]+|[\s,;:–—(-]+$/gu, '');
  const parts = [clean(before), clean(after)].filter((part) => part !== '' && !tentativeWords(part));
  return parts.map((part) => part.replace(/^(?:i|på|hos|at|in)\s+(?=\p{Lu})/u, '')).join(', ');
}
