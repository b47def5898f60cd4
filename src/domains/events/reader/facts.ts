import { addressIn } from './addresses.ts';
import type { PartialDate } from './calendar.ts';
import { joinWrapped } from './clean.ts';
import { pricesIn, doorsIn } from './item-body.ts';
import { lineLabel, type Label, type LabelKind } from './labels.ts';
import { leadingName, namesInProse } from './names.ts';
import { findDates } from './dates.ts';
import type { TextLine } from './lines.ts';
import type { FactKind, ReadFact } from './reading.ts';
import { readSpeakers } from './speakers.ts';
import { anyWord } from './words.ts';

/** Facts around the programme, and the lines that are wholly said by them. */
export interface FactReading {
  facts: ReadFact[];
  used: ReadonlySet<TextLine>;
}

const CLOSED =
  /(?:tilmelding(?:en)?|påmelding(?:en)?|anmälan|registration|bookings?)(?:\s+(?:er|är|is|has|har))?\s+(?:nu |now |nå |allerede )?(?:lukket|lukked|overskredet|slut|stengt|avsluttet|avsluta|stängd|avslutad|closed|ended|udløbet|utløpt|forbi)|(?:sidste (?:dag|frist)|frist(?:en)?|siste frist) for (?:til|på)melding(?:en)? er (?:overskredet|udløbet|utløpt|passert|forbi)|(?:tilmeldings|påmeldings)fristen er (?:overskredet|udløbet|utløpt)|fully booked|sold out|alt optaget|udsolgt|utsolgt|fuldt? booket|fulltegnet|fullbokat|fullsatt|slutsålt/i;
const ANSWER = anyWord([
  '(?:modtager|får|besked|svar|bekræftelse|afkræftelse|be- eller afkræftelse|tilbagemelding|tilbakemelding|beskjed|bekreftelse|besked|bekräftelse).{0,80}(?:senest|senast|inden|innen|den|by)',
  '(?:will be (?:notified|informed|told)|hear from us|you will receive (?:an answer|a reply|confirmation)|confirmation will be sent).{0,60}',
  '(?:senest|senast|inden|innen).{0,60}(?:besked|svar|beskjed|bekræftelse|bekreftelse|bekräftelse)',
]);
const REGISTRATION = anyWord([
  '\\p{L}*tilmeld\\p{L}*',
  '\\p{L}*påmeld\\p{L}*',
  'meld (?:deg|dig) på',
  'anmäl\\p{L}*',
  'regist\\p{L}*',
  'sign up',
  'rsvp',
  's\\.?u\\.?',
  'ansøg\\p{L}*',
  'søknad\\p{L}*',
  'apply',
  'applications?',
  'billet\\p{L}*',
  'skriv til',
  'send (?:en )?(?:mail|e-?post|mejl) til',
  'frist(?:en)?',
  'deadline',
]);
const LIMIT = anyWord([
  'senest',
  'seinest',
  'senast',
  'frist(?:en)?',
  '\\p{L}+frist(?:en)?',
  'deadline',
  'sista (?:anmälnings)?dag',
  'sidste (?:dag|frist|tilmelding)',
  'siste frist',
  'inden',
  'innen',
  'før',
  'före',
  'no later than',
  'by',
  'before',
  'at the latest',
]);
const FREE =
  /(?:det er|deltagelse er|adgang er|arrangementet er|er|participation is|admission is|är)\s+(?:helt\s+)?(?:gratis|free|kostnadsfri[tt]?)|gratis (?:adgang|deltagelse|inngang|entré)|free (?:of charge|entry|admission)|koster ikke noget|koster ingenting|fri entré|fri entre/i;
