import type { PartialDate } from './calendar.ts';
import { monthHeading, shortDate } from './short-dates.ts';
import type { FoundDate } from './dates.ts';
import type { DayRef, Draft } from './drafts.ts';
import { lineOf } from './drafts.ts';
import { readEntry, type Entry } from './entry.ts';
import { leadsItem, type Layout } from './layout.ts';
import type { Mark } from './marks.ts';
import { isPlaceName } from './place-names.ts';
import type { Walked } from './walk.ts';
import { note } from './warnings.ts';

/**
 * A season with one event a line: "Onsdag den 4. marts kl. 19: Koncert", "12/9 Vem bestämmer?", "1. møde: Titel.
 * Onsdag den …", or below a month "Søndag d. 5. kl. 10 …". Null where the text is no such list.
 */
export function walkEntries(marks: readonly Mark[], layout: Layout): Walked | null {
  const found = entriesIn(marks);
  if (!isList(marks, found, layout)) return null;
  const places = onlyPlaces([...found.values()]);
  const walked: Walked = { drafts: [], days: [], rest: [], notes: [] };
  let last: Draft | null = null;
  for (const mark of marks) {
    const entry = found.get(mark);
    if (entry) {
      last = draftOf(mark, entry);
      if (places) placeOnly(last);
      walked.drafts.push(last);
      if (last.day) walked.days.push(last.day);
    } else if (last && belongsTo(mark)) last.body.push(mark.at);
    else {
      last = null;
      walked.rest.push(mark.at);
      if (isUnsureDate(mark))
        walked.notes.push(note('undated-meeting', mark.at.line, { text: mark.at.text }));
    }
  }
  return walked;
}

/** Each line names a house, and some come again: where the meetings are, and not what they are called. */
function onlyPlaces(entries: readonly Entry[]): boolean {
  const titles = entries.map((entry) => entry.lines[0] ?? '');
  return titles.every((title) => isPlaceName(title)) && new Set(titles).size < titles.length;
}

function placeOnly(draft: Draft): void {
  const [first, ...rest] = draft.body;
  draft.fields = { place: first?.text ?? '' };
  draft.body = rest;
  draft.titledByEvent = true;
}

/**
 * Three or more entries with hours right below each other in a text that is no such list as a whole: what comes next
 * below the programme of a day. They are taken out; the other marks are read as if they were not there.
 */
export function takeEntries(marks: readonly Mark[]): { walked: Walked; taken: ReadonlySet<Mark> } {
  const found = entriesIn(marks);
  const taken = new Set<Mark>();
  const walked: Walked = { drafts: [], days: [], rest: [], notes: [] };
  let run: Mark[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const mark of run) taken.add(mark);
    run = [];
  };
  for (const mark of marks) {
    const entry = found.get(mark);
    if (!entry?.span || entry.titleFirst || mark.at.blanks > 0) close();
    if (entry?.span && !entry.titleFirst) run.push(mark);
  }
  close();
  for (const mark of taken) {
    const entry = found.get(mark);
    const draft = entry ? draftOf(mark, entry) : null;
    if (draft?.day) walked.days.push(draft.day);
    if (draft) walked.drafts.push(draft);
  }
  return { walked, taken };
}

/** The entries, with what only the lines above or the other entries make a date. */
function entriesIn(marks: readonly Mark[]): Map<Mark, Entry> {
  const entries = new Map<Mark, Entry>();
  const short = marks.filter((mark) => mark.dates.length === 0 && shortDate(mark.at.text, null)).length;
  let month: Pick<PartialDate, 'month' | 'year'> | null = null;
  for (const mark of marks) {
    month = monthHeading(mark.at.text) ?? month;
    if (mark.aside || mark.furniture || mark.label) continue;
    const date = mark.dates[0] ?? (short >= 3 || month ? shortDate(mark.at.text, month) : null);
    const entry = date ? readEntry(mark.at.text, date) : null;
    if (entry) entries.set(mark, entry);
  }
  return entries;
}

/** Several dates, most of them with a title beside them, and hardly a time that begins an item of a day. */
function isList(marks: readonly Mark[], entries: ReadonlyMap<Mark, Entry>, layout: Layout): boolean {
  const list = [...entries.values()];
  const dates = new Set(list.map((entry) => JSON.stringify(entry.date.dates)));
  const timed = list.filter((entry) => entry.span).length;
  const before = list.filter((entry) => entry.titleFirst && !entry.counted).length;
  if (dates.size < 2 || (dates.size < 3 && timed < list.length)) return false;
  if (before > 0 && (before < 3 || timed < list.length || !standClose(marks, entries))) return false;
  if (underTitles(marks, entries) >= list.length / 2) return false;
  const others = marks.filter((mark) => !entries.has(mark) && !mark.aside);
  const items = others.filter((mark) => leadsItem(mark, layout.bareHours)).length;
  const days = others.filter((mark) => mark.day?.dates && !mark.label).length;
  const headings = others.filter((mark) => mark.day?.dates && mark.day.hours).length;
  return items < list.length / 2 && headings < list.length && days <= list.length;
}

/** Titles before dates are believed where one entry follows another; elsewhere they are the places of meetings. */
function standClose(marks: readonly Mark[], entries: ReadonlyMap<Mark, Entry>): boolean {
  const close = marks.filter((mark, at) => entries.has(mark) && (at === 0 || near(marks, entries, at)));
  return close.length >= entries.size - 1;
}

function near(marks: readonly Mark[], entries: ReadonlyMap<Mark, Entry>, at: number): boolean {
  return [marks[at - 1], marks[at - 2]].some((mark) => mark !== undefined && entries.has(mark));
}

/** How many dates stand right below a line that begins a paragraph: that line is the title. */
function underTitles(marks: readonly Mark[], entries: ReadonlyMap<Mark, Entry>): number {
  return marks.filter((mark, at) => {
    const above = marks[at - 1];
    return (
      entries.has(mark) &&
      mark.at.blanks === 0 &&
      above &&
      isTitleLine(above) &&
      !entries.has(above) &&
      at > 1
    );
  }).length;
}

function isTitleLine(mark: Mark): boolean {
  return mark.at.blanks > 0 && !/:$/.test(mark.at.text) && !monthHeading(mark.at.text);
}

/** Lines right below an entry are its own. */
function belongsTo(mark: Mark): boolean {
  return mark.at.blanks === 0 && mark.at.level === 0 && !mark.aside && !monthHeading(mark.at.text);
}

function isUnsureDate(mark: Mark): boolean {
  return /^(?:dato|datum|date)\s*:?\s*(?:følger|kommer|meddelas|to be|tba|tbc|ikke)/i.test(mark.at.text);
}

function draftOf(mark: Mark, entry: Entry): Draft {
  const { line } = mark.at;
  return {
    line,
    span: entry.span,
    timeText: mark.at.text,
    body: entry.lines.map((text, at) => ({
      ...lineOf(text, { line }),
      links: at === 0 ? mark.at.links : [],
    })),
    day: dayOf(mark, entry.date),
    fields: entry.place === null ? {} : { place: entry.place },
    bullet: mark.at.bullet,
    level: 0,
    indent: 0,
    untitled: false,
  };
}

function dayOf(mark: Mark, date: FoundDate): DayRef {
  const said = { dates: date, number: null, weekday: null, hours: null, before: '', after: '' };
  return { line: mark.at.line, text: mark.at.text, said };
}
