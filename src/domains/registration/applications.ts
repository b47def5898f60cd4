/** Choosing among applications: words, the filter and order of the table, and its figures. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { sectors, type RegistrationState, type Sector } from './schema.ts';

const slug = z.string().regex(slugPattern);
const ids = z.array(z.uuid()).min(1).max(5000);

export const setVerdicts = z.object({
  event: slug,
  ids,
  /** Null for undecided. */
  verdict: z.enum(['yes', 'no']).nullable(),
});
export const scoreApplication = z.object({
  event: slug,
  id: z.uuid(),
  score: z.number().int().min(0).max(100).nullable(),
  note: z.string().trim().max(4000).nullable(),
});
export const sendDecisions = z.object({
  event: slug,
  /** Whether those who get a no stand on the waiting list from then on. */
  waitingList: z.boolean(),
});

export type Verdict = 'yes' | 'no';

export interface Application {
  id: string;
  arrival: number;
  /** People who applied in one go share it, and are decided about together. */
  bookingId: string;
  state: RegistrationState;
  categoryId: string;
  chairs: number;
  name: string | null;
  email: string | null;
  jobTitle: string | null;
  affiliation: string | null;
  sector: Sector | null;
  isAddressConfirmed: boolean;
  verdict: Verdict | null;
  score: number | null;
  note: string | null;
  appliedAt: string;
  toldAt: string | null;
  answers: readonly { questionId: string; text: string }[];
}

export const verdictFilters = ['yes', 'no', 'undecided', 'told'] as const;
export type VerdictFilter = (typeof verdictFilters)[number];
export const applicationOrders = ['arrival', 'score', 'name'] as const;

export interface TriageFilter {
  sector: Sector | null;
  categoryId: string | null;
  verdict: VerdictFilter | null;
  text: string;
  order: (typeof applicationOrders)[number];
}

export function readTriageFilter(query: URLSearchParams): TriageFilter {
  const one = <Value extends string>(name: string, allowed: readonly Value[]) =>
    allowed.find((value) => value === query.get(name)) ?? null;
  return {
    sector: one('sector', sectors),
    categoryId: query.get('category') || null,
    verdict: one('verdict', verdictFilters),
    text: (query.get('q') ?? '').trim().slice(0, 200),
    order: one('order', applicationOrders) ?? 'arrival',
  };
}

/** Whether a decision stands that the applicant has not heard. */
export function isUntold(row: Pick<Application, 'state' | 'verdict'>): boolean {
  if (row.state === 'applied') return row.verdict !== null;
  return (row.state === 'declined' || row.state === 'waitlisted') && row.verdict === 'yes';
}

/** The rows a filter leaves, in its order. Texts are compared without regard to case. */
export function triage(rows: readonly Application[], filter: TriageFilter): Application[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      (filter.sector === null || row.sector === filter.sector) &&
      (filter.categoryId === null || row.categoryId === filter.categoryId) &&
      (filter.verdict === null || verdictOf(row) === filter.verdict) &&
      words.every((word) => searched(row).includes(word)),
  );
  const names = new Intl.Collator('da');
  return kept.sort((one, other) => {
    if (filter.order === 'name')
      return names.compare(one.name ?? '', other.name ?? '') || one.arrival - other.arrival;
    if (filter.order === 'score')
      return (other.score ?? -1) - (one.score ?? -1) || one.arrival - other.arrival;
    return one.arrival - other.arrival;
  });
}

export function verdictOf(row: Pick<Application, 'state' | 'verdict'>): VerdictFilter {
  if (row.state !== 'applied' && !isUntold(row)) return 'told';
  return row.verdict ?? 'undecided';
}

function searched(row: Application): string {
  const answers = row.answers.map(({ text }) => text);
  return [row.name, row.email, row.jobTitle, row.affiliation, row.note, ...answers].join(' ').toLowerCase();
}

/** Who applied together with somebody, in order of arrival; nobody for most. */
export function partyOf(row: Application, rows: readonly Application[]): Application[] {
  return rows.filter(({ id, bookingId }) => bookingId === row.bookingId && id !== row.id);
}

export interface SectorShare {
  /** Null for those who did not say. */
  sector: Sector | null;
  all: number;
  chosen: number;
}

/** How many of each sector applied, and how many of them are chosen: said yes to, told or not. */
export function sectorShares(rows: readonly Application[]): SectorShare[] {
  const shares: SectorShare[] = [...sectors, null].map((sector) => {
    const of = rows.filter((row) => row.sector === sector);
    return { sector, all: of.length, chosen: of.filter(isChosen).length };
  });
  return shares.filter(({ all }) => all > 0);
}

export function isChosen(row: Pick<Application, 'state' | 'verdict'>): boolean {
  return row.state === 'confirmed' || row.state === 'attended' || row.verdict === 'yes';
}

export interface PromiseState {
  on: string;
  /** Whole days until then, in the event's zone; negative once it has passed. */
  days: number;
  unanswered: number;
  isBroken: boolean;
}

/** @param today in the event's zone */
export function promiseState(on: string, today: string, unanswered: number): PromiseState {
  const days = Math.round((Date.parse(`${on}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000);
  return { on, days, unanswered, isBroken: days < 0 && unanswered > 0 };
}

/** The days before a promise on which its organisers are warned. */
export const alarmDays = [7, 3, 1] as const;

/** Which alarm is due, null for none. After a stop only the nearest one is sent. */
export function dueAlarm(promise: PromiseState, sent: readonly number[]): number | null {
  if (promise.unanswered === 0 || promise.days < 0) return null;
  const due = [...alarmDays].reverse().find((days) => promise.days <= days);
  return due === undefined || sent.some((days) => days <= due) ? null : due;
}
