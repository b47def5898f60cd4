import { joinWrapped } from './clean.ts';
import type { TextLine } from './lines.ts';
import { labelKind, lineLabel, type Label } from './labels.ts';
import { leadingName } from './names.ts';
import type { ReadPart, ReadSpeaker } from './reading.ts';
import { readSpeakers, speakerLine, titleWithSpeakers } from './speakers.ts';
import { quotedParts } from './quoted-parts.ts';
import { clockText, findTimes } from './times.ts';

/** What stands below an item's title, sorted. */
export interface ItemBody {
  speakers: ReadSpeaker[];
  parts: ReadPart[];
  place: string | null;
  doors: string | null;
  prices: string[];
  description: string | null;
  sure: boolean;
}

const PART =
  /^(?:part|del|deel|runde|round)\s*(?:\d{1,2}|[ivx]{1,3}|one|two|three|en|et|to|tre|två)\s*[:.)–—-]\s*(?=\S)/iu;
const DOORS =
  /(?:dør(?:en|ene)?|doors?|dörrarna|dörren)\s*(?:er\s*)?(?:åbne[rs]?|åpne[rs]?|åbne|åpne|open(?:s|ing)?|öppna[rs]?|open at)/i;
const PRICE_VALUE =
  /\d[\d.]*(?:\s*\/\s*\d[\d.]*)*(?:,-|\s*(?:kr\.?|kroner|kronor|dkk|nok|sek|eur|euro|€|:-))(?:\s*\/\s*\d[\d.]*)*|(?:kr\.?|dkk|nok|sek|eur|€|£|\$)\s*\d[\d.]*(?:\s*\/\s*\d[\d.]*)*/giu;

/** The prices in a text, as written: "100/75" after a label that speaks of prices, "50 kr." anywhere. */
export function pricesIn(text: string, afterLabel = false): string[] {
  const found = [...text.slice(0, 1000).matchAll(PRICE_VALUE)].map((match) => match[0].trim());
  if (found.length > 0 || !afterLabel) return found;
  return [...text.slice(0, 1000).matchAll(/(?<![\d.])\d{1,5}(?:\s*\/\s*\d{1,5})*(?![\d.%])/g)].map((match) =>
    match[0].trim(),
  );
}

/** When the doors open, where a text says so. */
export function doorsIn(text: string): string | null {
  const match = DOORS.exec(text.slice(0, 1000));
  if (!match) return null;
  const [time] = findTimes(text.slice(match.index));
  return time ? clockText(time.span.start) : null;
}

/** Sorts the lines below the title into speakers, parts, place, doors, prices and description. */
export function readBody(lines: readonly TextLine[], speakersFollow: boolean): ItemBody {
  const sorter = new BodySorter(speakersFollow);
  const quoted = quotedParts(lines);
  for (const part of quoted.parts) sorter.finished(part);
  const joined = joinLabelled(quoted.rest);
  const lettered = letteredParts(joined);
  const numbered = lettered.size > 0 ? lettered : numberedParts(joined);
  joined.forEach((line) => sorter.line(line, numbered.has(line)));
  return sorter.finish();
}

/** "Chairs: …" may run over several lines of a narrow page. */
function joinLabelled(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  let width = 0;
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    const label = lineLabel(line.text);
    const goesOn =
      open &&
      last &&
      width >= 45 &&
      line.blanks === 0 &&
      !label &&
      line.number === null &&
      !line.bullet &&
      !/[.!?]$/.test(last.text);
    if (goesOn) joined[joined.length - 1] = { ...last, text: joinWrapped([last.text, line.text]) };
    else {
      joined.push(line);
      open = (label?.kind === 'speaker' || label?.kind === 'moderator') && label.value !== '';
    }
    width = line.text.length;
  }
  return joined;
}

const LETTER = /^\(?([A-Ha-h])[.):]\s+(?=\p{Lu})/u;

/** "A. Fundraising", "B. Nye medlemmer": a choice of parts, in the order of the alphabet. */
function letteredParts(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const entries = lines.filter((line) => LETTER.test(line.text) && line.text.length <= 200);
  const inOrder = entries.every(
    (line, at) => LETTER.exec(line.text)?.[1]?.toUpperCase() === String.fromCharCode(65 + at),
  );
  return entries.length >= 2 && inOrder ? new Set(entries) : new Set();
}

