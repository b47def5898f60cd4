import { isChrome } from './chrome.ts';
import type { DayRef, Draft } from './drafts.ts';
import { itemKind } from './kinds.ts';
import { leadsItem, trailingTime, type Layout } from './layout.ts';
import type { TextLine } from './lines.ts';
import { beginsOfficeHours } from './asides.ts';
import type { Mark } from './marks.ts';
import type { SourceTable } from './source.ts';
import { beginsParallel } from './parallel.ts';
import { readTable } from './tables.ts';
import { speakerLine } from './speakers.ts';
import { findTimes } from './times.ts';
import { note, type Note } from './warnings.ts';

/** The text divided into items with their lines, days, and all lines that belong to neither. */
export interface Walked {
  drafts: Draft[];
  days: DayRef[];
  rest: TextLine[];
  notes: Note[];
}

/** Goes through the text once, line by line, and decides what begins, what belongs and what ends. */
export function walk(pieces: readonly (Mark | SourceTable)[], layout: Layout): Walked {
  const walker = new Walker(layout);
  const marks = pieces.map((piece) => ('at' in piece ? piece : null));
  pieces.forEach((piece, at) => {
    if ('at' in piece) walker.line(piece, marks[at - 1] ?? null, marks[at + 1] ?? null);
    else walker.table(piece);
  });
  walker.close();
  walker.trimLast();
  return walker.walked;
}

class Walker {
  readonly walked: Walked = { drafts: [], days: [], rest: [], notes: [] };
  private readonly layout: Layout;
  private open: Draft | null = null;
  private day: DayRef | null = null;
  private place: string | null = null;
  private section = '';
  private officeHours = false;
  private readonly inner: Draft[] = [];
  private readonly outer: Draft[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
  }

  line(mark: Mark, before: Mark | null, after: Mark | null): void {
    if (mark.at.blanks > 0 && !mark.lead) this.officeHours = false;
    if (beginsOfficeHours(mark.at.text)) this.officeHours = true;
    if (isChrome(mark.at.text) && !this.open?.untitled) {
      if (mark.at.blanks > 0) this.close();
      this.walked.rest.push(mark.at);
    } else if (mark.furniture || this.officeHours) this.walked.rest.push(mark.at);
    else if (this.begins(mark, before) || isBlockHead(mark, after)) this.begin(mark, after);
    else if (this.open?.untitled && !mark.day) this.title(mark);
    else if (mark.day && this.isDay(mark)) this.beginDay(mark);
    else if (this.ends(mark, before, after)) this.end(mark);
    else if (this.open) this.open.body.push(mark.at);
    else this.walked.rest.push(mark.at);
  }

  table(table: SourceTable): void {
    this.close();
    const read = readTable(table, this.day);
    this.walked.drafts.push(...read.drafts);
    this.walked.days.push(...read.days);
    this.walked.rest.push(...read.rest);
    this.walked.notes.push(...read.notes);
    if (read.drafts.length > 0) this.day = read.drafts.at(-1)?.day ?? this.day;
  }

  /** Ends the open item; `byTime` when the next item's time ended it. */
  close(byTime = false): void {
    if (this.open) {
      this.walked.drafts.push(this.open);
      (byTime ? this.inner : this.outer).push(this.open);
    }
    this.open = null;
  }

  /**
   * Where no item has text below a gap, what stands below a gap after the last item of a day or section is no part
   * of it either.
   */
  trimLast(): void {
    const gapped = this.inner.filter((draft) => gapIn(draft) > 0).length;
    if (this.inner.length < 2 || gapped > this.inner.length * 0.2) return;
    for (const draft of this.outer) {
      const gap = gapIn(draft);
      if (gap > 0) this.walked.rest.push(...draft.body.splice(gap));
    }
    this.walked.rest.sort((a, b) => a.line - b.line);
  }

