import { titleApart } from './apart.ts';
import { bracketedRoom } from './bracketed-room.ts';
import { mendHyphens, singleSpaced } from './clean.ts';
import { sessionCode } from './codes.ts';
import type { Draft } from './drafts.ts';
import { pricesIn, doorsIn, readBody } from './item-body.ts';
import { readTitle } from './item-title.ts';
import { itemKind } from './kinds.ts';
import { namesInProse } from './names.ts';
import type { ReadItem, ReadSpeaker } from './reading.ts';
import { isPlaceName } from './place-names.ts';
import { readSpeakers } from './speakers.ts';
import { tentativeWords, withoutTentativeNote } from './tentative.ts';
import { clockText } from './times.ts';
import { note, type Note } from './warnings.ts';

export interface Composed {
  item: ReadItem;
  notes: Note[];
}

const ROOM_SUFFIX =
  /[\s,;|–—-]+[([]?((?:[Ss]al|[Rr]um|[Rr]om|[Rr]oom|[Ll]okale|[Ll]okal|[Aa]uditori(?:um|et)|[Aa]ud\.?|[Ss]cene|[Ss]tage|[Hh]all|[Mm]ødelokale|[Mm]øterom|[Mm]ötesrum|[Kk]onferencesal|[Ff]estsal)\s+(?:[\p{Lu}\d][\p{L}\d.-]{0,20})(?:\s+[\p{Lu}\d][\p{L}\d.-]{0,20})?)[)\]]?\s*$/u;

const IN_BRACKETS = /\s+\(([^()]{3,40})\)$/u;

/** A column of its own that names a room: "Lokale 101". */
const ROOM =
  /^(?:sal|rum|rom|room|lokale|lokal|auditorium|auditoriet|aud\.|scene|stage|hall|mødelokale|møterom|mötesrum)(?![\p{L}]).{0,25}$/iu;

/** Makes an item of a draft; null where no title can be found. */
export function compose(draft: Draft): Composed | { item: null; notes: Note[] } {
  const { body: said, room } = bracketedRoom(draft.body);
  const lines = titleApart(said);
  const block = readTitle(lines);
  const spaced = mendHyphens(block.title).trim();
  const raw = singleSpaced(spaced);
  if (raw === '') return { item: null, notes: [note('title-missing', draft.line, { time: draft.timeText })] };
  const coded = sessionCode(spaced);
  const title = titleOf(coded && coded.title.trim() !== '' ? coded.title : spaced);
  const body = readBody(lines.slice(block.used), block.speakersFollow);
  const listed = draft.fields.speakers ? readTableSpeakers(draft.fields.speakers) : [];
  const speakers = distinct([...block.speakers, ...listed, ...body.speakers]);
  const named = speakers.length > 0 ? withoutForm(title.title) : { title: title.title, form: null };
  const description =
    [block.form ?? named.form, draft.fields.description, body.description]
      .filter((text) => text)
      .join('\n') || null;
  const code = draft.fields.code || (coded?.code ?? null);
  const whole = [...draft.body.map((line) => line.text), draft.fields.description ?? ''];
  const words = withoutTentativeNote(raw).note ?? firstTentative(whole.slice(0, 12));
  const item: ReadItem = {
    start: draft.span ? clockText(draft.span.start) : null,
    end: draft.span?.end === null || draft.span === null ? null : clockText(draft.span.end),
    title: named.title,
    kind: itemKind(title.title, code, coded?.word || draft.fields.kind || null, speakers.length),
    code,
    description,
    speakers,
    parts: body.parts,
    place: body.place ?? title.place ?? room ?? (draft.fields.place || null),
    lang: 'da',
    doors: body.doors ?? doorsIn(raw),
    prices: [...new Set([...pricesIn(raw), ...body.prices])],
    tentative: words !== null,
    line: draft.line,
  };
  return { item, notes: notesOf(draft, item, words, block.sure && body.sure) };
}