/** Entries of a numbered list that are parts of the item: several, from one on, with people named in them. */
function numberedParts(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const bullets = lines.filter((line) => line.bullet);
  const spoken = bullets.filter(
    (line) =>
      bullets.length <= 30 && !speakerLine(line.text) && titleWithSpeakers(line.text).speakers.length > 0,
  );
  if (bullets.length >= 2 && spoken.length === bullets.length) return new Set(bullets);
  const entries = lines.filter((line) => line.number !== null);
  const inOrder = entries.every((line, at) => Number(line.number) === at + 1);
  if (entries.length < 2 || !inOrder) return new Set();
  const people = lines.some(
    (line) => titleWithSpeakers(line.text).speakers.length > 0 || lineLabel(line.text)?.kind === 'moderator',
  );
  return people ? new Set(entries) : new Set();
}

class BodySorter {
  private readonly body: ItemBody = {
    speakers: [],
    parts: [],
    place: null,
    doors: null,
    prices: [],
    description: null,
    sure: true,
  };
  private readonly text: TextLine[] = [];
  private readonly partTexts: TextLine[][] = [];
  private readonly done: ReadPart[] = [];
  private speakersFollow: boolean;
  private wrappingRole = false;
  private lastText = '';

  constructor(speakersFollow: boolean) {
    this.speakersFollow = speakersFollow;
  }

  line(line: TextLine, numbered: boolean): void {
    const before = this.lastText;
    this.lastText = line.text;
    const bracketed = this.placeInBrackets(line);
    if (bracketed.text === '') return;
    if (bracketed !== line) return this.line(bracketed, numbered);
    const label = lineLabel(line.text);
    const wrapping = this.wrappingRole;
    this.wrappingRole = false;
    if (PART.test(line.text) || numbered) this.part(line);
    else if (wrapping && line.blanks === 0 && this.continueRole(line, before)) return;
    else if (label && this.labelled(line, label)) return;
    else if (this.practical(line)) return;
    else if (this.speaker(line)) return;
    else this.describe(line);
  }

  /** "(Sted: Huset, Torvet 2)" at a line's end is the place. */
  private placeInBrackets(line: TextLine): TextLine {
    const match = /\s*\(([\p{L} ]{3,20}):\s*([^()]{2,150})\)\s*$/u.exec(line.text.slice(-200));
    const kind = match?.[1] ? labelKind(match[1]) : null;
    if (!match?.[2] || (kind !== 'where' && kind !== 'room') || this.body.place !== null) return line;
    this.body.place = match[2].trim();
    return { ...line, text: line.text.slice(0, line.text.length - match[0].length).trim() };
  }

  /** A part that is complete already; later lines are not its own. */
  finished(part: ReadPart): void {
    this.done.push(part);
  }