  private begins(mark: Mark, before: Mark | null): boolean {
    if (this.layout.timesLast)
      return (
        trailingTime(mark) !== null || (leadsItem(mark, this.layout.bareHours) && mark.lead?.rest !== '')
      );
    if (!leadsItem(mark, this.layout.bareHours)) {
      this.noteImpossible(mark);
      return false;
    }
    return !continuesSentence(mark, before);
  }

  private noteImpossible(mark: Mark): void {
    const impossible = mark.lead?.span.impossible;
    if (impossible?.at === 'start' && mark.lead?.rest !== '') {
      this.walked.notes.push(note('time-impossible', mark.at.line, { text: impossible.text }));
    }
  }

  private begin(mark: Mark, after: Mark | null): void {
    const above = this.layout.titleAbove && mark.lead?.rest === '' ? this.takeTitleAbove() : null;
    this.close(true);
    const trailing = this.layout.timesLast || isBlockHead(mark, after) ? trailingTime(mark) : null;
    const span = trailing?.time.span ?? mark.lead?.span ?? null;
    const head = above ? above.text : (trailing?.title ?? mark.lead?.rest ?? '');
    this.open = {
      line: above?.line ?? mark.at.line,
      span,
      timeText: trailing
        ? mark.at.text.slice(trailing.time.index, trailing.time.end)
        : (mark.lead?.text ?? ''),
      body: head === '' ? [] : [above ?? { ...mark.at, text: head, bullet: false }],
      day: this.day,
      fields: this.place ? { place: this.place } : {},
      section: this.section,
      bullet: mark.at.bullet,
      level: mark.at.level,
      indent: mark.at.indent,
      untitled: head === '',
    };
    if (after?.day && this.open.untitled && !after.lead) this.open.untitled = true;
  }

  private takeTitleAbove(): TextLine | null {
    const lines =
      this.open && this.open.body.length > 1 ? this.open.body : this.open ? null : this.walked.rest;
    const last = lines?.at(-1);
    if (!lines || !last) return null;
    lines.pop();
    return last;
  }

  private title(mark: Mark): void {
    if (!this.open) return;
    this.open.body.push(mark.at);
    this.open.untitled = false;
  }

  /** A date inside an item's text starts a day only when it stands apart from that text. */
  private isDay(mark: Mark): boolean {
    if (mark.day?.dates?.range || (mark.day?.dates?.dates.length ?? 0) > 1)
      return this.day === null && this.open === null;
    if (!this.open) return true;
    return mark.at.blanks > 0 || mark.at.level > 0 || mark.at.text.length < 60;
  }

  private beginDay(mark: Mark): void {
    this.close();
    this.place = null;
    this.section = '';
    this.day = { line: mark.at.line, text: mark.at.text, said: mark.day };
    this.walked.days.push(this.day);
    this.walked.rest.push(mark.at);
  }

  private end(mark: Mark): void {
    this.close();
    if (mark.heading && mark.label === null) this.section = mark.at.text;
    const times = findTimes(mark.at.text);
    const place = times.length === 1 ? mark.at.text.slice(0, times[0]?.index) : null;
    if (place)
      this.place =
        place.replace(/[\s,:–—-]*(?:fra|from|från|kl\.?)?[\s,:–—-]*(?:kl\.?)?\s*$/iu, '').trim() || null;
    this.walked.rest.push(mark.at);
  }

  private ends(mark: Mark, before: Mark | null, after: Mark | null): boolean {
    if (!this.open) return mark.heading || this.isPlaceHeading(mark, after);
    if (mark.heading) return !(this.open.level > 0 && mark.at.level > this.open.level);
    if (this.isPlaceHeading(mark, after)) return true;
    if (mark.label && this.labelEnds(mark)) return true;
    if (mark.aside && mark.at.blanks > 0 && (mark.dates.length > 0 || mark.at.text.length < 120)) return true;
    if (mark.at.blanks > 0 && isSelfContained(this.open)) return true;
    return this.isHeadingOfNext(mark, before, after);
  }

