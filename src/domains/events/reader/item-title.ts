import { joinWrapped, mendHyphens } from './clean.ts';
import type { TextLine } from './lines.ts';
import { lineLabel } from './labels.ts';
import { isFirstName, leadingName } from './names.ts';
import type { ReadSpeaker } from './reading.ts';
import {
  leadingQuote,
  readSpeakers,
  speakerFirst,
  speakerLine,
  titleWithSpeakers,
  tidyTitle,
} from './speakers.ts';

export interface TitleBlock {
  title: string;
  speakers: ReadSpeaker[];
  /** Every name was beyond doubt. */
  sure: boolean;
  /** How many lines the title and its speakers took. */
  used: number;
  /** A label of the form ("Foredrag:"), which is no title but is kept. */
  form: string | null;
  /** The title ended with "by" or "ved": the lines that follow are speakers. */
  speakersFollow: boolean;
}

const OPEN_QUOTE = /^["“”„«]/u;
const CLOSE_QUOTE = /["“”»]\s*[.,!]?$/u;
const LONGEST_LEAD = 6;

/** Takes title and speakers off the first lines of an item. */
export function readTitle(lines: readonly TextLine[]): TitleBlock {
  return (
    quotedTitle(lines) ??
    formThenQuote(lines) ??
    formAndQuote(lines) ??
    nameThenTitle(lines) ??
    plainTitle(lines)
  );
}

/** Lines that stand together without a gap, from `begin` on. */
function together(lines: readonly TextLine[], begin: number, most: number): TextLine[] {
  const run = lines.slice(begin, begin + most);
  const gap = run.findIndex((line, at) => at > 0 && (line.blanks > 0 || line.bullet !== run[0]?.bullet));
  return gap < 0 ? run : run.slice(0, gap);
}

/** `Name, role over one or more lines:` and then `“Title”`, on lines of their own. */
function quotedTitle(lines: readonly TextLine[]): TitleBlock | null {
  const run = together(lines, 0, LONGEST_LEAD + 3);
  const first = run[0];
  const name = first ? leadingName(first.text) : null;
  if (!first || !name) return null;
  if (name.strength === 'likely' && !/^\s*[,(]/.test(name.rest)) return null;
  const quoteAt = run.findIndex((line, at) => at > 0 && at <= LONGEST_LEAD && OPEN_QUOTE.test(line.text));
  if (quoteAt < 0) return null;
  const quote = quoteOver(run.slice(quoteAt));
  if (!quote) return null;
  const lead = joinWrapped(run.slice(0, quoteAt).map((line) => line.text));
  if (lead.length > 400 || /[!?]/.test(lead)) return null;
  const phrase = readSpeakers(lead.replace(/[:.\s]+$/, ''));
  if (phrase.speakers.length === 0) return null;
  return { title: quote.text, ...phrase, used: quoteAt + quote.lines, form: null, speakersFollow: false };
}

/** A quotation that may run over up to four lines. */
function quoteOver(lines: readonly TextLine[]): { text: string; lines: number } | null {
  for (let count = 1; count <= Math.min(4, lines.length); count += 1) {
    const joined = joinWrapped(lines.slice(0, count).map((line) => line.text));
    const quote = leadingQuote(joined);
    if (quote && quote.rest.replace(/[.,!]/g, '') === '')
      return { text: mendHyphens(quote.quote), lines: count };
    if (CLOSE_QUOTE.test(joined) && !quote) return null;
  }
  return null;
}

/** "Foredrag, med debat:" and below it one speaker and one quoted title: the quotation is the title. */
function formThenQuote(lines: readonly TextLine[]): TitleBlock | null {
  const [first, ...rest] = lines;
  if (!first || !/:$/.test(first.text) || rest[0]?.blanks) return null;
  const block = quotedTitle(rest);
  if (!block) return null;
  const several = [0, 1, 2, 3, 4, 5].some((more) => quotedTitle(rest.slice(block.used + more)) !== null);
  if (several) return null;
  return { ...block, used: block.used + 1, form: first.text.replace(/:$/, '') };
}

/** "Keynote" and below it one quoted title: both belong to the title. */
function formAndQuote(lines: readonly TextLine[]): TitleBlock | null {
  const [first, ...rest] = lines;
  if (
    !first ||
    first.text.split(/\s+/).length > 2 ||
    rest[0]?.blanks ||
    !OPEN_QUOTE.test(rest[0]?.text ?? '')
  )
    return null;
  const quote = quoteOver(together(rest, 0, 4));
  const several = rest.slice(quote?.lines ?? 0).some((line) => OPEN_QUOTE.test(line.text));
  if (!quote || several) return null;
  const title = `${first.text.replace(/[\s:–-]+$/u, '')}: ${quote.text}`;
  return { title, speakers: [], sure: true, used: 1 + quote.lines, form: null, speakersFollow: false };
}

/** A line that is a speaker, then a line that is the title. */
function nameThenTitle(lines: readonly TextLine[]): TitleBlock | null {
  const [first, second] = lines;
  if (!first || !second || lineLabel(second.text)) return null;
  const name = leadingName(first.text);
  if (!name || speakerFirst(first.text)) return null;
  const rest = name.rest.trim();
  if (name.strength === 'likely' || !/^(?:$|[,(])/.test(rest) || /[.?!:]$/.test(first.text)) return null;
  const phrase = speakerLine(first.text);
  if (!phrase || speakerLine(second.text) || second.text.length > 140 || second.bullet !== first.bullet)
    return null;
  const next = wrappedTitle(lines.slice(1));
  const title = leadingQuote(next.text)?.quote ?? next.text;
  return { title, ...phrase, used: 1 + next.lines, form: null, speakersFollow: false };
}

const HANGING =
  /(?:^|[\s(])(?:og|med|for|til|av|af|i|på|om|fra|ved|hos|mellem|mellom|mellan|samt|eller|och|till|från|the|of|and|to|in|on|with|from|a|an|et|en|ett|den|det|de|som|der|at|by|vs\.?)$/iu;

/** A word that the line's end broke: "regionsråds-" and below it "formand". */
const HYPHENATED = /^.{0,4}\p{Ll}- \p{Ll}{3}/u;

/** A line of whole sentences goes on with no title. */
const SENTENCES = /[.!?]\s+\p{Lu}/u;

/** A title that the page's width broke: it hangs, or goes on with a small letter, or its brackets are open. */
function wrappedTitle(lines: readonly TextLine[]): { text: string; lines: number } {
  const parts = [lines[0]?.text ?? ''];
  for (const line of together(lines, 0, 5).slice(1)) {
    const text = joinWrapped(parts);
    const last = parts.at(-1) ?? '';
    const open =
      text.split('(').length > text.split(')').length ||
      (text.match(/[“„«]/g)?.length ?? 0) > (text.match(/[”»]/g)?.length ?? 0);
    const goesOn = /^\p{Ll}/u.test(line.text) && last.length >= 32 && !/[.!?:]$/.test(last);
    const broken =
      /\p{L} ?-$/u.test(last) ||
      HANGING.test(last) ||
      /[,–—]$/.test(last) ||
      (isFirstName(last.split(' ').at(-1) ?? '') && /^\p{Lu}/u.test(line.text));
    if (
      !HYPHENATED.test(`${last} ${line.text}`.slice(-line.text.length - 6)) &&
      (!(open || goesOn || (broken && last.length >= 20 && !SENTENCES.test(line.text))) ||
        speakerLine(line.text) ||
        lineLabel(line.text))
    )
      break;
    parts.push(line.text);
  }
  return { text: joinWrapped(parts), lines: parts.length };
}

const ENDS_WITH_MARKER = /[\s,–-]*(?<![\p{L}])(?:v\/|v\.|ved|by|with|med)\s*:?\s*$/iu;

function plainTitle(lines: readonly TextLine[]): TitleBlock {
  const { text, lines: used } = wrappedOrFirst(lines);
  const bare = text.replace(/\s*\|\s*$/, '').replace(/^\|\s*/, '');
  const marker = ENDS_WITH_MARKER.exec(bare);
  if (marker && marker.index > 0 && lines.length > used && (personsFollow(lines) || /[/:]\s*$/.test(bare))) {
    return {
      title: tidyTitle(bare.slice(0, marker.index)),
      speakers: [],
      sure: true,
      used,
      form: null,
      speakersFollow: true,
    };
  }
  const found = speakerFirst(bare) ?? titleWithSpeakers(bare);
  return { ...found, title: unquoted(found.title), used, form: null, speakersFollow: false };
}

function wrappedOrFirst(lines: readonly TextLine[]): { text: string; lines: number } {
  const first = lines[0]?.text ?? '';
  // "Velkomst ved" hangs too, but what follows are persons.
  if (ENDS_WITH_MARKER.test(first) && personsFollow(lines)) return { text: first, lines: 1 };
  return wrappedTitle(lines);
}

function personsFollow(lines: readonly TextLine[]): boolean {
  const next = lines[1];
  // "i en lille by" ends in no English "by" when the speakers have a marker of their own.
  if (next === undefined || /^(?:v\/|v\.|ved\s|m\/)/i.test(next.text)) return false;
  return speakerLine(next.text) !== null || leadingName(next.text)?.strength === 'sure';
}

function unquoted(title: string): string {
  const quote = leadingQuote(title);
  if (quote && quote.rest === '') return quote.quote;
  return title.replace(/\s*:$/, '');
}
