import { addressIn } from './addresses.ts';
import type { PartialDate } from './calendar.ts';
import { joinWrapped } from './clean.ts';
import { pricesIn, doorsIn } from './item-body.ts';
import { lineLabel, type Label, type LabelKind } from './labels.ts';
import { leadingName, namesInProse } from './names.ts';
import { findDates } from './dates.ts';
import {
  CLOSED,
  ANSWER,
  REGISTRATION,
  LIMIT,
  FREE,
  URL,
  MAIL,
  PRICE_WORDS,
  LINK_WORDS,
  LINK_ACTION,
} from './fact-words.ts';
import { valueLines } from './fact-values.ts';
import type { TextLine } from './lines.ts';
import { bareParty, partiesInSentence, partyList } from './parties.ts';
import type { FactKind, ReadFact } from './reading.ts';
import { readSpeakers } from './speakers.ts';

/** Facts around the programme, and the lines that are wholly said by them. */
export interface FactReading {
  facts: ReadFact[];
  used: ReadonlySet<TextLine>;
}

const FROM_LABEL: Partial<Record<LabelKind, FactKind>> = {
  when: 'dates',
  date: 'dates',
  where: 'venue',
  address: 'address',
  price: 'price',
  deadline: 'registration_deadline',
  contact: 'contact',
  organiser: 'organiser',
  inviter: 'inviter',
  partner: 'partner',
  chair: 'chair',
  moderator: 'chair',
  doors: 'doors',
  link: 'link',
  answer: 'answer_date',
};
export interface FactContext {
  resolve(date: PartialDate): string | null;
  /** The programme's first day, before which deadlines lie. */
  main: string | null;
  /** The line is a heading of a day of the programme. */
  isDay(line: TextLine): boolean;
}

export function readFacts(lines: readonly TextLine[], context: FactContext): FactReading {
  const reader = new FactReader(context);
  const split = lines.map((line) => (lines.length <= MOST_SPLIT ? labelsApart(line) : [line]));
  const flat = split.flat();
  flat.forEach((line, at) => reader.line(line, flat, at));
  const used = lines.filter((_, at) => split[at]?.every((part) => reader.used.has(part)));
  return { facts: reader.facts, used: new Set(used) };
}

/** Longer texts are no programme, and four times as many lines take too long. */
const MOST_SPLIT = 3000;
const NEXT_LABEL = /(?<=[\p{L}\d)][.;|·]|\s{3})\s+(?=\p{Lu}[\p{L} ]{2,24}:\s)/u;

/** "Frist: 1. maj. Pris: 200 kr." says two things in one line. */
function labelsApart(line: TextLine): TextLine[] {
  if (line.text.length > 400 || !line.text.includes(': ')) return [line];
  const parts = line.text.split(NEXT_LABEL).map((part) => part.replace(/[\s;|·]+$/u, ''));
  const known = parts.slice(1).every((part) => lineLabel(part) !== null);
  if (parts.length < 2 || !known) return [line];
  return parts.map((text, at) => ({ ...line, text, links: at === 0 ? line.links : [] }));
}

class FactReader {
  readonly facts: ReadFact[] = [];
  readonly used = new Set<TextLine>();
  private readonly known = new Set<string>();
  private readonly context: FactContext;
  private section: LabelKind | null = null;

  constructor(context: FactContext) {
    this.context = context;
  }

  line(line: TextLine, lines: readonly TextLine[], at: number): void {
    if (this.used.has(line)) return;
    const label = lineLabel(line.text);
    if (label) this.section = label.kind;
    else if (line.level > 0) this.section = null;
    if (label && label.value === '') this.heading(line, label, lines.slice(at + 1, at + 30));
    else if (label && this.labelled(line, label)) return;
    else this.unlabelled(line);
  }

  private add(kind: FactKind, line: TextLine, text: string, value: string | null): void {
    const clean = text.trim();
    const key = `${kind} ${clean} ${value ?? ''}`;
    if (clean === '' || this.known.has(key)) return;
    this.known.add(key);
    this.facts.push({ kind, text: clean, value, line: line.line });
  }

  private dateIn(text: string): string | null {
    const [date] = findDates(text)[0]?.dates ?? [];
    return date ? this.context.resolve(date) : null;
  }

  /** A deadline without a year lies before the programme: "senest 15. december" for a day in January. */
  private dateBefore(text: string): string | null {
    const [date] = findDates(text)[0]?.dates ?? [];
    const iso = this.dateIn(text);
    const { main } = this.context;
    if (!date || !iso || !main || date.year !== null || iso <= main) return iso;
    return this.context.resolve({ ...date, year: Number(main.slice(0, 4)) }) === iso ||
      iso.slice(0, 4) > main.slice(0, 4)
      ? this.context.resolve({ ...date, year: Number(iso.slice(0, 4)) - 1 })
      : iso;
  }

