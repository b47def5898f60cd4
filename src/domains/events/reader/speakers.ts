import { isFirstName, leadingName, namesInProse, type NameStrength } from './names.ts';
import { isPlaceName } from './place-names.ts';
import { isRole } from './roles.ts';
import type { ReadSpeaker } from './reading.ts';

/** Speakers read from a phrase, and whether every name in it was beyond doubt. */
export interface SpeakerPhrase {
  speakers: ReadSpeaker[];
  sure: boolean;
}

interface Segment {
  text: string;
  /** What stood before it: "", ",", ";", "/", "&" or "og". */
  separator: string;
}

const SEPARATOR = /\s*(;|,|\/|&|\||(?<=[\s)])(?:og|and|och|samt)(?=\s))\s*/giu;

/** Splits at commas, slashes and "og" that stand outside brackets. */
function segments(text: string): Segment[] {
  const list: Segment[] = [];
  let begin = 0;
  let separator = '';
  for (const match of text.matchAll(SEPARATOR)) {
    const before = text.slice(begin, match.index);
    if (before.split('(').length > before.split(')').length) continue;
    list.push({ text: before.trim(), separator });
    separator = match[1]?.toLowerCase() ?? '';
    begin = match.index + match[0].length;
  }
  list.push({ text: text.slice(begin).trim(), separator });
  return list;
}

interface Person extends ReadSpeaker {
  strength: NameStrength;
}

