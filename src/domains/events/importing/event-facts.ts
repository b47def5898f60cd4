/** Facts and texts around a programme as fields of the event. Pure and browser-safe. */
import { isoDate as isoDay } from '../reader/calendar.ts';
import { findDates } from '../reader/dates.ts';
import { plainTitle } from './likeness.ts';
import type { FactKind, Reading, ReadFact } from '../reader/reading.ts';

export interface FoundParty {
  role: 'inviter' | 'cohost' | 'partner';
  kind: 'organisation' | 'person';
  name: string;
  title: string;
}

export interface FoundContact {
  name?: string;
  email?: string;
  phone?: string;
}

export interface FoundFacts extends Record<string, unknown> {
  venue: { name: string; address: string } | null;
  startsOn: string | null;
  endsOn: string | null;
  registration: {
    state?: 'open' | 'application' | 'closed';
    deadline?: string;
    answerBy?: string;
    price?: string;
    url?: string;
    note?: string;
  };
  contact: FoundContact;
  parties: FoundParty[];
  /** Heading and text, in the order of the source. */
  practical: { heading: string; body: string }[];
  description: string;
}

type Source = Pick<Reading, 'facts' | 'texts' | 'lang'> & { days: readonly { date: string | null }[] };

/** @param organisation the name of the organisation itself, which is no party to its own event */
export function factsOf(reading: Source, organisation: string): FoundFacts {
  const of = (kind: FactKind) => reading.facts.filter((fact) => fact.kind === kind);
  return {
    venue: venueOf(of('venue'), of('address')),
    ...datesOf(reading.days, of('dates')),
    registration: registrationOf(of),
    contact: contactOf(of('contact')),
    parties: [
      ...partiesOf(of('inviter'), 'inviter'),
      ...partiesOf(of('organiser'), 'cohost'),
      ...partiesOf(of('partner'), 'partner'),
    ].filter((party) => plainTitle(party.name) !== plainTitle(organisation)),
    practical: practicalOf(reading),
    description: reading.texts
      .filter((text) => text.heading === null)
      .map((text) => text.text.trim())
      .filter(Boolean)
      .join('\n\n'),
  };
}

const said = (fact: ReadFact): string => (fact.value ?? fact.text).trim();

function venueOf(venues: ReadFact[], addresses: ReadFact[]): FoundFacts['venue'] {
  const address = addresses[0] ? said(addresses[0]) : '';
  const name = venues[0] ? withoutLabel(said(venues[0])) : address.split(',')[0]?.trim();
  return name ? { name: name.slice(0, 200), address: withoutLabel(address) } : null;
}

/** `Sted: Fællessalen` names the place after the colon. */
function withoutLabel(text: string): string {
  return text.replace(/^\p{Letter}[\p{Letter} ]{1,30}:\s+/u, '').trim();
}

function datesOf(days: readonly { date: string | null }[], facts: ReadFact[]) {
  const spans = facts.flatMap((fact) =>
    fact.value === null ? [] : [fact.value, ...lastDay(fact.text, fact.value)],
  );
  const dates = [...days.flatMap((day) => day.date ?? []), ...spans].sort();
  return { startsOn: dates[0] ?? null, endsOn: dates.at(-1) ?? null };
}

/** The last day of "1.-3. juni 2022"; its programme may not be there yet. */
function lastDay(text: string, first: string): string[] {
  const [found] = findDates(text);
  const last = found?.range ? found.dates.at(-1) : undefined;
  if (!last) return [];
  const day = isoDay(last.year ?? Number(first.slice(0, 4)), last.month, last.day);
  return day > first ? [day] : [];
}

function registrationOf(of: (kind: FactKind) => ReadFact[]): FoundFacts['registration'] {
  const [closed] = of('registration_closed');
  const deadline = isoDate(of('registration_deadline')[0]);
  const answerBy = isoDate(of('answer_date')[0]);
  const price = of('price')
    .map((fact) => withoutPriceLabel(fact.text.trim()))
    .join('; ');
  const url = registrationUrl(of('registration_deadline'));
  const state = closed
    ? 'closed'
    : of('answer_date').length > 0
      ? 'application'
      : deadline
        ? 'open'
        : undefined;
  const note = [closed, ...of('registration_deadline'), ...of('answer_date')].map((fact) =>
    fact?.text.trim(),
  );
  return {
    ...(state && { state }),
    ...(deadline && { deadline }),
    ...(answerBy && { answerBy }),
    ...(price && { price }),
    ...(url && { url }),
    ...(note.some(Boolean) && { note: [...new Set(note.filter(Boolean))].join('\n') }),
  };
}