  /** A label alone on its line: the lines below, up to a gap after them, are its value. */
  private heading(line: TextLine, label: Label, following: readonly TextLine[]): void {
    const kind = FROM_LABEL[label.kind];
    if (!kind || label.kind === 'link' || label.kind === 'date') return;
    const values = valueLines(following, label.kind);
    if (values.length === 0) return;
    this.used.add(line);
    if (label.kind === 'where') this.placeLines(values);
    else for (const value of values) this.value(kind, value, label.kind);
  }

  /** "Strandhallen," / "Hallevej 7," / "4999 By": one place over several lines. */
  private placeLines(values: readonly TextLine[]): void {
    for (const value of values) this.used.add(value);
    const [first] = values;
    if (!first) return;
    const joined = values.map((value) => value.text.replace(/[\s,;]+$/, '')).join(', ');
    if (addressIn(joined) && joined.length <= 200) return this.venue(first, joined);
    for (const value of values) this.venue(value, value.text);
  }

  private value(kind: FactKind, line: TextLine, label: LabelKind): void {
    this.used.add(line);
    const address = addressIn(line.text);
    if (kind === 'venue') this.venue(line, line.text);
    else if (kind === 'contact' || kind === 'organiser' || kind === 'inviter' || kind === 'partner')
      this.party(kind, line, line.text);
    else if (kind === 'price') this.prices(line, line.text);
    else if (kind === 'dates' || kind === 'registration_deadline' || kind === 'answer_date')
      this.dated(kind, line, line.text);
    else this.add(kind, line, line.text, null);
    if (kind !== 'venue' && address && label !== 'address')
      this.add('address', line, address.address, address.address);
  }

  private labelled(line: TextLine, label: Label): boolean {
    if (CLOSED.test(line.text)) return this.whole('registration_closed', line, null);
    if (this.deadline(line, label.kind)) return true;
    const kind =
      label.kind === 'time' && findDates(label.value).length > 0 ? 'dates' : FROM_LABEL[label.kind];
    if (!kind) return false;
    this.used.add(line);
    if (kind === 'venue') this.venue(line, label.value);
    else if (kind === 'price') this.priced(line);
    else if (kind === 'dates' || kind === 'registration_deadline' || kind === 'answer_date')
      this.dated(kind, line, line.text);
    else if (kind === 'doors') this.add('doors', line, line.text, doorsIn(line.text));
    else if (kind === 'address') this.add('address', line, label.value, label.value);
    else if (kind === 'chair')
      this.add('chair', line, line.text, leadingName(label.value)?.name ?? label.value);
    else if (kind === 'link') this.links(line);
    else this.party(kind, line, label.value);
    return true;
  }

  private whole(kind: FactKind, line: TextLine, value: string | null): boolean {
    this.add(kind, line, line.text, value);
    if (line.text.length <= 220) this.used.add(line);
    return true;
  }

  private unlabelled(line: TextLine): void {
    if (this.context.isDay(line)) {
      this.dated('dates', line, line.text);
      this.used.add(line);
      const address = addressIn(line.text);
      if (address) this.add('address', line, address.address, address.address);
      return;
    }
    if (CLOSED.test(line.text)) return void this.whole('registration_closed', line, null);
    if (this.deadline(line, this.section)) return;
    this.sentences(line);
  }

  /** Answers come before deadlines, for "you get an answer by" speaks of registration too. */
  private deadline(line: TextLine, section: LabelKind | null): boolean {
    const { text } = line;
    const date = LIMIT.test(text) ? this.dateBefore(text) : null;
    const hasDate = date !== null || (LIMIT.test(text) && findDates(text).length > 0);
    if (!hasDate) return false;
    if (ANSWER.test(text)) return this.sentenceFact('answer_date', line, date);
    if (!REGISTRATION.test(text) && section !== 'registration' && section !== 'deadline') return false;
    return this.sentenceFact('registration_deadline', line, date);
  }

  private sentenceFact(kind: FactKind, line: TextLine, value: string | null): boolean {
    this.links(line);
    this.add(kind, line, sentenceWithDate(line.text), value);
    const { text } = line;
    if (text.length <= 220 && (FREE.test(text) || pricesIn(text).length > 0)) this.prices(line, text);
    if (text.length <= 220) this.used.add(line);
    return true;
  }

