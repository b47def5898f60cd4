import type { Calendar } from './days.ts';
import type { DayRef, Draft } from './drafts.ts';
import type { ReadDay } from './reading.ts';
import { plainForm } from './words.ts';
import { note, type Note } from './warnings.ts';

/** Drafts by ISO date; the empty key is for a date the text does not give. */
export type DatedDrafts = Map<string, Draft[]>;

export function datesOf(drafts: readonly Draft[], calendar: Calendar): DatedDrafts {
  const dated: DatedDrafts = new Map();
  for (const draft of drafts) {
    const key = calendar.dateOf(draft.day) ?? '';
    const list = dated.get(key);
    if (list) list.push(draft);
    else dated.set(key, [draft]);
  }
  return dated;
}

/**
 * Several days are announced but none has a heading: where the times fall back from the afternoon to the morning,
 * the next day begins. A programme pasted twice falls back too, to the very same items.
 */
export function splitUnheadedDays(
  dated: DatedDrafts,
  calendar: Calendar,
): { drafts: DatedDrafts; notes: Note[] } {
  const notes: Note[] = [];
  const [only] = [...dated];
  if (dated.size !== 1 || !only || calendar.announced.length < 2) return { drafts: dated, notes };
  const [date, drafts] = only;
  const from = calendar.announced.findIndex((day) => day.iso === date);
  const known = new Set<string>();
  const split: DatedDrafts = new Map();
  let day = from;
  let previous = 0;
  for (const draft of drafts) {
    const start = draft.span?.start ?? previous;
    const title = plainForm(draft.body[0]?.text ?? '');
    const falls = previous >= 12 * 60 && previous - start >= 120 && start <= 11.5 * 60 && start >= 6 * 60;
    if (from >= 0 && falls && calendar.announced[day + 1] && !known.has(`${String(start)} ${title}`)) {
      day += 1;
      notes.push(note('days-guessed', draft.line, { date: calendar.announced[day]?.iso ?? '' }));
    }
    known.add(`${String(start)} ${title}`);
    previous = start;
    const iso = calendar.announced[day]?.iso ?? date;
    const list = split.get(iso);
    if (list) list.push(draft);
    else split.set(iso, [draft]);
  }
  return { drafts: split, notes };
}

/** Days that are announced or have a heading, but no programme; and a programme without any date. */
export function announceEmptyDays(
  days: readonly ReadDay[],
  refs: readonly DayRef[],
  calendar: Calendar,
): Note[] {
  const filled = new Set(days.map((day) => day.date));
  const empty = new Map<string, number>();
  for (const { iso, line } of calendar.announced) if (!filled.has(iso)) empty.set(iso, line);
  for (const ref of refs) {
    const iso = calendar.dateOf(ref);
    if (iso && !filled.has(iso) && !empty.has(iso)) empty.set(iso, ref.line);
  }
  const notes =
    days.length === 0 ? [] : [...empty].map(([iso, line]) => note('day-empty', line, { date: iso }));
  for (const day of days) {
    const [first] = day.items;
    if (first?.start === null) notes.push(note('order-unknown', first.line, { date: day.date ?? '?' }));
  }
  const undated = days.find((day) => day.date === null)?.items[0];
  const explained = calendar.notes.some((each) => each.code === 'year-missing');
  return undated && !explained ? [...notes, note('no-date', undated.line, {})] : notes;
}
