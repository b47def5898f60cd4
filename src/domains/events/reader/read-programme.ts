import { announceEmptyDays, datesOf, splitUnheadedDays } from './dated.ts';
import { compose, itemText } from './compose.ts';
import { containers, nameWorkshops } from './containers.ts';
import { giveCommonHours } from './common-hours.ts';
import { joinColumns } from './columns-apart.ts';
import { readCalendar, type Calendar } from './days.ts';
import type { DayRef, Draft } from './drafts.ts';
import { withoutRepeats } from './duplicates.ts';
import { takeEntries, walkEntries } from './entries.ts';
import { readFacts } from './facts.ts';
import { joinHours } from './hours-below.ts';
import { itemLanguage } from './languages.ts';
import { recogniseLayout } from './layout.ts';
import { lineOf } from './drafts.ts';
import { prepareLines, type TextLine } from './lines.ts';
import { markLine, type Mark } from './marks.ts';
import { walkMeetings } from './meetings.ts';
import { afterMidnight, mendTimes, usesTwelveHours } from './order.ts';
import { splitCoded } from './parallel.ts';
import { blocksFromText } from './plain-text.ts';
import type { Language, ReadDay, ReadFact, ReadItem, ReadOptions, Reading } from './reading.ts';
import { placesInFront } from './places-in-front.ts';
import { findRecords, placeRecords } from './records.ts';
import { placesFromHeadings } from './sections.ts';
import { onlyHours, sessionsOf, singleEvent } from './single-event.ts';
import { checkBlocks, checkLength } from './size.ts';
import type { SourceBlock, SourceTable } from './source.ts';
import { isTime } from './table-columns.ts';
import { tentativeWords } from './tentative.ts';
import { isFooter } from './chrome.ts';
import { readTexts } from './texts.ts';
import { findTitle, titleText } from './title.ts';
import { untimedItems } from './untimed.ts';
import { unwrapped } from './unwrap.ts';
import { walk, type Walked } from './walk.ts';
import { note, warningsIn, type Note } from './warnings.ts';
import { wholeLanguage } from './whole-language.ts';
import { addDays } from './calendar.ts';

/**
 * Makes days with items, facts, texts and warnings of a programme. Every line with words ends as one of them.
 * Throws ReaderError for a source beyond the limits.
 */
export function readProgramme(blocks: readonly SourceBlock[], options: ReadOptions): Reading {
  checkBlocks(blocks);
  const { pieces, markupLines } = prepareLines(blocks);
  const single = pieces.map((piece) => (piece.kind === 'line' ? markLine(piece) : piece));
  const marked = single.every((piece) => 'at' in piece) ? joinHours(single) : single;
  const marks = marked.filter((piece): piece is Mark => 'at' in piece);
  const byLine = new Map(marks.map((mark) => [mark.at, mark]));
  const walked = divide(marked, marks);
  if (onlyHours(marks, walked.drafts)) returnToText(walked);
  const titleLine = findTitle(walked.rest, firstLine(walked.drafts), byLine);
  const title = titleLine ? titleText(titleLine, walked.rest) : null;
  addEvent(walked, marks, title);
  walked.drafts.forEach((draft, at) => {
    if (!draft.titledByEvent) return;
    const before = walked.drafts[at - 1];
    // Two days in one line are days of the same event.
    const same = before?.day?.line === draft.day?.line ? before?.body[0]?.text : undefined;
    draft.body.unshift(lineOf(same ?? title ?? draft.timeText, { line: draft.line }));
  });
  const untimed = untimedItems(walked.rest, walked.days, walked.drafts, byLine);
  giveCommonHours(walked.drafts, marks);
  walked.drafts.push(...untimed.drafts);
  const calendar = readCalendar(marks, walked.days, options.date);
  const rest = walked.rest.filter((line) => !untimed.used.has(line));
  const lang = options.lang ?? wholeLanguage(rest, walked.drafts);
  const read = readDays(walked.drafts, calendar, lang);
  const notes = [
    ...walked.notes,
    ...calendar.notes,
    ...read.notes,
    ...markupNotes(markupLines),
    ...restNotes(rest, walked),
  ];
  const left = unwrapped([...rest, ...read.left].sort((a, b) => a.line - b.line));
  const days = sortedDays(read.days);
  notes.push(...announceEmptyDays(days, walked.days, calendar));
  if (days.length === 0) notes.push(note('no-items', 1, {}));
  const dayLines = new Set(walked.days.map((day) => day.line));
  const isDay = (line: TextLine): boolean =>
    dayLines.has(line.line) || (byLine.get(line)?.day?.dates ?? null) !== null;
  const facts = readFacts(left, {
    resolve: (date) => calendar.resolve(date),
    main: days[0]?.date ?? null,
    isDay,
  });
  const around = left.filter(
    (line) => !facts.used.has(line) && (line.line !== titleLine?.line || title !== line.text),
  );
  notes.push(...footerNotes(around));
  const texts = readTexts(around.filter((line) => !isFooter(line.text)));
  return {
    lang,
    title,
    days,
    facts: [...facts.facts, ...itemLinks(walked.drafts)],
    texts,
    warnings: warningsIn(
      lang,
      notes.filter((each) => each.code !== 'date-ambiguous' || lang === 'en'),
    ),
  };
}

