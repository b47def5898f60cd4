/** How people register, as its organisers set it up. Browser-safe; holds nobody's data, but codes. */
import type { Texts } from '#platform/i18n/languages.ts';
import type { DeskQuestion } from './desk.ts';
import type { Choice, Currency, ExtraKind, LegalBasis, NeedKind, WayIn } from './schema.ts';

export interface SetupDesk {
  wayIn: WayIn;
  url: string | null;
  opensLocal: string | null;
  opensAt: string | null;
  closesLocal: string | null;
  closesAt: string | null;
  promiseOn: string | null;
  decisions: 'together' | 'at_once';
  confirmHours: number;
  groupMax: number;
  unnamedUntil: string | null;
  waitingList: boolean;
  offers: 'automatic' | 'manual';
  offerHours: number;
  passing: boolean;
  asks: ('job_title' | 'affiliation' | 'sector')[];
  needs: NeedKind[];
  choices: Choice[];
  currency: Currency;
  bindingFrom: string | null;
  cancellationFee: number;
  noShowFee: number;
  walkIns: boolean;
  guestListOn: string | null;
  knowledgeQuestion: Texts;
  intro: Texts;
  legalBasis: LegalBasis;
  purpose: Texts;
  keepDays: number;
  sensitiveDays: number;
}

export interface SetupQuota {
  id: string;
  name: string;
  size: number;
  margin: number;
  taken: number;
}

export interface SetupCategory {
  id: string;
  name: Texts;
  description: Texts;
  price: number;
  code: string | null;
  isOpen: boolean;
  quotaIds: string[];
  waiting: number;
  /** Chairs its people hold. */
  held: number;
}

export interface SetupExtra {
  id: string;
  kind: ExtraKind;
  choiceGroup: string | null;
  name: Texts;
  description: Texts;
  onDate: string | null;
  price: number;
  prices: Record<string, number>;
  quotaIds: string[];
  closesLocal: string | null;
  afterAcceptance: boolean;
  taken: number;
  waiting: number;
}

export type SetupQuestion = DeskQuestion & { answers: number };

export interface DeskCounts {
  confirmed: number;
  applied: number;
  waitlisted: number;
  offered: number;
  /** Places held for an address that is not confirmed yet. */
  unconfirmed: number;
  /** Those of them that are held for a shorter time because many came from one network. */
  shortened: number;
}

export interface DeskSetup {
  /** Null until it is opened for the first time. */
  desk: SetupDesk | null;
  quotas: SetupQuota[];
  categories: SetupCategory[];
  extras: SetupExtra[];
  questions: SetupQuestion[];
  counts: DeskCounts;
}

/** The quota that only this category draws on: that of seats kept for a group. Null where there is none, or several. */
export function ownQuota(
  setup: Pick<DeskSetup, 'quotas' | 'categories' | 'extras'>,
  category: Pick<SetupCategory, 'id' | 'quotaIds'>,
): SetupQuota | null {
  const shared = new Set(
    [...setup.categories.filter(({ id }) => id !== category.id), ...setup.extras].flatMap(
      ({ quotaIds }) => quotaIds,
    ),
  );
  const own = category.quotaIds.filter((id) => !shared.has(id));
  return own.length === 1 ? (setup.quotas.find(({ id }) => id === own[0]) ?? null) : null;
}
