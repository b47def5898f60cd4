import { bestLanguage, LANGUAGES, languageScores } from '#domains/events/reader/languages.ts';
import type { Language } from '#domains/events/reader/reading.ts';
import { checkBlocks, checkLength } from '#domains/events/reader/size.ts';
import type { SourceBlock } from '#domains/events/reader/source.ts';
import type { Draft } from './draft.ts';
import { withoutFurniture } from './furniture.ts';
import { joinDrafts } from './join-drafts.ts';
import { labelOf } from './labels.ts';
import { lostWords } from './lost-words.ts';
import { untilSubheading } from './pair-items.ts';
import { piecesOf, type Piece } from './piece.ts';
import { readDrafts } from './read-drafts.ts';
import { withoutColumns } from './side-by-side.ts';
import { tidyLines } from './tidy-lines.ts';
import { note, warningsIn, type WarningNote } from './warnings.ts';
import type { WriteUp, WriteUpSection } from './write-up.ts';

export interface WriteUpOptions {
  /** The language the person says the text is in; otherwise it is recognised. */
  lang?: Language | undefined;
  /** The language of the warnings; otherwise the text's own. */
  warnLang?: Language | undefined;
}

/** Reads the plain text of a write-up. Throws ReaderError for a text beyond the limits. */
export function readWriteUpText(text: string, options: WriteUpOptions = {}): WriteUp {
  return readWriteUp(linesOf(text), options);
}

/** Throws ReaderError for a text beyond the limits. */
export function linesOf(text: string): SourceBlock[] {
  checkLength(text);
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  return lines.map((line, at) => ({ kind: 'line', line: at + 1, text: line }));
}

/**
 * Makes sections with challenges and recommendations of a write-up that somebody wrote for people. What is not marked
 * as a recommendation is none. Throws ReaderError for a source beyond the limits.
 */
export function readWriteUp(blocks: readonly SourceBlock[], options: WriteUpOptions = {}): WriteUp {
  return readWithAccounts(blocks, options).writeUp;
}

export interface WriteUpWithAccounts {
  writeUp: WriteUp;
  /** What is told of the talk, for each section of the write-up; empty where nothing is. */
  accounts: string[];
}

/** `readWriteUp`, and beside it what the text tells of each workshop's talk. */
export function readWithAccounts(
  blocks: readonly SourceBlock[],
  options: WriteUpOptions = {},
): WriteUpWithAccounts {
  checkBlocks(blocks);
  const pieces = piecesOf(withoutFurniture(withoutColumns(tidyLines(blocks))));
  const lang = options.lang ?? languageOf(pieces);
  const found = joinDrafts(readDrafts(pieces, caseNames(pieces)));
  const notes = [...found.notes];
  // A text about one workshop alone may have no other title than the workshop's.
  const only = found.drafts.length === 1 ? found.drafts[0] : undefined;
  const title = titleOf(pieces) || only?.title || only?.area || '';
  const sections = found.drafts.map((draft) => sectionOf(draft, title, notes));
  if (sections.length === 0) notes.push(note('no-sections', 1));
  for (const piece of pieces) notes.push(...lostWords(piece.line, piece.text));
  const accounts = found.drafts.map((draft) => draft.account.join('\n'));
  return {
    writeUp: { lang, title, sections, warnings: warningsIn(options.warnLang ?? lang, notes) },
    accounts,
  };
}

/** Words of a write-up that one language spells in its own way; a short text may have no other sign. */
const TELLING: Readonly<Record<Language, RegExp>> = {
  da: /(?<!\p{L})(?:udfordring|værksted|uddannelse|arbejd|opsamling|social|(?:gerne|derudover|hvad|nogle|lave|hver sin)(?!\p{L}))\p{L}*/giu,
  nb: /(?<!\p{L})(?:utfordring|verksted|utdanning|arbeid|oppsummering|sosial|snakk|dere(?!\p{L})|sjøl|tilråding|(?:fikk|gjerne|hva|noen|lage|uken)(?!\p{L}))\p{L}*/giu,
  sv: /(?<!\p{L})(?:utmaning|rekommendation|verkstad|utbildning|arbete|sammanfattning)\p{L}*/giu,
  en: /(?<!\p{L})(?:challenge|recommendation|education|summary)\p{L}*/giu,
};

function languageOf(pieces: readonly Piece[]): Language {
  const text = pieces
    .map((piece) => piece.text)
    .join('\n')
    .slice(0, 50_000);
  const scores = languageScores(text);
  for (const lang of LANGUAGES)
    scores[lang] += 3 * new Set(text.toLowerCase().match(TELLING[lang]) ?? []).size;
  return bestLanguage(scores)?.lang ?? 'da';
}

/** The first line with words, or the first heading of the highest rank above any section. */
function titleOf(pieces: readonly Piece[]): string {
  const top = pieces.slice(0, 12).filter((piece) => /\p{L}/u.test(piece.text));
  const heading = top.find((piece) => piece.level === 1);
  const first = heading ?? top[0];
  if (!first || first.text.length > 200) return '';
  const role = heading ? undefined : labelOf(first.text, true)?.role;
  const isPart = role !== undefined && role !== 'discussion' && role !== 'outside';
  return first.listed || isPart ? '' : first.text;
}

/** Names that a list of contents gives whole. */
function caseNames(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    const label = piece.text.length <= 120 ? labelOf(piece.text, false) : null;
    return label?.role === 'case' && label.rest !== '' ? [label.rest] : [];
  });
}

/** "Ingen anbefalinger." under the heading says that there are none. */
const NONE =
  /^(?:der (?:var|er|blev givet) |det (?:var|er|ble gitt) |there (?:were|are) )?(?:ingen|inga|none|no)(?:\s+(?:anbefal\p{L}*|rekommend\p{L}*|recommend\p{L}*|tilråding\p{L}*))?[.!]?$/iu;

function sectionOf(draft: Draft, title: string, notes: WarningNote[]): WriteUpSection {
  const items = draft.isRunOn ? untilSubheading(draft, notes) : draft.items;
  const name = draft.title || draft.caseName || draft.area || title;
  const recommendations = items.filter((item) => item.text !== '' && !NONE.test(item.text));
  if (recommendations.length === 0) notes.push(note('no-recommendations', draft.line, { title: name }));
  const told = [draft.caseName, ...draft.caseText].filter((part) => part !== null && part !== '');
  return {
    area: draft.area,
    title: name,
    case: told.length === 0 ? null : told.join('\n'),
    owners: draft.owners,
    challenge: draft.challenge,
    stem: draft.stem,
    recommendations,
    line: draft.line,
  };
}