/** What belongs to the page it was copied from is left out, and said. */
function footerNotes(lines: readonly TextLine[]): Note[] {
  return lines
    .filter((line) => isFooter(line.text))
    .map((line) => note('site-footer', line.line, { text: line.text.trim().slice(0, 80) }));
}

/** Reads plain text: `blocksFromText` and `readProgramme` in one. */
export function readText(text: string, options: ReadOptions): Reading {
  checkLength(text);
  return readProgramme(blocksFromText(text), options);
}

function divide(marked: readonly (Mark | SourceTable)[], marks: readonly Mark[]): Walked {
  const layout = recogniseLayout(marks, timedRows(marked));
  const entries = marks.length === marked.length ? walkEntries(marks, layout) : null;
  if (entries) return entries;
  const coming = takeEntries(marks);
  if (coming.taken.size > 0 && coming.taken.size < marks.length) {
    const others = marked.filter((piece) => !('at' in piece) || !coming.taken.has(piece));
    const rest = divideDays(
      others,
      marks.filter((mark) => !coming.taken.has(mark)),
    );
    rest.drafts.push(...coming.walked.drafts);
    rest.days.push(...coming.walked.days);
    return rest;
  }
  return divideDays(marked, marks);
}

/** A text of days or of meetings with lines of their own. */
function divideDays(marked: readonly (Mark | SourceTable)[], marks: readonly Mark[]): Walked {
  const layout = recogniseLayout(marks, timedRows(marked));
  if (layout.meetings) return walkMeetings(marks, layout);
  const records = findRecords(marks);
  const columns = joinColumns(marked);
  const walked = walk(
    columns.pieces.filter((piece) => !('at' in piece) || !records.used.has(piece)),
    layout,
  );
  const fallback = (line: number): DayRef | null => walked.days.findLast((day) => day.line < line) ?? null;
  walked.drafts.push(...placeRecords(records, walked.drafts, fallback));
  placesFromHeadings(walked.drafts);
  placesInFront(walked.drafts);
  walked.drafts = walked.drafts.flatMap(splitCoded);
  walked.notes.push(...columns.notes);
  return walked;
}

function timedRows(marked: readonly (Mark | SourceTable)[]): number {
  const tables = marked.filter((piece): piece is SourceTable => 'rows' in piece);
  return tables.reduce((sum, table) => sum + table.rows.filter((row) => row.cells.some(isTime)).length, 0);
}

function firstLine(drafts: readonly Draft[]): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...drafts.map((draft) => draft.line));
}

function returnToText(walked: Walked): void {
  walked.rest.push(...walked.drafts.flatMap((draft) => draft.body));
  walked.rest.sort((a, b) => a.line - b.line);
  walked.drafts.length = 0;
}

/** A text without items may itself announce one event. */
function addEvent(walked: Walked, marks: readonly Mark[], title: string | null): void {
  if (walked.drafts.length > 0 || title === null) return;
  const event = singleEvent(marks, title);
  if (!event) return;
  const sessions = sessionsOf(event.draft, marks);
  walked.drafts.push(...(sessions.length > 1 ? sessions : [event.draft]));
  walked.days.push(event.day);
  const taken = new Set(sessions.length > 1 ? sessions.flatMap((draft) => draft.body) : []);
  walked.rest = walked.rest.filter((line) => !taken.has(line));
}

interface ReadDays {
  days: Map<string, ReadItem[]>;
  notes: Note[];
  /** Lines that turned out to be no items: headings of blocks, times without a title. */
  left: TextLine[];
}

