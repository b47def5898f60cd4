/** How one registers for an event, as forms and pages see it. Browser-safe; holds nobody's data. */
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type {
  Choice,
  Currency,
  ExtraKind,
  LegalBasis,
  NeedKind,
  QuestionKind,
  QuestionOption,
  WayIn,
} from './schema.ts';

export interface DeskCategory {
  id: string;
  name: Texts;
  description: Texts;
  /** Hundredths of the currency. */
  price: number;
  isHidden: boolean;
  isOpen: boolean;
  quotaIds: readonly string[];
  waiting: number;
  /** Chairs left; null where nothing limits them. */
  free: number | null;
}

export interface DeskExtra {
  id: string;
  kind: ExtraKind;
  choiceGroup: string | null;
  name: Texts;
  description: Texts;
  onDate: string | null;
  price: number;
  prices: Readonly<Record<string, number>>;
  closesAt: string | null;
  closesLocal: string | null;
  afterAcceptance: boolean;
  quotaIds: readonly string[];
  free: number | null;
}

export interface DeskQuestion {
  id: string;
  kind: QuestionKind;
  label: Texts;
  help: Texts;
  options: readonly QuestionOption[];
  isRequired: boolean;
  isSensitive: boolean;
  afterAcceptance: boolean;
  categoryIds: readonly string[];
}

/** What organisers decide about it, and what everybody who registers may know. */
export interface DeskSettings {
  wayIn: WayIn;
  url: string | null;
  /** Wall clock in the event's zone, and the instant. */
  opensLocal: string | null;
  opensAt: string | null;
  closesLocal: string | null;
  closesAt: string | null;
  promiseOn: string | null;
  confirmHours: number;
  groupMax: number;
  unnamedUntil: string | null;
  waitingList: boolean;
  offerHours: number;
  asks: readonly ('job_title' | 'affiliation' | 'sector')[];
  needs: readonly NeedKind[];
  choices: readonly Choice[];
  currency: Currency;
  bindingFrom: string | null;
  cancellationFee: number;
  noShowFee: number;
  knowledgeQuestion: Texts;
  intro: Texts;
  legalBasis: LegalBasis;
  purpose: Texts;
  keepDays: number;
  sensitiveDays: number;
}

export interface Desk extends DeskSettings {
  organisationId: string;
  eventId: string;
  /** The event's current address. */
  slug: string;
  lang: TextLanguage;
  timeZone: string;
  version: number;
  invoicing: boolean;
  categories: readonly DeskCategory[];
  extras: readonly DeskExtra[];
  questions: readonly DeskQuestion[];
}
