import { addressIn } from './addresses.ts';
import type { FoundDate } from './dates.ts';
import { tentativeWords } from './tentative.ts';
import { findTimes, leadingTime, type Span } from './times.ts';
import { wordCount } from './words.ts';

/** One line of a season, taken apart. */
export interface Entry {
  date: FoundDate;
  span: Span | null;
  /** The title, and a line for each sentence after it. */
  lines: string[];
  place: string | null;
  /** The title stands before the date. */
  titleFirst: boolean;
  /** A number goes before the title: "2. møde: …". */
  counted: boolean;
}

const COUNTED =
  /^(?:\d{1,2}\.?\s+)?(?:dag|day|møde|møte|mötet?|meeting|gang|aften|kveld|kväll|træf|träff|samling|seminar(?:ium)?|lektion|session|foredrag|forelæsning|forelesning|föreläsning|lecture|modul|module|del|part|kursusgang|kurskveld|tema|torsdag|onsdag)(?:\s+\d{1,2})?\s*(?:[:.–—-]+\s*|\($|$)/iu;
const NUMBERED = /^(?:\d{1,2}[.)]\s+|\d{1,2}\.?\s+\p{L}+:|\p{L}+\s+\d{1,2}\s*[:.])/u;
const EDGES = /^[\s,;:.|–—-]+|[\s,;:|–—-]+$/gu;
const LONGEST = 500;

/** The event a line announces beside its date; null where it is a heading, a sentence or a bare date. */
export function readEntry(text: string, date: FoundDate): Entry | null {
  if (text.length > LONGEST) return null;
  const before = text.slice(0, date.index).replace(/^[\s•*–-]+/u, '');
  const counter = COUNTED.exec(before)?.[0] ?? '';
  const named = before
    .slice(counter.length)
    .replace(/(?:\s|^)(?:den|d\.|on)\s*$/iu, '')
    .trim();
  const { span, rest } = hoursAfter(text.slice(date.end).replace(/^\s*\)/, ''));
  if (named === '' || named === '(') return dateFirst(date, counter, span, rest);
  return titleFirst(date, { before, named, counter }, span, rest);
}