const URL =
  /(?:https?:\/\/|www\.)[^\s<>()"“”]{3,300}|(?<![@\p{L}\p{N}.])(?:[\p{Ll}\d-]+\.)+(?:dk|no|se|com|org|net|eu|nu|info|example)(?:\/[^\s<>()"“”]*)?(?![\p{L}@])/giu;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,80}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const PRICE_WORDS = anyWord([
  'pris(?:en|er)?',
  'kost(?:er|ar|et)',
  'costs?',
  'gebyr\\p{L}*',
  'avgift\\p{L}*',
  'fee',
  'entr[ée]e?',
  'billet\\p{L}*',
  'biljett\\p{L}*',
  'tickets?',
  'betal\\p{L}*',
  'deltag\\p{L}*',
  'deltak\\p{L}*',
  'medlem(?:mer|mar)?',
  'members?',
  'studerende',
  'studenter',
  'students?',
  'pr\\.? person',
  'per person',
  'inkl\\p{L}*',
  'indgang',
  'inngang',
  'admission',
  'price',
]);
const LINK_WORDS = /(?:\bher\b|\bhär\b|\bhere\b|download|last ned|ladda ner|hent|klik|klikk|klicka)/i;
const LINK_ACTION =
  /(?:tilmeld|påmeld|meld (?:deg|dig)|anmäl|regist|download|hent|læs mere|les mer|läs mer|read more|invitation|program|sign up)/i;

const NO_PARTY =
  /^(?:hvordan|hvorfor|hvem|hvad|hva|hur|how|who|why|vi|we|der|derfor|i|på|du|det|vores|vår[et]?|our|hvis|når|if|when|this|denne?|dette)(?![\p{L}])|(?<![\p{L}])(?:vil|kan|som|der|at|hvilke)(?![\p{L}])/iu;

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
/** Labels whose values may be several paragraphs' names. */
const LISTS: readonly LabelKind[] = ['organiser', 'inviter', 'partner', 'contact', 'where'];

export interface FactContext {
  resolve(date: PartialDate): string | null;
  /** The programme's first day, before which deadlines lie. */
  main: string | null;
  /** The line is a heading of a day of the programme. */
  isDay(line: TextLine): boolean;
}

