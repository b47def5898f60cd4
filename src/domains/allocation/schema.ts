/** Shapes of the allocation that pages and use cases share. Browser-safe. */

/** At most this share of one value at a table. */
export interface BalanceRule {
  attribute: 'sector';
  value: string;
  /** Between 0 and 1, at most three decimals. */
  maxShare: number;
}

export interface RunProgress {
  /** Objectives that are proven, in order. */
  proved: number;
  objective: (number | null)[];
  /** Since it began to solve. */
  seconds?: number;
}

/** What everybody may see of a published allocation. Counts under five are null. */
export interface PublishedAllocation {
  blocks: string[];
  ranks: number;
  balance: BalanceRule[];
  seed: string;
  seedHash: string;
  seedNumber: number;
  receipt: string;
  status: 'optimal' | 'feasible';
  proved: number;
  objective: number[];
  people: number | null;
  seats: number | null;
  empty: number | null;
  /** How many seats are a first, second … wish; the last is "not named". */
  byWish: (number | null)[];
}