function titleOf(text: string): { title: string; place: string | null } {
  const columns = text.split(/\s{2,}/);
  const last = columns.at(-1) ?? '';
  if (columns.length > 1 && ROOM.test(last))
    return { title: titleOf(columns.slice(0, -1).join(' ')).title, place: last };
  const settled = withoutFullStop(withoutTentativeNote(singleSpaced(text)).title);
  const bracketed = IN_BRACKETS.exec(settled.slice(-60));
  if (bracketed?.[1] && isPlaceName(bracketed[1]))
    return { title: settled.slice(0, settled.length - bracketed[0].length).trim(), place: bracketed[1] };
  const room = ROOM_SUFFIX.exec(settled.slice(-80));
  if (!room?.[1] || room[0].length >= settled.length - 2) return { title: settled, place: null };
  return { title: settled.slice(0, settled.length - room[0].length).trim(), place: room[1] };
}

/** "Kaffe." is a title with a full stop; "Runde borde. Alle." is two sentences and stays. */
function withoutFullStop(title: string): string {
  return /^[^.!?]*\p{L}{2}\.$/u.test(title) ? title.slice(0, -1) : title;
}

const FORM_LEFT = /(?<=[\p{L}\d][?!.]|\s[–—-])\s+(oplæg|indlæg|innlegg|foredrag)$/iu;

/** "Hvad vil de unge? Oplæg ved …" leaves the form behind; it says what the item is, and stands with its text. */
function withoutForm(title: string): { title: string; form: string | null } {
  const left = FORM_LEFT.exec(title);
  if (!left?.[1]) return { title, form: null };
  return { title: title.slice(0, left.index).replace(/\s[–—-]$/u, ''), form: left[1] };
}

/** A table's speaker column holds people, whatever their names look like. */
function readTableSpeakers(text: string): ReadSpeaker[] {
  return text.split('\n').flatMap((line) => {
    const { speakers } = readSpeakers(line.replace(/^(?:v\/|ved\s|by\s)\s*/i, ''));
    return speakers.length > 0
      ? speakers
      : line.trim() === '' || line.length > 200
        ? []
        : [{ name: line.trim(), role: null }];
  });
}

function distinct(speakers: readonly ReadSpeaker[]): ReadSpeaker[] {
  const known = new Map<string, ReadSpeaker>();
  for (const speaker of speakers) {
    const before = known.get(speaker.name);
    if (!before) known.set(speaker.name, { ...speaker });
    else before.role = bothRoles(before.role, speaker.role);
  }
  return [...known.values()];
}

/** A speaker named twice keeps what is said each time. */
function bothRoles(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first.includes(second)) return first ?? second;
  return second.includes(first) ? second : `${first}; ${second}`;
}

function firstTentative(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = text.length < 200 ? tentativeWords(text) : null;
    if (words) return words;
  }
  return null;
}

function notesOf(draft: Draft, item: ReadItem, words: string | null, sure: boolean): Note[] {
  const notes: Note[] = [];
  const { span } = draft;
  if (words) notes.push(note('tentative', draft.line, { words }));
  if (span?.open) notes.push(note('end-open', draft.line, { title: item.title }));
  if (span?.impossible) notes.push(note('time-impossible', draft.line, { text: span.impossible.text }));
  if (!sure)
    for (const speaker of unsure(item)) notes.push(note('name-unsure', draft.line, { name: speaker.name }));
  const known = new Set(
    [...item.speakers, ...item.parts.flatMap((part) => part.speakers)].map((speaker) => speaker.name),
  );
  const text = [item.title, item.description ?? '', ...item.parts.map((part) => part.description ?? '')].join(
    '\n',
  );
  const names = namesInProse(text).filter(
    (name) => ![...known].some((each) => each.includes(name) || name.includes(each)),
  );
  if (names.length > 0) notes.push(note('names-in-prose', draft.line, { names: names.join(', ') }));
  return notes;
}

function unsure(item: ReadItem): ReadSpeaker[] {
  const all = [...item.speakers, ...item.parts.flatMap((part) => part.speakers)];
  return all.filter((speaker) => namesInProse(speaker.name).length === 0);
}

/** The words by which an item's language is recognised. */
export function itemText(item: ReadItem): string {
  return [
    item.title,
    item.description ?? '',
    ...item.parts.flatMap((part) => [part.title, part.description ?? '']),
  ].join('\n');
}