/** A role before the name: "arkitekt Lone Friis", "professor emeritus dr. Anne Holm". */
function personIn(segment: string): Person | null {
  const direct = leadingName(segment);
  const roleInFront =
    direct !== null &&
    /\S+ \S+ \S+/.test(direct.name) &&
    (isRole(segment.split(' ')[0] ?? '') ||
      (direct.strength === 'likely' && isFirstName(segment.split(' ')[1] ?? '')));
  if (direct && !roleInFront && /^\s*(?:$|[(,]|fra |from |från )/.test(direct.rest)) {
    return { name: direct.name, role: roleAfter(direct.rest), strength: direct.strength };
  }
  const words = segment.split(' ');
  for (let at = 1; at <= Math.min(5, words.length - 2); at += 1) {
    const found = leadingName(words.slice(at).join(' '));
    const said =
      found?.strength === 'sure' || (found && isRole(words[at - 1] ?? '') && !isRole(words[at] ?? ''));
    if (found && said && /^\s*(?:$|[(,]|fra |from |från )/.test(found.rest)) {
      const before = words.slice(0, at).join(' ');
      if (
        /[.!?:–—]|\s-(?:\s|$)/u.test(
          before.replace(/(?<!\p{L})(?:dr|prof|adj|lic|fru|hr|mag|cand|ph|d|stud|em)\./giu, ''),
        )
      )
        return null;
      const role = [before, roleAfter(found.rest)].filter((part) => part).join(', ');
      return { name: found.name, role, strength: 'sure' };
    }
  }
  return null;
}

function roleAfter(rest: string): string | null {
  const text = rest
    .trim()
    .replace(/^[,:]\s*/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
  return text === '' ? null : text;
}

function addToRole(speaker: ReadSpeaker, segment: Segment): void {
  const joint =
    { ',': ', ', ';': '; ', '/': '/', '&': ' & ', '|': ', ' }[segment.separator] ?? ` ${segment.separator} `;
  const text = segment.text.replace(/^\(([^()]*)\)$/, '$1');
  if (text !== '') speaker.role = speaker.role ? `${speaker.role}${joint}${text}` : text;
}

/**
 * Reads "Bo Lund (Stirådet) og Eva Dam, lodsejer" into persons with their roles. A capitalised pair of words that
 * is no known name begins a person only at the phrase's beginning or after "og", "/" or ";".
 */
export function readSpeakers(phrase: string, roleMayStandFirst = true): SpeakerPhrase {
  const speakers: Person[] = [];
  let pending: Segment | null = null;
  for (const segment of segments(phrase.slice(0, 600).replace(/[.\s]+$/, ''))) {
    const first = speakers.length === 0;
    const person = segment.text === '' ? null : personIn(segment.text);
    const hard = first || segment.separator !== ',';
    const last = speakers.at(-1);
    if (person && (person.strength === 'sure' || hard)) {
      if (pending && first) person.role = [pending.text, person.role].filter((part) => part).join(', ');
      pending = null;
      speakers.push(person);
    } else if (last) addToRole(last, segment);
    else if (!pending && roleMayStandFirst && segment.text.split(' ').length <= 5) pending = segment;
    else break;
  }
  return {
    speakers: speakers.map(({ name, role }) => ({ name, role: role ? tidyRole(role) : null })),
    sure: speakers.length > 0 && speakers.every((person) => person.strength === 'sure'),
  };
}

function tidyRole(role: string): string {
  const trimmed = role.replace(/[\s,;:–-]+$/u, '').trim();
  const unclosed = trimmed.split('(').length < trimmed.split(')').length;
  return unclosed ? trimmed.replace(/\)$/, '') : trimmed;
}

export interface TitleWithSpeakers {
  title: string;
  speakers: ReadSpeaker[];
  sure: boolean;
}

const LED =
  'ledet af|ledes af|ledt av|ledet av|leds av|ledd av|led by|facilitated by|faciliteres af|faciliteret af|fasilitert av|moderated by|modereret af|moderert av|modereras av|chaired by|præsenteret af|presented by|presentert av|holdt af|holdes af|holdes av|hålls av';
const MARKER = new RegExp(
  `(?<![\\p{L}\\p{N}])(v/|m/|${LED}|v\\.(?=\\s?\\p{Lu})|v(?=\\s\\p{Lu})|ved(?=\\s)|hos(?=\\s)|by(?=\\s)|with(?=\\s)|med(?=\\s)|af(?=\\s)|av(?=\\s))\\s*:?\\s*`,
  'giu',
);

/** Takes the speakers off a title: "Goddag v/ Bo Lund", "Goddag (Bo Lund)", "Goddag – Bo Lund, formand". */
export function titleWithSpeakers(title: string): TitleWithSpeakers {
  return byMarker(title) ?? inBrackets(title) ?? afterSeparator(title) ?? { title, speakers: [], sure: true };
}

function byMarker(title: string): TitleWithSpeakers | null {
  for (const match of title.slice(0, 600).matchAll(MARKER)) {
    const marker = match[1]?.toLowerCase() ?? '';
    const before = title.slice(0, match.index);
    const tail = title.slice(match.index + match[0].length);
    const slash = marker === 'v/';
    // "Framtidens by – Lars" has no English "by".
    if (marker === 'by' && !/^[(\p{L}]/u.test(tail)) continue;
    const phrase = readSpeakers(tail.replace(/^[(\s]+/, ''), marker.startsWith('v'));
    // "om skolen ved Eva Dam" is read at "ved", not at an earlier small word.
    const later = !slash && nextMarkerBeforeName(tail);
    if (
      phrase.speakers.length > 0 &&
      !later &&
      (slash || phrase.sure || (marker.startsWith('v') && isNameAtStart(tail)))
    ) {
      const keeps =
        (marker === 'med' || marker === 'with' || marker === 'af' || marker === 'av') &&
        !/[,(–—-]\s*$/.test(before);
      const bare = withoutForm(tidyTitle(before));
      return { title: keeps && bare === tidyTitle(before) ? title : bare, ...phrase };
    }
    if (slash && tail.trim() !== '' && tail.split(/\s+/).length <= 8) {
      return { title: tidyTitle(before), speakers: [{ name: tidyTitle(tail), role: null }], sure: true };
    }
  }
  return null;
}

/** "Trafik ved skolen – oplæg ved …": the form belongs to the speaker. */
function withoutForm(title: string): string {
  const match =
    /^(.{3,}?)(?:\.|,|\s[–—-]|:)\s+(?:et |en |ett )?(?:kort )?(?:oplæg|foredrag|indlæg|innlegg|innledning|indledning|inledning|föredrag|föreläsning|fortælling|talk|lecture|presentation|præsentation|presentasjon)$/iu.exec(
      title,
    );
  return match?.[1] ?? title;
}

function nextMarkerBeforeName(tail: string): boolean {
  const [name] = namesInProse(tail.slice(0, 200));
  const before = name ? tail.slice(0, tail.indexOf(name)) : '';
  return /(?<![\p{L}])(?:ved|v\/|med|with|by|af|av)(?![\p{L}])/iu.test(before);
}

function isNameAtStart(text: string): boolean {
  const name = leadingName(text);
  return (
    name !== null &&
    (name.strength === 'sure' || /^\s*[,(]\s*\p{Ll}/u.test(name.rest) || name.rest.trim() === '')
  );
}

export function tidyTitle(title: string): string {
  return title
    .replace(/[\s,;:|(–—-]+$/u, '')
    .replace(/^[\s,;:|)–—-]+/u, '')
    .trim();
}

function inBrackets(title: string): TitleWithSpeakers | null {
  const match = /\(([^()]{3,200})\)[\s.]*$/u.exec(title.slice(-240));
  if (!match?.[1]) return null;
  const name = isPlaceName(match[1]) ? null : leadingName(match[1]);
  if (!name || (name.strength !== 'sure' && !/^\s*(?:$|,)/.test(name.rest))) return null;
  const rest = tidyTitle(title.slice(0, title.length - match[0].length));
  return rest === '' ? null : { title: rest, ...readSpeakers(match[1]) };
}

const BREAK = /(?:(?<=\p{L}):\s+|\s+[–—-]\s*|\s*[–—]\s+|\s*\|\s*|,\s+|(?<=\p{Ll}{2})\.\s+)(?=\p{Lu})/gu;

/** A name after a dash, a bar or a comma ends the title; after a comma it must be a known first name. */
function afterSeparator(title: string): TitleWithSpeakers | null {
  for (const match of title.slice(0, 600).matchAll(BREAK)) {
    const before = title.slice(0, match.index);
    const tail = title.slice(match.index + match[0].length);
    const name = leadingName(tail);
    if (!name || before.trim() === '') continue;
    const roleFollows = /^\s*(?:,|\()\s*\p{L}/u.test(name.rest);
    const nothingElse = /^\s*(?:$|,|\(|og |and |och |\/|&|;)/u.test(name.rest);
    const comma = /[,.:]/.test(match[0]);
    if (match[0].startsWith(':') && !(roleFollows && name.strength === 'sure' && isRoleIn(name.rest)))
      continue;
    // A sentence about somebody is no list of speakers: "Kaffe. Anna Holm fortæller."
    if (match[0].startsWith('.') && VERB.test(name.rest)) continue;
    if (!nothingElse || (name.strength !== 'sure' && (comma || !roleFollows))) continue;
    return { title: tidyTitle(before), ...readSpeakers(tail) };
  }
  return null;
}

/** ", garden historian": one of the words says what a person is. */
function isRoleIn(rest: string): boolean {
  const words = rest.slice(0, 80).split(/[\s,()]+/);
  return words.slice(0, 5).some((word) => isRole(word));
}

const QUOTES = '"“”„«»‘’‚';
const QUOTED = new RegExp(`^[${QUOTES}]([^${QUOTES}]{3,300}(?:['’][^${QUOTES}]{1,200})?)[${QUOTES}]`, 'u');

/** The text inside the quotation marks a line begins with. */
export function leadingQuote(text: string): { quote: string; rest: string } | null {
  const match = QUOTED.exec(text.slice(0, 520));
  return match?.[1] ? { quote: match[1].trim(), rest: text.slice(match[0].length).trim() } : null;
}

const LEADING_SPEAKER = new RegExp(`^(.{4,260}?)\\s*(?::|[–—]|\\s-\\s|(?=[“„”«"]))\\s*(?=.)`, 'u');

/** `Name, role: “Title”`, "Name (house): title", "Name – title": the speaker stands first. */
export function speakerFirst(text: string): TitleWithSpeakers | null {
  const name = leadingName(text);
  if (!name) return null;
  const match = LEADING_SPEAKER.exec(text);
  if (!match?.[1] || match[1].length < name.name.length) return null;
  const after = text.slice(match[0].length).trim();
  const quote = leadingQuote(after);
  const between = match[1].slice(name.name.length).trim();
  const namesOnly = between === '' || /^[,(&/]|^(?:og|and|och)\s/u.test(between);
  if (!namesOnly || after === '') return null;
  if (!quote && (name.strength !== 'sure' || /[.!?]\s/.test(match[1]))) return null;
  const phrase = readSpeakers(match[1]);
  if (phrase.speakers.length === 0) return null;
  return { title: quote && quote.rest === '' ? quote.quote : after, ...phrase };
}

const STARTS_SPEAKERS =
  /^(?:[-–•*]\s*)?(?:(?:oplæg|indlæg|foredrag|innlegg|föredrag|tale|input)?\s*(?:v\/|m\/|v\.(?=\s?\p{L})|v(?=\s\p{Lu})|ved(?=\s)|by(?=\s\p{Lu})|with(?=\s\p{Lu})|med(?=\s\p{Lu})|av(?=\s\p{Lu})|af(?=\s\p{Lu}))|(?:LED)(?=\s))\s*:?\s*/iu;
const SPEAKER_LINE = new RegExp(STARTS_SPEAKERS.source.replace('LED', LED), 'iu');
const VERB =
  /(?<![\p{L}])(?:er|var|har|skal|vil|kan|ser|fortæller|forteller|berättar|giver|gir|ger|viser|visar|taler|snakker|holder|deler|delar|præsenterer|presenterer|presenterar|åbner|åpner|byder|ønsker|indleder|leder|is|are|was|has|will|shares?|tells?|gives?|talks?|presents?|explains?|leads?|shows?|works?|arbejder|jobber|arbetar|og vi|som|der|who|siger|sier|säger|møder|sætter|stiller|spørger|interviewer|synger|spiller)(?![\p{L}])/iu;

/** A line of its own that only says who speaks: "v/ Bo Lund", "Eva Dam, lektor", "Eva Dam". */
export function speakerLine(text: string): SpeakerPhrase | null {
  if (text.length > 300) return null;
  const marked = SPEAKER_LINE.exec(text);
  if (marked) {
    const tail = text.slice(marked[0].length);
    const phrase = readSpeakers(/^\(.*\)$/.test(tail) ? tail.slice(1, -1) : tail);
    if (phrase.speakers.length > 0 && !VERB.test(tail)) return phrase;
    const slash = /[vm]\/\s*:?\s*$/i.test(marked[0]);
    const short = tail.trim() !== '' && tail.split(/\s+/).length <= 8;
    return slash && short
      ? { speakers: [{ name: tidyTitle(tail).replace(/\.$/, ''), role: null }], sure: true }
      : null;
  }
  return bareSpeakerLine(text);
}

function bareSpeakerLine(text: string): SpeakerPhrase | null {
  const inBrackets = /^\(.*\)\.?$/.test(text);
  const bare = inBrackets ? text.replace(/^\(|\)\.?$/g, '') : text.replace(/^[-–•*]\s*/u, '');
  const name = leadingName(bare);
  const [first = '', second = ''] = bare.split(' ');
  const roleFirst = isRole(first) || (name?.strength === 'likely' && isFirstName(second));
  if (!name || roleFirst) return roleFirstLine(bare);
  const rest = name.rest.trim();
  // "Røde Telt, v. Anne Holt" is a subject with its speaker.
  const role = isRole(/^[,(]\s*(\S+)/.exec(rest)?.[1] ?? '');
  if (!role && /(?<![\p{L}])(?:v\/|v\.(?=\s)|ved(?=\s\p{Lu}))/iu.test(rest)) return null;
  if (rest !== '' && !/^(?:[,(/&|–—-]|og |and |och |fra |from |från )/u.test(rest)) return null;
  if (VERB.test(rest) || /[?!:]/.test(rest) || rest.length > 200) return null;
  const roleFollows = /^[,(–—-]\s*\p{L}/u.test(rest);
  if (name.strength === 'likely' && !roleFollows) return null;
  const phrase = readSpeakers(bare.replace(/^([^,(]+?)\s+[–—-]\s+/u, '$1, '));
  return phrase.speakers.length > 0 ? phrase : null;
}

/** "Arkitekt Lone Friis og borgmester Erik Dam": a role first, and no verb in sight. */
function roleFirstLine(text: string): SpeakerPhrase | null {
  if (VERB.test(text) || text.length > 160 || /[?!:]/.test(text)) return null;
  if (namesInProse(text).length === 0 && !isRole(text.split(' ')[0] ?? '')) return null;
  const phrase = readSpeakers(text);
  const named = phrase.speakers.map((speaker) => speaker.name.length + (speaker.role?.length ?? 0));
  const covered = named.reduce((sum, length) => sum + length, 0);
  return phrase.sure && covered > text.length * 0.75 ? phrase : null;
}
