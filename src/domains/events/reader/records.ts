import type { DayRef, Draft } from './drafts.ts';
import type { LabelKind } from './labels.ts';
import { leadingTime } from './times.ts';
import type { Mark } from './marks.ts';
import { plainForm } from './words.ts';

/**
 * Items written as labelled lines: "Tidspunkt: 12.55", "Titel: …", "Oplægsholder: …", in any order. A record needs
 * a time with a title close by; the other labels then belong to it.
 */
export interface Records {
  drafts: Draft[];
  /** The marks that went into records, so that the walk leaves them alone. */
  used: ReadonlySet<Mark>;
  /** The heading above each record, by which it may belong to an item of the programme. */
  headings: ReadonlyMap<Draft, string>;
}

const MEMBERS: readonly LabelKind[] = [
  'title',
  'speaker',
  'moderator',
  'description',
  'room',
  'where',
  'time',
  'price',
];
const REACH = 12;

export function findRecords(marks: readonly Mark[]): Records {
  const drafts: Draft[] = [];
  const used = new Set<Mark>();
  const headings = new Map<Draft, string>();
  let heading = '';
  marks.forEach((mark, at) => {
    if (mark.heading) heading = mark.at.text;
    if (used.has(mark) || !isMember(mark)) return;
    const group = recordAt(marks, at);
    if (!group) return;
    const draft = draftOf(group);
    if (!draft) return;
    for (const each of group) used.add(each);
    drafts.push(draft);
    headings.set(draft, heading);
  });
  return { drafts, used, headings };
}

function isMember(mark: Mark): boolean {
  return (
    mark.label !== null &&
    MEMBERS.includes(mark.label.kind) &&
    (mark.label.value !== '' || mark.label.kind === 'description')
  );
}

function timeOf(mark: Mark): boolean {
  return (
    mark.label?.kind === 'time' &&
    mark.dates.length === 0 &&
    leadingTime(mark.label.value)?.span.bare === false
  );
}

/** The lines of one record: from one label until a label comes again, a heading or a line with a time. */
function recordAt(marks: readonly Mark[], begin: number): Mark[] | null {
  const kinds = new Set<LabelKind>();
  const group: Mark[] = [];
  for (const mark of marks.slice(begin, begin + 40)) {
    const kind = isMember(mark) ? mark.label?.kind : undefined;
    if (mark.heading || (mark.lead && !kind) || mark.day) break;
    if (kind && kinds.has(kind) && kind !== 'speaker') break;
    if (kind === undefined && (mark.label !== null || (!kinds.has('description') && mark.at.blanks > 0)))
      break;
    if (kind) kinds.add(kind);
    group.push(mark);
  }
  const near = group.slice(0, REACH);
  const complete = near.some(timeOf) && near.some((mark) => mark.label?.kind === 'title');
  return complete ? group : null;
}

function draftOf(group: readonly Mark[]): Draft | null {
  const time = group.find(timeOf);
  const title = group.find((mark) => mark.label?.kind === 'title');
  const lead = time?.label ? leadingTime(time.label.value) : null;
  if (!lead || !title?.label) return null;
  const others = group.filter((mark) => mark !== time && mark !== title);
  const body = others.map((mark) =>
    mark.label?.kind === 'description' ? { ...mark.at, text: mark.label.value } : mark.at,
  );
  return {
    line: group[0]?.at.line ?? title.at.line,
    span: lead.span,
    timeText: lead.text,
    body: [{ ...title.at, text: title.label.value }, ...body.filter((line) => line.text !== '')],
    day: null,
    fields: {},
    bullet: false,
    level: 0,
    indent: 0,
    untitled: false,
  };
}

/** A record belongs to the day of the programme's item that has its heading's title and hours around it. */
export function placeRecords(
  records: Records,
  drafts: readonly Draft[],
  fallback: (line: number) => DayRef | null,
): Draft[] {
  const byTitle = new Map<string, Draft[]>();
  for (const draft of records.drafts.length > 0 ? drafts : []) {
    const title = plainForm(draft.body[0]?.text ?? '');
    const same = byTitle.get(title);
    if (same) same.push(draft);
    else if (title !== '') byTitle.set(title, [draft]);
  }
  return records.drafts.map((record) => {
    const heading = records.headings.get(record) ?? '';
    const around = byTitle.get(plainForm(heading))?.find((draft) => isWithin(record, draft));
    return { ...record, day: around ? around.day : fallback(record.line) };
  });
}

function isWithin(record: Draft, draft: Draft): boolean {
  const [inner, outer] = [record.span, draft.span];
  return (
    inner !== null &&
    outer !== null &&
    outer.end !== null &&
    inner.start >= outer.start &&
    inner.start < outer.end
  );
}