  /** What a line without a label says in passing; a short line is then said by its fact alone. */
  private sentences(line: TextLine): void {
    const { text } = line;
    const before = this.facts.length;
    const doors = doorsIn(text);
    if (doors) this.add('doors', line, text.length <= 160 ? text : doors, doors);
    this.links(line);
    for (const { kind, name } of partiesInSentence(text)) this.add(kind, line, name, bareParty(name));
    this.chairs(line);
    const address = addressIn(text);
    if (address) this.venue(line, text.length <= 160 ? text : address.address);
    const priced =
      pricesIn(text).length > 0 &&
      (PRICE_WORDS.test(text) || this.section === 'price' || this.section === 'registration');
    if (text.length <= 220 && (priced || FREE.test(text))) this.prices(line, text);
    const found = this.facts.slice(before);
    const said = found.some((fact) => fact.text === text.trim());
    if (said) this.used.add(line);
  }

  private venue(line: TextLine, text: string): void {
    const address = addressIn(text);
    if (!address) return this.add('venue', line, text, bareVenue(text));
    const name = text.slice(0, address.index).replace(/[\s,;:–—(-]+$/u, '');
    if (name !== '' && name.length <= 100) this.add('venue', line, text, bareVenue(name));
    this.add('address', line, name === '' ? text : address.address, address.address.replace(/[.,]$/, ''));
  }

  private dated(kind: FactKind, line: TextLine, text: string): void {
    this.add(kind, line, text, this.dateIn(text));
  }

  /** "Billetter: www.…" says where and not how much. */
  private priced(line: TextLine): void {
    const before = this.facts.length;
    this.links(line);
    if (this.facts.length === before || pricesIn(line.text).length > 0) this.prices(line, line.text);
  }

  private prices(line: TextLine, text: string): void {
    const prices = pricesIn(text, this.section === 'price' || lineLabel(text)?.kind === 'price');
    const value =
      prices.length === 1
        ? bareAmount(prices[0] ?? '')
        : prices.length > 1
          ? prices.join(', ')
          : FREE.test(text)
            ? '0'
            : null;
    this.add('price', line, text, value);
  }

  private links(line: TextLine): void {
    const { text } = line;
    const mails = text.match(MAIL) ?? [];
    const without = text.replace(MAIL, ' ');
    const urls = [...(without.match(URL) ?? []), ...line.links.filter((link) => !link.startsWith('mailto:'))];
    for (const url of urls)
      this.add('link', line, text.length <= 220 ? text : url, url.replace(/[.,;:!?]+$/, ''));
    for (const mail of [
      ...mails,
      ...line.links.filter((link) => link.startsWith('mailto:')).map((link) => link.slice(7)),
    ])
      this.add('contact', line, text.length <= 220 ? text : mail, mail);
    if (urls.length === 0 && text.length <= 140 && LINK_WORDS.test(text) && LINK_ACTION.test(text))
      this.add('link', line, text, null);
  }

  private chairs(line: TextLine): void {
    const match =
      /(?:mødeleder|møteleder|mötesledare|ordstyrer|dirigent|moderator|konferencier|chair(?:person|woman|man)?|facilitator)(?:en|n)?\s+(?:er|är|is|bliver|blir)\s+(.{3,80})/iu.exec(
        line.text.slice(0, 1000),
      );
    const name = match?.[1] ? (leadingName(match[1]) ?? null) : null;
    if (name) this.add('chair', line, sentenceAround(line.text, match?.index ?? 0), name.name);
  }

  private party(kind: FactKind, line: TextLine, text: string): void {
    this.links(line);
    if (kind === 'contact') {
      const mail = text.match(MAIL)?.[0];
      const phone = /(?:\+?\d[\d ]{7,14}\d)/.exec(text)?.[0];
      const name = namesInProse(text)[0] ?? readSpeakers(text).speakers[0]?.name;
      return this.add('contact', line, text, name ?? mail ?? phone ?? null);
    }
    const names = text.length <= 200 ? partyList(text) : [text];
    for (const name of names) this.add(kind, line, name, bareParty(name));
  }
}

function bareAmount(price: string): string | null {
  const amount = /\d[\d.]*(?:\s*\/\s*\d[\d.]*)*/.exec(price)?.[0] ?? null;
  return amount?.replace(/\.(?=\d{3}(?!\d))/g, '').replace(/\.+$/, '') ?? null;
}

function bareVenue(text: string): string {
  return text
    .replace(/^(?:i|på|hos|in|at|vid)\s+(?=\p{Lu})/iu, '')
    .replace(/[.,;]$/, '')
    .trim();
}

/** The sentence of a long paragraph that holds the date. */
function sentenceWithDate(text: string): string {
  if (text.length <= 220) return text;
  const at = findDates(text)[0]?.index ?? 0;
  return sentenceAround(text, at);
}

function sentenceAround(text: string, at: number): string {
  const begin = Math.max(0, text.lastIndexOf('. ', at) + 2 === 1 ? 0 : text.lastIndexOf('. ', at) + 2);
  const end = /[.!?](?:\s+\p{Lu}|$)/u.exec(text.slice(at));
  return joinWrapped([text.slice(begin, end ? at + end.index + 1 : undefined)]).slice(0, 400);
}
