/**
 * What the programme reader makes of a text: the JSON of `samskab programme parse`.
 * Source: docs/contracts.md, "programme parse". Browser-safe.
 */
export type Language = 'da' | 'nb' | 'sv' | 'en';

export type ItemKind =
  'plenary' | 'talk' | 'workshop' | 'break' | 'meal' | 'social' | 'travel' | 'registration' | 'other';

export type FactKind =
  | 'venue'
  | 'address'
  | 'inviter'
  | 'organiser'
  | 'partner'
  | 'contact'
  | 'chair'
  | 'registration_deadline'
  | 'answer_date'
  | 'registration_closed'
  | 'price'
  | 'doors'
  | 'dates'
  | 'link';

export interface ReadSpeaker {
  name: string;
  role: string | null;
}

export interface ReadPart {
  title: string;
  speakers: ReadSpeaker[];
  description: string | null;
}

/** One item of a day. Times are wall-clock `HH:MM`; an end before the start lies on the next day. */
export interface ReadItem {
  start: string | null;
  end: string | null;
  title: string;
  kind: ItemKind;
  code: string | null;
  description: string | null;
  speakers: ReadSpeaker[];
  parts: ReadPart[];
  place: string | null;
  lang: Language;
  doors: string | null;
  prices: string[];
  tentative: boolean;
  /** 1-based line in the source, as the person sees it. */
  line: number;
}

export interface ReadDay {
  /** ISO date, or null where the text does not give day, month and year. */
  date: string | null;
  items: ReadItem[];
}

export interface ReadFact {
  kind: FactKind;
  text: string;
  /** ISO date or `HH:MM` or bare value where the fact has one. */
  value: string | null;
  line: number;
}

export interface ReadText {
  heading: string | null;
  text: string;
  line: number;
}

export interface ReadWarning {
  line: number;
  message: string;
}

export interface Reading {
  lang: Language;
  title: string | null;
  days: ReadDay[];
  facts: ReadFact[];
  texts: ReadText[];
  warnings: ReadWarning[];
}

export interface ReadOptions {
  /** The language the person says the text is in; otherwise it is recognised. */
  lang?: Language | undefined;
  /** ISO date from which missing years are inferred; without it such dates are null. */
  date?: string | undefined;
}
