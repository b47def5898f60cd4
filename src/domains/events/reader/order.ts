import type { Draft } from './drafts.ts';
import { clockText } from './times.ts';
import { note, type Note } from './warnings.ts';

/**
 * Mends times that their neighbours prove wrong: "12.15 a.m." between 11 and 1 o'clock, "1.30" after "12.00"
 * in a twelve-hour programme, ends before starts. Works on the drafts of one day in the text's order.
 */
export function mendTimes(drafts: readonly Draft[], twelveHours: boolean): Note[] {
  const notes: Note[] = [];
  let previous = 0;
  const timed = drafts.filter((draft) => draft.span);
  timed.forEach((draft, at) => {
    if (!draft.span) return;
    const before = draft.span.start;
    const next = timed[at + 1]?.span?.start ?? 1440;
    draft.span = { ...draft.span };
    mendHalf(draft, previous, next, twelveHours);
    if (draft.span.start !== before)
      notes.push(
        note('half-mended', draft.line, { text: draft.timeText, time: clockText(draft.span.start) }),
      );
    mendEnd(draft, twelveHours, notes);
    previous = draft.span.start;
  });
  return notes;
}

function mendHalf(draft: Draft, previous: number, next: number, twelveHours: boolean): void {
  const { span } = draft;
  if (!span) return;
  const late = span.start + 720;
  const midday = span.startHalf === 'am' && span.start < 60 && previous >= 480;
  if (midday && late >= previous && (late <= next || next < 60 || next < previous)) span.start = late;
  else if (
    span.startHalf === 'am' &&
    previous > 720 &&
    span.start < previous &&
    late > previous &&
    span.start >= 60
  )
    span.start = late;
  else if (twelveHours && span.startHalf === null && span.start < 480 && previous >= 480 && late >= previous)
    span.start = late;
  if (
    span.end !== null &&
    span.end < span.start &&
    span.end + 720 > span.start &&
    span.end < 720 &&
    (span.startHalf !== null || twelveHours) &&
    span.endHalf !== 'am'
  )
    span.end += 720;
}

/** An end before the start is plausible in the night; at any other time it is an error of the text. */
function mendEnd(draft: Draft, twelveHours: boolean, notes: Note[]): void {
  const { span } = draft;
  if (!span || span.end === null) return;
  if (twelveHours && span.end <= span.start && span.end + 720 > span.start && span.end < 720) span.end += 720;
  const night = span.start >= 16 * 60 && span.end <= 9 * 60;
  if (span.end > span.start || (span.end < span.start && night)) return;
  if (span.end === span.start) {
    span.end = null;
    return;
  }
  const title = draft.body[0]?.text ?? draft.timeText;
  notes.push(
    note('end-before-start', draft.line, { title, start: clockText(span.start), end: clockText(span.end) }),
  );
  span.end = null;
}

/** A day without any time after noon's twelve, whose times fall back to one o'clock, uses twelve hours. */
export function usesTwelveHours(drafts: readonly Draft[]): boolean {
  const starts = drafts.flatMap((draft) => (draft.span ? [draft.span] : []));
  if (starts.some((span) => span.start >= 13 * 60 || (span.end ?? 0) >= 13 * 60 || span.startHalf !== null))
    return false;
  const falls = starts.filter((span, at) => at > 0 && span.start < (starts[at - 1]?.start ?? 0));
  return falls.length === 1 && (falls[0]?.start ?? 0) < 8 * 60 && (starts[0]?.start ?? 0) >= 7 * 60;
}

/** Items whose start falls back into the night after an evening: they belong to the following day. */
export function afterMidnight(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const late = new Set<Draft>();
  let previous = 0;
  let night = false;
  for (const draft of drafts) {
    const start = draft.span?.start;
    if (start === undefined) continue;
    if (start === 1440 || (start < 6 * 60 && (night || previous >= 18 * 60))) {
      night = true;
      late.add(draft);
    } else {
      night = false;
      previous = start;
    }
  }
  return late;
}
