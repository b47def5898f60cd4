import type { Generated, JSONColumnType } from 'kysely';
import type { BalanceRule, PublishedAllocation, RunProgress } from '../schema.ts';

type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

/** One row an event. Whoever gives or takes seats locks it first (`lockSeats`). */
export interface AllocationTable {
  organisation_id: string;
  event_id: string;
  way: Generated<'wishes' | 'first_come'>;
  state: Generated<'preparing' | 'open' | 'published'>;
  /** How many wishes everybody is asked for: K. */
  ranks: Generated<number>;
  /** Deadline: wall clock in the event's zone, the truth; the instant beside it is derived. */
  closes_local: string | null;
  closes_at: string | null;
  balance: Json<BalanceRule[]>;
  /** Minutes into an occurrence after which the door gives empty chairs away. */
  release_minutes: Generated<number>;
  /** Secret until publication; its SHA-256 is shown from the opening on. */
  seed: string | null;
  seed_hash: string | null;
  /** How many seeds have been drawn: a second one is a visible act. */
  seed_number: Generated<number>;
  seed_drawn_at: string | null;
  published_run: string | null;
  published_at: string | null;
  /** What everybody may see: rules, seed, receipt, totals. */
  published: JSONColumnType<PublishedAllocation | null, string | null | undefined, string | null>;
  /** Number of the last run. */
  runs: Generated<number>;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** A slot whose seats are given here. */
export interface AllocationOccurrenceTable {
  organisation_id: string;
  event_id: string;
  slot_id: string;
  session_id: string;
  block_id: string;
  min: Generated<number>;
  max: number;
  /** Over-booking: how many more than `max` may be seated. */
  margin: Generated<number>;
  /** Chairs of its seats; the database refuses more than there are. */
  taken: Generated<number>;
  /** When the door gave the empty chairs away. */
  released_at: string | null;
}

export interface AllocationGroupTable {
  organisation_id: string;
  event_id: string;
  id: string;
  name: string;
  together: Generated<'must' | 'prefer'>;
}

/** Wishes of a registration, and what organisers settled about it. */
export interface AllocationPersonTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  /** Tiers of session ids, best first. */
  wishes: Json<string[][]>;
  no_preference: Generated<boolean>;
  /** Fewer wishes than asked for: anything else is fine. */
  rest_is_fine: Generated<boolean>;
  /** Blocks in which one is away. */
  away: Generated<string[]>;
  wished_at: string | null;
  /** Slots. */
  fixed: Generated<string[]>;
  leads: Generated<string[]>;
  /** Never given; mostly for access, so it is shown to few and explained to nobody. */
  barred: Generated<string[]>;
  /** Who goes along and takes a chair. */
  companions: Generated<number>;
  /** When an organiser looked at the needs and confirmed `barred` and `companions`. */
  access_checked_at: string | null;
  group_id: string | null;
  /** People with one label are spread. */
  apart: string | null;
}

export interface AllocationRunTable {
  organisation_id: string;
  event_id: string;
  id: string;
  number: number;
  label: Generated<string>;
  state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>;
  time_limit_seconds: Generated<number>;
  /** The JSON of `samskab allocation solve`: stays with the organisers. */
  instance: Json<object>;
  /** The JSON that it prints. */
  result: JSONColumnType<object | null, string | null | undefined, string | null>;
  progress: JSONColumnType<RunProgress | null, string | null | undefined, string | null>;
  /** The code of what went wrong, where the run failed. */
  problem: string | null;
  /** The last sign of the process that solves it; without one the run is taken up again. */
  beats_at: string | null;
  /** How often it was begun. */
  attempts: Generated<number>;
  stop_asked_at: string | null;
  /** The number of the run that this one changed by hand. */
  made_from: number | null;
  created_at: Generated<string>;
  finished_at: string | null;
  /** How many people of the event who have left it has been freed of (`forgetInRuns`). */
  forgotten: Generated<number>;
  /** How often places had been handed on when it was begun, by registration: who has one since is another person. */
  handed_on: JSONColumnType<Record<string, number>, string | undefined, string>;
}

/** A published seat. */
export interface AllocationSeatTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  block_id: string;
  slot_id: string;
  session_id: string;
  /** One, and one for each who goes along. */
  chairs: Generated<number>;
  /** `beside`: chairs of those who go along with somebody who leads, and has no seat there. */
  origin: 'run' | 'fixed' | 'organiser' | 'own' | 'swap' | 'beside';
  created_at: Generated<string>;
}

/** Somebody asks another to change seats with them. */
export interface AllocationSwapTable {
  organisation_id: string;
  event_id: string;
  id: string;
  block_id: string;
  from_registration: string;
  to_registration: string;
  from_slot: string;
  to_slot: string;
  state: Generated<'asked' | 'done' | 'declined' | 'withdrawn'>;
  asked_at: Generated<string>;
  answered_at: string | null;
}

/** What was written to whom: once a kind; `seats` again where somebody's seats were changed by others. */
export interface AllocationMailTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  kind: 'wishes' | 'reminder' | 'seats';
  /** The registration's then: who takes a place over is told anew. */
  link_version: number;
  /** The slots that were told. */
  told: Generated<string[]>;
  queued_at: string;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    allocations: AllocationTable;
    allocation_occurrences: AllocationOccurrenceTable;
    allocation_groups: AllocationGroupTable;
    allocation_people: AllocationPersonTable;
    allocation_runs: AllocationRunTable;
    allocation_seats: AllocationSeatTable;
    allocation_swaps: AllocationSwapTable;
    allocation_mails: AllocationMailTable;
  }
}