export function readFacts(lines: readonly TextLine[], context: FactContext): FactReading {
  const reader = new FactReader(context);
  lines.forEach((line, at) => reader.line(line, lines, at));
  return { facts: reader.facts, used: reader.used };
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
    else if (kind === 'price') this.prices(line, line.text);
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
    if (line.text.length <= 220) this.used.add(line);
    return true;
  }

  /** What a line without a label says in passing; a short line is then said by its fact alone. */
  private sentences(line: TextLine): void {
    const { text } = line;
    const before = this.facts.length;
    const doors = doorsIn(text);
    if (doors) this.add('doors', line, text.length <= 160 ? text : doors, doors);
    this.links(line);
    this.invitation(line);
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
    this.add('address', line, name === '' ? text : address.address, address.address);
  }

  private dated(kind: FactKind, line: TextLine, text: string): void {
    this.add(kind, line, text, this.dateIn(text));
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

  /** "A og B inviterer i samarbejde med C til …" names the inviters. */
  private invitation(line: TextLine): void {
    const match =
      /^(.{3,300}?)\s+(?:inviterer|inviterar|inbjuder|bjuder in|byder|ønsker|invites?)(?:\s+(?:hermed|hereby|dig|deg|jer|you|alle))?\s+(?:(?:i samarbejde med|i samarbeid med|i samarbete med|together with|sammen med|in cooperation with)\s+(.{2,120}?)\s+)?(?:til|till|to|velkommen|välkommen)(?![\p{L}])/iu.exec(
        line.text.slice(0, 600),
      );
    if (
      match?.[1] &&
      /^\p{Lu}/u.test(match[1]) &&
      !/^(?:vi|we|du|der|derfor|igen|dette|det|som|i|på|ud|therefore)(?![\p{L}])/iu.test(match[1])
    ) {
      for (const name of partyList(match[1])) this.add('inviter', line, name, bareParty(name));
      for (const name of partyList(match[2] ?? '')) this.add('inviter', line, name, bareParty(name));
    }
    const host =
      /(?:arrangeret|arrangert|arrangeras|organi[sz]ed|hosted|laget|afholdes|afholdt|holdes) (?:af|av|by) (.{3,300}?)(?:\s+(?:sammen med|i samarbejde med|i samarbeid med|in cooperation with|together with)\s+(.{3,200}?))?(?:[.;]|$)/iu.exec(
        line.text.slice(0, 600),
      );
    if (host?.[1] && /\p{Lu}/u.test(host[1][0] === 't' ? (host[1][4] ?? '') : (host[1][0] ?? ''))) {
      for (const name of partyList(host[1])) this.add('organiser', line, name, bareParty(name));
      for (const name of partyList(host[2] ?? '')) this.add('organiser', line, name, bareParty(name));
    }
    const holds =
      /^(.{3,200}?)\s+(?:afholder|holder|arrangerer|arrangerar)\s+(?:årligt|hvert år|hvert|igen|en|et|ei|ett|temadag|konference|konferanse|konferens|\p{Lu})/iu.exec(
        line.text.slice(0, 400),
      );
    if (
      holds?.[1] &&
      /^\p{Lu}/u.test(holds[1]) &&
      /\p{Lu}.*\p{L}/u.test(holds[1]) &&
      !NO_PARTY.test(holds[1]) &&
      !/holder (?:dig|deg|jer|dere|fast|øje|styr|døren)/i.test(line.text)
    ) {
      for (const name of partyList(holds[1])) this.add('organiser', line, name, bareParty(name));
    }
    const closing =
      /^(.{3,300}?)\s+(?:afholder|holder|arrangerer|arrangerar)(?:\s+(?:nu|igen|i år))?\s*$/iu.exec(
        line.text,
      );
    if (closing?.[1] && /^\p{Lu}/u.test(closing[1]))
      for (const name of partyList(closing[1])) this.add('organiser', line, name, bareParty(name));
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

/** The value of a label alone on its line: the block below it, and an address in the block after that. */
function valueLines(following: readonly TextLine[], kind: LabelKind): TextLine[] {
  const values: TextLine[] = [];
  for (const line of following) {
    const label = lineLabel(line.text);
    if (CLOSED.test(line.text) || LIMIT.test(line.text)) break;
    if (line.level > 0 || (label && label.kind !== 'address' && values.length > 0) || line.text.length > 220)
      break;
    const gap = line.blanks > 0 && values.length > 0;
    if (
      gap &&
      kind === 'contact' &&
      !/@|\d{4}|\d\d \d\d/.test(line.text) &&
      namesInProse(line.text).length === 0
    )
      break;
    const listGoesOn =
      LISTS.includes(kind) &&
      (kind !== 'where' || addressIn(line.text) !== null) &&
      line.text.length <= 80 &&
      line.blanks <= 1 &&
      values.length < 12 &&
      !/[.!?]$/.test(line.text);
    if (gap && !listGoesOn) break;
    if (label && values.length === 0 && label.kind !== 'address') break;
    values.push(line);
    if (values.length >= 15) break;
  }
  return values;
}

/** "A, B og C" as three parties; commas inside brackets part nothing. */
function partyList(text: string): string[] {
  const clean = text.replace(/[.;:]\s*$/, '').trim();
  if (clean === '') return [];
  if (clean.includes(';')) return clean.split(/\s*;\s*/).filter((part) => part !== '');
  const parts = clean.split(
    /\s*(?:,(?![^()]*\))|(?<![\p{L}]|-\s)(?:og|och|and|samt|sammen med|together with|i samarbejde med|i samarbeid med)(?![\p{L}])(?![^()]*\)))\s*/iu,
  );
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  // "the Ministry for Economics, Technology and Trade" is one party.
  const sizes = named.map(
    (part) =>
      part
        .replace(/\([^()]*\)/g, '')
        .trim()
        .split(/\s+/).length,
  );
  if (
    /^(?:the\s|.*\b(?:ministry|department|institute for|commission on)\b)/i.test(clean) &&
    sizes.some((size) => size === 1)
  )
    return [clean];
  return named.every(
    (part) =>
      /^(?:the\s+|den\s+|det\s+)?[\p{Lu}\d]/u.test(part) ||
      /(?:råd|rådet|forening|kommune|fond)/iu.test(part),
  )
    ? named
    : [clean];
}

function bareParty(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/u, '').trim();
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
