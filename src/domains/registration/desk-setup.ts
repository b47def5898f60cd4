/** How people register, as its organisers set it up. Browser-safe; holds nobody's data, but codes. */
import type { DeskCategory, DeskExtra, DeskQuestion, DeskSettings } from './desk.ts';

export interface SetupDesk extends DeskSettings {
  decisions: 'together' | 'at_once';
  offers: 'automatic' | 'manual';
  passing: boolean;
  walkIns: boolean;
  guestListOn: string | null;
}

export interface SetupQuota {
  id: string;
  name: string;
  size: number;
  margin: number;
  taken: number;
}

export interface SetupCategory extends Omit<DeskCategory, 'isHidden' | 'free'> {
  code: string | null;
  quotaIds: string[];
  /** Chairs its people hold. */
  held: number;
}

export interface SetupExtra extends Omit<DeskExtra, 'closesAt' | 'free'> {
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
