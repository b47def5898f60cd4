import type { TextLine } from './lines.ts';
import type { DayLine } from './day-line.ts';
import type { Span } from './times.ts';

/** A day as the text names it; which date that is turns out when the whole text is known. */
export interface DayRef {
  line: number;
  text: string;
  said: DayLine | null;
}

/** A programme item before its words are taken apart. */
export interface Draft {
  line: number;
  span: Span | null;
  /** The time as written, for warnings. */
  timeText: string;
  /** Title, speakers and description as lines; the first holds the title. */
  body: TextLine[];
  day: DayRef | null;
  fields: DraftFields;
  /** How the line stood: a bullet or a heading's level tells sub-items from the block around them. */
  bullet: boolean;
  level: number;
  indent: number;
  /** True while the item has only its time. */
  untitled: boolean;
  /** The block is only the heading of the items that follow it. */
  heading?: boolean;
  /** The heading above the item, below its day. */
  section?: string;
  /** A meeting that only says where and when: its title is the event's. */
  titledByEvent?: boolean;
}

/** What a table's columns or labelled lines say outright. */
export interface DraftFields {
  speakers?: string;
  place?: string;
  description?: string;
  code?: string;
  kind?: string;
}

export function lineOf(text: string, at: { line: number; blanks?: number; bullet?: boolean }): TextLine {
  return {
    kind: 'line',
    line: at.line,
    text,
    raw: text,
    links: [],
    level: 0,
    bullet: at.bullet ?? false,
    number: null,
    blanks: at.blanks ?? 0,
    indent: 0,
    quoted: false,
  };
}
