/**
 * The decision about places: pure, in whole chairs. A registration takes its chairs from every quota of its category,
 * an extra one chair from every quota of its own. Whoever comes while others wait for the same chairs waits behind
 * them, so that arrival order holds. Browser-safe.
 */
import type { WayIn } from './schema.ts';

export interface Quota {
  id: string;
  size: number;
  margin: number;
  taken: number;
}

export interface PlaceCategory {
  id: string;
  quotaIds: readonly string[];
  isOpen: boolean;
  code: string | null;
  waiting: number;
}

export interface Places {
  quotas: ReadonlyMap<string, Quota>;
  categories: ReadonlyMap<string, PlaceCategory>;
}

/** Chairs that may still be given; Infinity where nothing limits them. */
export function freeChairs(places: Pick<Places, 'quotas'>, quotaIds: readonly string[]): number {
  let free = Infinity;
  for (const id of quotaIds) {
    const quota = places.quotas.get(id);
    if (quota) free = Math.min(free, quota.size + quota.margin - quota.taken);
  }
  return Math.max(0, free);
}

/** Takes the chairs from all quotas, or from none. */
export function takeChairs(
  places: Pick<Places, 'quotas'>,
  quotaIds: readonly string[],
  chairs: number,
): boolean {
  if (freeChairs(places, quotaIds) < chairs) return false;
  for (const id of quotaIds) {
    const quota = places.quotas.get(id);
    if (quota) quota.taken += chairs;
  }
  return true;
}

export function releaseChairs(
  places: Pick<Places, 'quotas'>,
  quotaIds: readonly string[],
  chairs: number,
): void {
  for (const id of quotaIds) {
    const quota = places.quotas.get(id);
    if (quota) quota.taken -= chairs;
  }
}

/** Whether anybody waits for chairs that this category would take. */
export function isWaitedFor(places: Places, category: PlaceCategory): boolean {
  if (category.waiting > 0) return true;
  for (const other of places.categories.values())
    if (other.waiting > 0 && other.quotaIds.some((id) => category.quotaIds.includes(id))) return true;
  return false;
}

export interface Admission {
  wayIn: WayIn;
  waitingList: boolean;
}

export type Decision = 'confirmed' | 'waitlisted' | 'applied' | 'full';

/** Decides about one party and takes its chairs if it gets them. `count` people with `chairs` chairs in all. */
export function decidePlace(
  places: Places,
  category: PlaceCategory,
  party: { count: number; chairs: number },
  admission: Admission,
): Decision {
  if (admission.wayIn === 'application') return 'applied';
  if (!isWaitedFor(places, category) && takeChairs(places, category.quotaIds, party.chairs))
    return 'confirmed';
  if (!admission.waitingList) return 'full';
  category.waiting += party.count;
  return 'waitlisted';
}

export interface Waiting {
  /** The party: people of one booking move together. */
  bookingId: string;
  categoryId: string;
  count: number;
  chairs: number;
  arrival: number;
}

/**
 * Gives the chairs that are free to those who wait, who are handed over in order of arrival, some at a time. Where nobody
 * may pass, a party that does not fit keeps those behind it who want the same chairs waiting.
 */
export class WaitingLine {
  private readonly places: Places;
  private readonly passing: boolean;
  private readonly blocked = new Set<string>();

  constructor(places: Places, options: { passing: boolean }) {
    this.places = places;
    this.passing = options.passing;
  }

  /** Those of the next parties who get their chairs; the chairs are taken. */
  serve(parties: readonly Waiting[]): Waiting[] {
    return parties.filter((party) => {
      const quotaIds = this.places.categories.get(party.categoryId)?.quotaIds ?? [];
      const isFree = this.passing || !quotaIds.some((id) => this.blocked.has(id));
      if (isFree && takeChairs(this.places, quotaIds, party.chairs)) return true;
      for (const id of quotaIds) this.blocked.add(id);
      return false;
    });
  }

  /** Whether anybody further back could get something. */
  mayGoOn(): boolean {
    for (const { quotaIds, waiting } of this.places.categories.values())
      if (
        waiting > 0 &&
        freeChairs(this.places, quotaIds) > 0 &&
        (this.passing || !quotaIds.some((id) => this.blocked.has(id)))
      )
        return true;
    return false;
  }
}

/** Hours an unconfirmed place is held: less for each of many that come unconfirmed from one network. */
export function holdHours(confirmHours: number, unconfirmedFromSource: number): number {
  if (unconfirmedFromSource < manyFromOneSource) return confirmHours;
  return Math.min(confirmHours, shortHold);
}

/** More unconfirmed places than this from one network are held for a short time only. */
export const manyFromOneSource = 20;
export const shortHold = 2;

export type DeskState = 'before' | 'open' | 'after' | 'closed';

/** Whether a form may be sent now. Instants are ISO strings, `now` epoch milliseconds. */
export function deskState(
  desk: { wayIn: WayIn; opensAt: string | null; closesAt: string | null },
  now: number,
): DeskState {
  if (desk.wayIn === 'closed' || desk.wayIn === 'elsewhere') return 'closed';
  if (desk.opensAt !== null && now < Date.parse(desk.opensAt)) return 'before';
  if (desk.closesAt !== null && now >= Date.parse(desk.closesAt)) return 'after';
  return 'open';
}
