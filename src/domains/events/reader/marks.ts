import { isAside } from './asides.ts';
import { findDates, type FoundDate } from './dates.ts';
import { dayLine, type DayLine } from './day-line.ts';
import { lineLabel, type Label } from './labels.ts';
import type { TextLine } from './lines.ts';
import { leadingTime, type LeadingTime } from './times.ts';
import { isCapitals } from './words.ts';

/** A line with everything the reader sees in it before it looks at the neighbours. */
export interface Mark {
  at: TextLine;
  lead: LeadingTime | null;
  dates: FoundDate[];
  label: Label | null;
  /** The line names a day and hardly anything else. */
  day: DayLine | null;
  /** Page numbers and the like: they neither end nor fill an item. */
  furniture: boolean;
  /** Office hours, deadlines and "last updated": dates and times that are no programme. */
  aside: boolean;
  heading: boolean;
}

const FURNITURE =
  /^(?:(?:page|side|seite|sida|s\.)\s*\d{1,3}(?:\s*(?:\/|of|af|av|von)\s*\d{1,3})?|\d{1,3}|\d{1,3}\s*\/\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]|.{3,90}\s{3,}(?:page|side|sida)\s*\d{1,3}(?:\s*(?:\/|of|af|av)\s*\d{1,3})?)$/i;

export function markLine(at: TextLine): Mark {
  const { text } = at;
  if (at.quoted)
    return {
      at,
      lead: null,
      dates: [],
      label: null,
      day: null,
      furniture: false,
      aside: true,
      heading: false,
    };
  const lead = leadingTime(text);
  const dates = findDates(text);
  const label = lineLabel(text);
  const aside = isAside(text);
  return {
    at,
    lead: lead && !dateStartsAt(dates, text, lead) ? lead : null,
    dates,
    label,
    day: aside ? null : dayLine(text, dates, label),
    furniture: FURNITURE.test(text),
    aside,
    heading: at.level > 0 || (isCapitals(text) && text.length <= 70 && at.blanks > 0),
  };
}

/** "24-25 May" begins with two hours only at first sight. */
function dateStartsAt(dates: readonly FoundDate[], text: string, lead: LeadingTime): boolean {
  const first = dates[0];
  return first !== undefined && first.index <= text.indexOf(lead.text) && first.end >= lead.text.length;
}