  private part(line: TextLine): void {
    const found = titleWithSpeakers(
      line.text
        .replace(PART, '')
        .replace(/^\d{1,2}[.)]\s*/, '')
        .replace(LETTER, ''),
    );
    this.body.parts.push({ title: found.title, speakers: found.speakers, description: null });
    this.body.sure &&= found.sure;
    this.partTexts.push([]);
    this.speakersFollow = false;
  }

  private labelled(line: TextLine, label: Label): boolean {
    const { value } = label;
    if (value === '') return false;
    if (
      (label.kind === 'speaker' || label.kind === 'moderator') &&
      this.take(readSpeakers(value), label.kind === 'moderator' ? label.word : null)
    )
      return true;
    if (/^delta[gk]/i.test(label.word)) {
      const phrase = readSpeakers(value);
      if (phrase.sure && this.take(phrase, null)) return true;
    }
    if (label.kind === 'where' || label.kind === 'room') {
      this.body.place ??= value;
      if (this.body.place !== value) this.describe(line);
      return true;
    }
    if (label.kind === 'price') {
      const prices = pricesIn(value, true);
      this.body.prices.push(...(prices.length > 0 ? prices : [value]));
      if (prices.join(' ').length < value.length * 0.6 && prices.length > 0) this.describe(line);
      return true;
    }
    return false;
  }

  /** Door times and prices are taken out of a line that stays in the description. */
  private practical(line: TextLine): boolean {
    if (line.text.length > 200) return false;
    const doors = doorsIn(line.text);
    if (doors) this.body.doors ??= doors;
    if (!doors && /(?:kr\.|kroner|dkk|nok|sek|eur|€|£|:-|,-)/i.test(line.text))
      this.body.prices.push(...pricesIn(line.text));
    return false;
  }

  private speaker(line: TextLine): boolean {
    if (/(?:^|\s)(?:ved|v\/|by|med|with)\s*:$/i.test(line.text)) {
      this.speakersFollow = true;
      return false;
    }
    const marked = /^(?:[-–•*]\s*)?(?:v\/|v\.|m\/|ved\s)/i.test(line.text);
    const early = this.text.length === 0 || this.speakersFollow || marked || this.partTexts.length > 0;
    const bulletName = line.bullet && leadingName(line.text)?.strength === 'sure';
    const phrase = early || bulletName ? speakerLine(line.text) : null;
    if (phrase && this.take(phrase, null)) {
      this.wrappingRole = (line.text.length >= 40 || /,$/.test(line.text)) && !/[.!?]$/.test(line.text);
      return true;
    }
    const marker = /(?<![\p{L}])v\/\s*\S/iu.test(line.text);
    const opening =
      this.text.length === 0 &&
      this.partTexts.length === 0 &&
      line.text.length < 140 &&
      !/[.!?]$/.test(line.text);
    const found = (marker && line.text.length < 200) || opening ? titleWithSpeakers(line.text) : null;
    if (
      !found ||
      found.speakers.length === 0 ||
      found.title === '' ||
      (!marker && (!found.sure || found.title === line.text))
    )
      return false;
    this.take({ speakers: found.speakers, sure: found.sure }, null);
    this.describe({ ...line, text: found.title });
    return true;
  }

  private take(phrase: { speakers: ReadSpeaker[]; sure: boolean }, role: string | null): boolean {
    if (phrase.speakers.length === 0) return false;
    const part = this.body.parts.at(-1);
    const speakers = phrase.speakers.map((speaker) => ({
      ...speaker,
      role: [role, speaker.role].filter((each) => each).join(', ') || null,
    }));
    (part ?? this.body).speakers.push(...speakers);
    this.body.sure &&= phrase.sure;
    return true;
  }

  /** A role that the page's width broke goes on in the next line. */
  private continueRole(line: TextLine, before: string): boolean {
    const last = (this.body.parts.at(-1) ?? this.body).speakers.at(-1);
    const role = last?.role ?? '';
    const hangs =
      /^\p{Ll}/u.test(line.text) ||
      /(?:[,;/-]|(?<![\p{L}])(?:og|and|och|for|of|the|i|af|av|ved|in|at|på|til|to))$/iu.test(before);
    if (!last?.role || !hangs || leadingName(line.text)?.strength === 'sure' || line.text.length > 120)
      return false;
    last.role = joinWrapped([/,\s*$/.test(before) ? `${role},` : role, line.text.replace(/[.:]$/, '')]);
    this.wrappingRole = line.text.length >= 40;
    return true;
  }

  private describe(line: TextLine): void {
    (this.partTexts.at(-1) ?? this.text).push(line);
  }

  finish(): ItemBody {
    this.body.parts.forEach((part, at) => {
      part.description = paragraphs(this.partTexts[at] ?? []);
    });
    this.body.parts.push(...this.done);
    this.body.description = paragraphs(this.text);
    return this.body;
  }
}

/** Joins lines into paragraphs: wrapped lines with a space, short ones and bullets with a line break. */
export function paragraphs(lines: readonly TextLine[]): string | null {
  if (lines.length === 0) return null;
  const longest = Math.max(...lines.map((line) => line.text.length));
  const blocks: string[][] = [];
  let width = 0;
  for (const line of lines) {
    const text = line.bullet ? `• ${line.text}` : line.text;
    const block = blocks.at(-1);
    const wrapped =
      block &&
      line.blanks === 0 &&
      !line.bullet &&
      line.number === null &&
      line.level === 0 &&
      width > 30 &&
      width >= longest * 0.6;
    if (wrapped) block.push(text);
    else blocks.push([line.blanks > 0 && blocks.length > 0 ? `\n${text}` : text]);
    width = line.text.length;
  }
  return blocks.map((block) => (block[0]?.startsWith('\n') ? '\n' : '') + joinWrapped(block)).join('\n');
}
