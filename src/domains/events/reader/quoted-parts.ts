import { joinWrapped } from './clean.ts';
import type { TextLine } from './lines.ts';
import { leadingName } from './names.ts';
import type { ReadPart } from './reading.ts';
import { leadingQuote, readSpeakers } from './speakers.ts';

/** Several talks inside one item: a quoted title and its speaker, one after the other, in either order. */
export interface QuotedParts {
  parts: ReadPart[];
  rest: TextLine[];
}

const OPEN = /^["“”„«]/u;

export function quotedParts(lines: readonly TextLine[]): QuotedParts {
  const titleFirst = readPairs(lines, true);
  const speakerFirst = readPairs(lines, false);
  const best = speakerFirst.parts.length > titleFirst.parts.length ? speakerFirst : titleFirst;
  return best.parts.length >= 2 ? best : { parts: [], rest: [...lines] };
}

function readPairs(lines: readonly TextLine[], titleFirst: boolean): QuotedParts {
  const parts: ReadPart[] = [];
  const rest: TextLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = titleFirst ? titleThenSpeaker(lines, at) : speakerThenTitle(lines, at);
    if (found) {
      parts.push(found.part);
      at += found.used;
    } else {
      const line = lines[at];
      if (line) rest.push(line);
      at += 1;
    }
  }
  return { parts, rest };
}

interface Pair {
  part: ReadPart;
  used: number;
}

function quoteAt(lines: readonly TextLine[], at: number): { title: string; used: number } | null {
  if (!OPEN.test(lines[at]?.text ?? '')) return null;
  for (let count = 1; count <= 4; count += 1) {
    const run = lines.slice(at, at + count);
    if (run.length < count || run.slice(1).some((line) => line.blanks > 0)) return null;
    const quote = leadingQuote(joinWrapped(run.map((line) => line.text)));
    if (quote && quote.rest.length <= 25) return { title: quote.quote, used: count };
  }
  return null;
}

/** A person with a role, over one line or, where the page is narrow, up to four. */
function personAt(lines: readonly TextLine[], at: number): { lead: string; used: number } | null {
  const first = lines[at];
  const name = first ? leadingName(first.text) : null;
  if (!first || !name || !/^\s*(?:,|\(|:|$)/.test(name.rest)) return null;
  if (name.strength === 'likely' && !/^\s*,/.test(name.rest)) return null;
  const run = [first.text];
  for (const line of lines.slice(at + 1, at + 4)) {
    const last = run.at(-1) ?? '';
    const next = leadingName(line.text);
    if (
      /[:.]$/.test(last) ||
      line.blanks > 0 ||
      line.bullet ||
      OPEN.test(line.text) ||
      last.length < 30 ||
      (next && /^\s*,/.test(next.rest))
    )
      break;
    if (/^(?:moderator|chairs?|ordstyrer)\s*:/i.test(line.text)) break;
    run.push(line.text);
  }
  return { lead: joinWrapped(run), used: run.length };
}

function titleThenSpeaker(lines: readonly TextLine[], at: number): Pair | null {
  const quote = quoteAt(lines, at);
  const person = quote ? personAt(lines, at + quote.used) : null;
  if (!quote || !person) return null;
  const { speakers } = readSpeakers(person.lead);
  return speakers.length === 0
    ? null
    : { part: { title: quote.title, speakers, description: null }, used: quote.used + person.used };
}

function speakerThenTitle(lines: readonly TextLine[], at: number): Pair | null {
  const person = personAt(lines, at);
  const quote = person ? quoteAt(lines, at + person.used) : null;
  if (!quote || !person) return null;
  const { speakers } = readSpeakers(person.lead.replace(/[:.\s]+$/, ''));
  return speakers.length === 0
    ? null
    : { part: { title: quote.title, speakers, description: null }, used: quote.used + person.used };
}