/** The page says "Pris:" itself. */
function withoutPriceLabel(text: string): string {
  return text.replace(/^(?:pris|deltagerpris|deltakeravgift|priser|price|prices|fee)\s*:\s*/iu, '');
}

/** The one address in the line that names the deadline: "Tilmelding senest 1. marts på www.havnehuset.example". */
function registrationUrl(facts: readonly ReadFact[]): string | undefined {
  const found = facts.flatMap((fact) => fact.text.match(/\b(?:https?:\/\/|www\.)[^\s<>"“”»]+/giu) ?? []);
  const addresses = [...new Set(found.map((address) => address.replace(/[.,;:!?)\]]+$/, '')))];
  const [only, another] = addresses;
  if (!only || another) return undefined;
  return /^https?:/i.test(only) ? only : `https://${only}`;
}

function isoDate(fact: ReadFact | undefined): string | undefined {
  return fact?.value && /^\d{4}-\d{2}-\d{2}$/.test(fact.value) ? fact.value : undefined;
}

/** Name, e-mail and telephone number wherever they stand in the lines. */
export function contactOf(facts: readonly ReadFact[]): FoundContact {
  const text = facts.map((fact) => fact.text).join('\n');
  const email = /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(text)?.[0];
  const phone = /(?:\+\d{2}[ \d]{8,14}|\b\d{2} ?\d{2} ?\d{2} ?\d{2}\b)/.exec(text)?.[0]?.trim();
  const rest = text
    .replace(email ?? '', ' ')
    .replace(phone ?? '', ' ')
    .replace(
      /\b(kontakt\p{Letter}*|contact|e-?mail|mail|tlf\.?|telefon|phone|mobil|spørgsmål|til|ved|på|eller)\b:?/giu,
      ' ',
    );
  const name = /\p{Lu}\p{Letter}+(?:[ -]\p{Lu}[\p{Letter}.]*){1,3}/u.exec(rest)?.[0];
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

const bodies =
  /fond|foren|kommun|region|minister|styrelse|universitet|university|netværk|nettverk|center|senter|institut|selskab|råd|hus|museum|bibliotek|forbund|a\/s|aps|\bas\b|alliance|association|foundation|council|agency/i;

function partiesOf(facts: readonly ReadFact[], role: FoundParty['role']): FoundParty[] {
  return facts.flatMap((fact) => {
    const [, name = said(fact), aside = ''] = /^(.+?)\s*(?:\(([^)]+)\)|,\s*(.+))$/.exec(said(fact)) ?? [];
    const plain = withoutLabel(name).slice(0, 200);
    const title = aside || (said(fact).includes(', ') ? said(fact).slice(said(fact).indexOf(', ') + 2) : '');
    if (!plain) return [];
    const isPerson =
      /^\p{Lu}[\p{Letter}.'-]+( \p{Lu}[\p{Letter}.'-]*){1,3}$/u.test(plain) && !bodies.test(plain);
    return [
      {
        role,
        kind: isPerson ? ('person' as const) : ('organisation' as const),
        name: plain,
        title: title.slice(0, 200),
      },
    ];
  });
}

const headings: Record<Reading['lang'], { doors: string; links: string }> = {
  da: { doors: 'Dørene åbner', links: 'Links' },
  nb: { doors: 'Dørene åpner', links: 'Lenker' },
  sv: { doors: 'Dörrarna öppnar', links: 'Länkar' },
  en: { doors: 'Doors open', links: 'Links' },
};

function practicalOf(reading: Source): FoundFacts['practical'] {
  const own = headings[reading.lang];
  /** A line that stands as the note on registration is not said once more under "Links". */
  const said = new Set(
    reading.facts.filter((fact) => fact.kind === 'registration_deadline').map((fact) => fact.text.trim()),
  );
  const gathered = (heading: string, kind: FactKind) => {
    const body = reading.facts
      .filter((fact) => fact.kind === kind && !(kind === 'link' && said.has(fact.text.trim())))
      .map((fact) => fact.text.trim());
    return body.length > 0 ? [{ heading, body: [...new Set(body)].join('\n\n') }] : [];
  };
  const texts = new Map<string, string[]>();
  for (const { heading, text } of reading.texts)
    if (heading !== null && text.trim()) texts.set(heading, [...(texts.get(heading) ?? []), text.trim()]);
  return [
    ...[...texts].map(([heading, paragraphs]) => ({
      heading: heading.slice(0, 300),
      body: paragraphs.join('\n\n'),
    })),
    ...gathered(own.doors, 'doors'),
    ...gathered(own.links, 'link'),
  ].slice(0, 60);
}
