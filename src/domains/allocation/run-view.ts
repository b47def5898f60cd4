/** A run as organisers see and compare it. Browser-safe. */
import type { FaultName } from './seat-words.ts';
import type { RunProgress } from './schema.ts';

export interface RunSummary {
  id: string;
  number: number;
  label: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  seconds: number;
  createdAt: string;
  finishedAt: string | null;
  progress: RunProgress | null;
  problem: string | null;
  stopAsked: boolean;
  madeFrom: number | null;
  /** Whether its seed is not the event's any more. */
  isOutdated: boolean;
  /** Whether it changes as few published seats as possible. */
  keepsSeats: boolean;
  outcome: RunOutcome | null;
}

export interface RunOutcome {
  status: 'optimal' | 'feasible';
  proved: number;
  objective: number[];
  bounds: (number | null)[];
  people: number;
  seats: number;
  empty: number;
  byWish: number[];
  noWish: number;
  levels: Record<string, number>;
  timeMs: number;
  receipt: string;
}

export interface RunTable {
  slotId: string;
  blockId: string;
  min: number;
  max: number;
  /** Everybody, companions too. */
  seated: number;
  /** People by sector; companions and those without one are `none`. */
  sectors: { sector: string | null; count: number }[];
}

export interface RunDetails extends RunSummary {
  tables: RunTable[];
  reports: string[];
  /** Names for the ids in the reports. */
  names: Record<string, FaultName>;
  seats: { person: string; occurrence: string; loss: number }[];
}
