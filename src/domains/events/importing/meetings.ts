/** A season of meetings: one event for each. Pure and browser-safe. */
import { addDays } from '#platform/time/wall-clock.ts';
import { formatDate } from '#platform/time/format.ts';
import type { Reading } from '../reader/reading.ts';
import type { WantedDay } from './wanted.ts';

export interface Meeting {
  title: string;
  date: string | null;
  days: WantedDay[];
}

/**
 * Days that follow each other without a gap are one meeting, every other day is one of its own. A meeting of one
 * entry is called like it, others by the series and their date. Texts around them belong to the series.
 */
export function meetingsIn(
  days: readonly WantedDay[],
  lang: Reading['lang'],
  seriesTitle: string,
): Meeting[] {
  const groups: WantedDay[][] = [];
  for (const day of [...days].sort(byDate)) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last?.date && day.date && addDays(last.date, 1) === day.date;
    if (goesOn) groups.at(-1)?.push(day);
    else groups.push([day]);
  }
  return groups.map((group): Meeting => {
    const items = group.flatMap((day) => day.items);
    const date = group[0]?.date ?? null;
    const [only] = items;
    const title =
      items.length === 1 && only
        ? only.title
        : date
          ? `${seriesTitle}, ${formatDate(lang, date)}`
          : seriesTitle;
    return { title, date, days: group };
  });
}

function byDate(a: WantedDay, b: WantedDay): number {
  if (a.date === b.date) return 0;
  if (a.date === null) return 1;
  return b.date === null || a.date < b.date ? -1 : 1;
}
