import { sessionCode } from './codes.ts';
import type { DayRef, Draft } from './drafts.ts';
import { lineOf } from './drafts.ts';
import type { Mark } from './marks.ts';
import { splitCoded } from './parallel.ts';
import { findTimes, leadingTime, type Span } from './times.ts';

/**
 * An invitation without a programme is one event: its date and hours stand in "Hvornår: …", in a line of their own
 * or in a sentence. Null where the text has no date with hours, or several.
 */
export function singleEvent(marks: readonly Mark[], title: string): { draft: Draft; day: DayRef } | null {
  const dated = marks.filter(
    (mark) =>
      mark.dates.length === 1 &&
      mark.at.text.length <= 600 &&
      findTimes(mark.at.text).length <= 2 &&
      !mark.aside &&
      mark.dates[0]?.dates.length === 1,
  );
  const timed = dated.filter((mark) => hoursOf(mark) !== null);
  const best = timed.find((mark) => mark.label) ?? timed.find((mark) => mark.day) ?? timed[0] ?? null;
  const different = new Set(timed.map((mark) => dayKey(mark))).size;
  if (best && (different === 1 || best.label)) return eventOf(best, hoursOf(best), title);
  if (timed.length > 0) return null;
  const date = dated.find((mark) => mark.label) ?? dated.find((mark) => mark.day);
  const hours = marks.find(
    (mark) =>
      mark.dates.length === 0 &&
      !mark.aside &&
      (mark.label?.kind === 'time' ||
        mark.label?.kind === 'when' ||
        (mark.lead !== null && !mark.lead.span.bare)) &&
      hoursOf(mark) !== null,
  );
  return date && hours ? eventOf(date, hoursOf(hours), title) : null;
}

function dayKey(mark: Mark): string {
  const date = mark.dates[0]?.dates[0];
  return `${String(date?.month)}-${String(date?.day)}`;
}

function hoursOf(mark: Mark): Span | null {
  if (mark.day?.hours) return mark.day.hours;
  const value = mark.label?.value ?? '';
  return findTimes(mark.at.text)[0]?.span ?? (value === '' ? null : (leadingTime(value)?.span ?? null));
}

function eventOf(mark: Mark, span: Span | null, title: string): { draft: Draft; day: DayRef } {
  const [found] = mark.dates;
  const said = mark.day ?? {
    dates: found ?? null,
    number: null,
    weekday: null,
    hours: span,
    before: '',
    after: '',
  };
  const day: DayRef = { line: mark.at.line, text: mark.at.text, said };
  const own = ownTitle(said.before);
  const body = [lineOf(own ?? title, { line: mark.at.line })];
  return {
    day,
    draft: {
      line: mark.at.line,
      span,
      timeText: mark.at.text,
      body,
      day,
      fields: {},
      bullet: false,
      level: 0,
      indent: 0,
      untitled: false,
    },
  };
}

/** "Næste arrangement: Fællesspisning onsdag den …" names the event beside its date; a lone word may be a town. */
function ownTitle(before: string): string | null {
  const named = /^(?:næste|neste|nästa|next|kommende|coming)\s+[\p{L} ]{3,20}:\s*(\S.*)$/iu.exec(
    before.trim(),
  );
  const words = (named?.[1] ?? before).replace(/[\s,;:–(-]+(?:den|d\.|on)?\s*$/iu, '').trim();
  return named || words.split(/\s+/).length >= 2 ? words : null;
}

/**
 * "Workshops kl. 13.00-14.30 den 18. september" above "Workshop A: …", "Workshop B: …": the sessions of the one block
 * that the text names. Empty where there are not several.
 */
export function sessionsOf(event: Draft, marks: readonly Mark[]): Draft[] {
  const begin = marks.findIndex((mark) => mark.at.line > event.line && sessionCode(mark.at.text) !== null);
  if (begin < 0 || event.span?.end === null) return [];
  const below = marks.slice(begin);
  const stop = below.findIndex((mark) => mark.at.blanks > 0 && (mark.aside || isPractical(mark)));
  const lines = below.slice(0, stop < 0 ? undefined : stop).map((mark) => mark.at);
  return splitCoded({ ...event, body: [...event.body, ...lines] }).filter((draft) => !draft.heading);
}

function isPractical(mark: Mark): boolean {
  return (
    mark.label !== null && !['speaker', 'moderator', 'room', 'where', 'description'].includes(mark.label.kind)
  );
}

/**
 * A text whose only time stands alone beside its date ("Torsdag den 3. maj" / "Kl. 10-15") gives the hours of the
 * whole event; what was read as that item's title is the place or more text.
 */
export function onlyHours(marks: readonly Mark[], drafts: readonly Draft[]): boolean {
  const [only] = drafts;
  if (drafts.length !== 1 || !only?.span) return false;
  const at = marks.findIndex((mark) => mark.at.line === only.line);
  const mark = marks[at];
  if (!mark?.lead || mark.lead.rest !== '') return false;
  const beside = [marks[at - 1], marks[at + 1]].filter(
    (each) => each?.day?.dates && Math.abs(each.at.line - only.line) <= 2,
  );
  return beside.length > 0;
}