function hoursAfter(text: string): { span: Span | null; rest: string } {
  const after = text.replace(/^[\s,;:.|–—(-]+/u, '');
  const lead = leadingTime(after);
  const hours = lead && (!lead.span.bare || plausible(lead.span)) ? lead : null;
  return hours ? { span: hours.span, rest: hours.rest } : { span: null, rest: after };
}

function plausible(span: Span): boolean {
  return span.start >= 6 * 60 && span.end !== null && span.end > span.start && span.end <= 24 * 60;
}

function dateFirst(date: FoundDate, counter: string, span: Span | null, rest: string): Entry | null {
  const bare = rest.replace(EDGES, '');
  const found = span ? { span, text: bare } : hoursInside(bare);
  const lines = sentences(found.text);
  const title = lines[0] ?? '';
  if (!isTitle(title) || goesOn(title, lines.length > 1)) return null;
  const whole = counter === '' ? title : `${counter.replace(/[\s:(.–—-]+$/u, '')}: ${title}`;
  return {
    date,
    span: found.span,
    lines: [whole, ...lines.slice(1).map(plainly)],
    place: null,
    titleFirst: false,
    counted: counter !== '',
  };
}

function titleFirst(
  date: FoundDate,
  said: { before: string; named: string; counter: string },
  span: Span | null,
  rest: string,
): Entry | null {
  const counted = said.counter !== '' || NUMBERED.test(said.before);
  const title = said.named.replace(EDGES, '');
  if (/[–—-]\s*$/u.test(said.named) || !isTitle(title) || wordCount(title) > 16 || addressIn(title))
    return null;
  if (!counted && (wordCount(title) < 2 || !span || goesOn(title, false))) return null;
  const [first = '', ...others] = sentences(rest.replace(EDGES, ''));
  const place = placeOf(first);
  const lines = [
    `${said.counter}${title.replace(/(?<=\p{L}{2})\.$/u, '')}`,
    ...(place === null ? [first] : []),
    ...others,
  ].map(plainly);
  return { date, span, lines: lines.filter((line) => line !== ''), place, titleFirst: true, counted };
}

/** A title has a word that begins with a capital, a digit or a quotation mark, and is no note about the date. */
function isTitle(text: string): boolean {
  return /^["“”„«'(]?[\p{Lu}\d]/u.test(text) && /\p{L}{2}/u.test(text) && !tentativeWords(text.slice(0, 60));
}

/** "… holder foreningen møde" is a sentence. */
function goesOn(title: string, more: boolean): boolean {
  if (title.length > 180) return true;
  return (
    /(?<!\p{L})(?:inviterer|indbyder|holder|afholder|finder sted|finner sted|vil|skal|blev|ble|takes place|will be)(?!\p{L})/iu.test(
      title,
    ) &&
    (more || wordCount(title) > 8)
  );
}

const DOORS = /(?:dør\p{L}*|doors?|dörr\p{L}*|tilmeld\p{L}*|påmeld\p{L}*|anmäl\p{L}*|senest)\s[^.]*$/iu;

/** Hours that stand behind the title: "Tur til åen. Mødested kl. 9 ved broen", "Fællesspisning kl. 18". */
function hoursInside(text: string): { span: Span | null; text: string } {
  const time = findTimes(text).find((each) => !DOORS.test(text.slice(0, each.index)));
  if (!time) return { span: null, text };
  const [before, after] = [text.slice(0, time.index), text.slice(time.end)];
  const closing = /^[\s).,]*$/.test(after) || /^[,.:]/.test(after);
  const sentence = /[.!?]\s/.test(before);
  if (sentence || !closing) return { span: time.span, text };
  return { span: time.span, text: `${before.replace(/[\s,(–-]+$/u, '')}${after.replace(/^[\s)]+/, '')}` };
}

const SENTENCE_END = /(?<=(?:\p{L}{3}|\d|[)”"»])[.!]|\?)\s+(?=["“«]?\p{Lu})|(?<=\d kr\.)\s+(?=\p{Lu})/u;
const SHORTENED = /(?:^|[\s(])(?:dr|prof|mag|cand|lic|kl|st|skt|sct|nr|ca|tlf|inkl|adj|ing)\.$/iu;

function sentences(text: string): string[] {
  const list: string[] = [];
  for (const part of text.split(SENTENCE_END)) {
    const last = list.at(-1);
    if (last !== undefined && SHORTENED.test(last)) list[list.length - 1] = `${last} ${part}`;
    else list.push(part.trim());
  }
  return list.map((part, at) => (at === 0 ? part.replace(/(?<=\p{L}{2})[.,:]+$/u, '') : part));
}

/** "Foredrag ved Kaj Holm" names the speaker, "Innleder: …" says so itself. */
function plainly(text: string): string {
  const match =
    /^(?:foredrag|oplæg|indlæg|innlegg|föredrag|föreläsning|inledning|talk|lecture|fortælling|oplæsning)\s+(?:ved|v\/|v\.|av|af|by|med|with)\s*(?=\p{Lu}|\p{Ll}+ \p{Lu})/iu.exec(
      text,
    );
  const by = match ? `v/ ${text.slice(match[0].length)}` : text;
  return /^(?:ved|v\/|v\.|by)\s/i.test(by) ? by.replace(/\.$/, '') : by;
}

function placeOf(text: string): string | null {
  const match = /^(?:(?:i|på|hos|at|in|vid|ved)\s+)?(\p{Lu}[^.!?]{2,80})\.?$/u.exec(text);
  return match?.[1] && /^(?:i|på|hos|at|in|vid)\s/.test(text) ? match[1].trim() : null;
}