  /** "Foredragssalen kl. 18.30-23.00" above the item that begins at 18.30 is the place of what follows. */
  private isPlaceHeading(mark: Mark, after: Mark | null): boolean {
    const trailing = trailingTime(mark);
    const next = nextStart(after, this.layout);
    return (
      trailing !== null &&
      trailing.time.span.end !== null &&
      next !== null &&
      next === trailing.time.span.start
    );
  }

  private labelEnds(mark: Mark): boolean {
    const kind = mark.label?.kind;
    if (!this.open || !kind) return false;
    const own: readonly string[] = [
      'speaker',
      'moderator',
      'title',
      'description',
      'room',
      'doors',
      'price',
      'where',
      'time',
      'notice',
      'link',
      'partner',
      'practical',
    ];
    if (
      [
        'programme',
        'when',
        'date',
        'registration',
        'deadline',
        'contact',
        'organiser',
        'inviter',
        'answer',
      ].includes(kind)
    )
      return mark.at.blanks > 0 || mark.label?.value === '' || kind === 'when';
    if (own.includes(kind) && mark.label?.value !== '')
      return mark.at.blanks > 0 && this.open.body.length < 2;
    return mark.at.blanks > 0;
  }

  private isHeadingOfNext(mark: Mark, before: Mark | null, after: Mark | null): boolean {
    if (!this.open || nextStart(after, this.layout) === null || mark.at.bullet || this.layout.titleAbove)
      return false;
    if (mark.at.text.length > 90 || speakerLine(mark.at.text)) return false;
    const apart = mark.at.blanks > 0 && after?.at.blanks === 0;
    if (/:$/.test(mark.at.text)) return apart || (mark.at.blanks > 0 && before !== null);
    return apart && !/[.!?…]$/.test(mark.at.text) && this.open.body.length > 0 && mark.at.text.length <= 60;
  }
}

/** "Parallella pass 13.30–14.45" right above "Spår A: …" is a block with hours, though they stand last. */
function isBlockHead(mark: Mark, after: Mark | null): boolean {
  if (mark.lead || !after || after.lead || !beginsParallel(after.at)) return false;
  return (trailingTime(mark)?.time.span.end ?? null) !== null;
}

/** Where the first gap after the title is, or 0. */
function gapIn(draft: Draft): number {
  return Math.max(
    0,
    draft.body.findIndex((line, at) => at > 0 && line.blanks > 0),
  );
}

function nextStart(after: Mark | null, layout: Layout): number | null {
  return after && leadsItem(after, layout.bareHours) ? (after.lead?.span.start ?? null) : null;
}

/** Breaks, meals and goodbyes rarely have a text below a blank line; what follows is something else. */
function isSelfContained(draft: Draft): boolean {
  const title = draft.body[0]?.text ?? '';
  const kind = itemKind(title, null, null, 0);
  return (
    (kind === 'break' || kind === 'meal' || kind === 'travel' || kind === 'registration') && title.length < 60
  );
}

const HANGING =
  /(?:^|\s)(?:kl\.?|fra|til|mellem|ca\.?|at|from|between|until|mellom|klokken|klokka|og|and|den|d\.)$/i;

/** A time at the beginning of a wrapped line of prose begins no item. */
function continuesSentence(mark: Mark, before: Mark | null): boolean {
  if (!before || mark.at.blanks > 0 || mark.at.bullet || mark.at.level > 0) return false;
  const { text } = before.at;
  if (HANGING.test(text) && text.length > 20) return true;
  const { lead } = mark;
  if (!lead || lead.span.end !== null || before.lead) return false;
  const glued = mark.at.text.endsWith(`${lead.text} ${lead.rest}`);
  return glued && text.length > 50 && /[\p{Ll},]$/u.test(text) && /^\p{Ll}/u.test(lead.rest);
}