function readDays(drafts: readonly Draft[], calendar: Calendar, lang: Language): ReadDays {
  const read: ReadDays = { days: new Map(), notes: [], left: [] };
  const dated = splitUnheadedDays(datesOf(drafts, calendar), calendar);
  read.notes.push(...dated.notes);
  for (const [date, ofDay] of dated.drafts) readDay(date, ofDay, read, lang);
  for (const [date, items] of read.days) {
    const distinct = withoutRepeats(items);
    read.days.set(date, distinct.items);
    read.notes.push(...distinct.notes);
    for (const item of distinct.dropped) read.left.push(...linesOf(item));
  }
  return read;
}

function readDay(date: string, drafts: readonly Draft[], read: ReadDays, lang: Language): void {
  read.notes.push(...mendTimes(drafts, usesTwelveHours(drafts)));
  const late = afterMidnight(drafts);
  const blocks = containers(drafts);
  nameWorkshops(drafts, blocks);
  for (const draft of drafts) {
    const { item, notes } = blocks.has(draft) ? { item: null, notes: [blockNote(draft)] } : compose(draft);
    read.notes.push(...notes);
    if (!item) {
      const [head, ...body] = draft.body;
      read.left.push(
        {
          ...lineOf(`${draft.timeText} ${head?.text ?? ''}`.trim(), { line: draft.line, blanks: 1 }),
          level: 6,
        },
        ...body,
      );
      continue;
    }
    item.lang = itemLanguage(itemText(item), lang);
    if (late.has(draft)) read.notes.push(note('after-midnight', draft.line, { title: item.title }));
    const day = late.has(draft) && date !== '' ? addDays(date, 1) : date;
    const items = read.days.get(day);
    if (items) items.push(item);
    else read.days.set(day, [item]);
  }
}

function blockNote(draft: Draft): Note {
  return note('block-heading', draft.line, { title: draft.body[0]?.text ?? draft.timeText });
}

/** A repeated item's own words, kept as text under its title. */
function linesOf(item: ReadItem): TextLine[] {
  const people = item.speakers.map((speaker) =>
    [speaker.name, speaker.role].filter((part) => part).join(', '),
  );
  const texts = [...people, ...(item.description ?? '').split('\n')].filter((text) => text !== '');
  return [
    { ...lineOf(item.title, { line: item.line, blanks: 1 }), level: 6 },
    ...texts.map((text) => lineOf(text, { line: item.line })),
  ];
}

function sortedDays(days: ReadonlyMap<string, ReadItem[]>): ReadDay[] {
  const list = [...days].map(([date, items]) => ({
    date: date === '' ? null : date,
    items: sortedItems(items),
  }));
  return list
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .filter((day) => day.items.length > 0);
}

/** By start; what has none stays where the text has it. */
function sortedItems(items: readonly ReadItem[]): ReadItem[] {
  const keyed = items.map((item, at) => ({ item, at }));
  const timed = keyed.every(({ item }) => item.start !== null);
  if (!timed) return keyed.sort((a, b) => a.item.line - b.item.line || a.at - b.at).map(({ item }) => item);
  return keyed
    .sort((a, b) => (a.item.start ?? '').localeCompare(b.item.start ?? '') || a.at - b.at)
    .map(({ item }) => item);
}

function markupNotes(lines: readonly number[]): Note[] {
  const [first] = lines;
  return first === undefined ? [] : [note('markup-left-out', first, { lines: lines.join(', ') })];
}

/** "Dato følger" and "foreløbigt program" outside of items. */
function restNotes(rest: readonly TextLine[], walked: Walked): Note[] {
  if (walked.drafts.length === 0) return [];
  const days = new Set(walked.days.map((day) => day.line));
  const said = new Set(walked.notes.map((each) => each.line));
  return rest.flatMap((line) => {
    if (days.has(line.line) || said.has(line.line)) return [];
    const words = line.text.length <= 200 ? tentativeWords(line.text) : null;
    return words ? [note('tentative', line.line, { words: line.text.length <= 90 ? line.text : words })] : [];
  });
}

function itemLinks(drafts: readonly Draft[]): ReadFact[] {
  return drafts.flatMap((draft) =>
    draft.body.flatMap((line) =>
      line.links.map((link) => ({ kind: 'link' as const, text: line.text, value: link, line: line.line })),
    ),
  );
}
