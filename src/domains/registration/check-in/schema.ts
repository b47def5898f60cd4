/** What a door's phone sends and gets. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { holdsNationalId } from '../national-id.ts';

const slug = z.string().regex(slugPattern);
export const createDoor = z.object({ event: slug, name: z.string().trim().min(1).max(80) });
export const revokeDoor = z.object({
  event: slug,
  id: z.uuid(),
  /** A phone is in wrong hands: nothing more is taken from the door's phones. */
  isLost: z.boolean().default(false),
});
export const undoArrival = z.object({ event: slug, registrationId: z.uuid() });

/** Entries a phone sends at once. */
export const batchSize = 100;

const counter = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const known = {
  counter,
  /** How long ago by the phone's own clock: a hint for people, never an order. */
  agoSeconds: z
    .number()
    .int()
    .min(0)
    .max(30 * 86_400),
};
export const walkIn = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => !holdsNationalId(name), 'national_id'),
  categoryId: z.uuid(),
});
export const doorItem = z.discriminatedUnion('kind', [
  z.object({ ...known, kind: z.literal('scan'), registrationId: z.uuid() }),
  z.object({ ...known, kind: z.literal('manual'), registrationId: z.uuid() }),
  z.object({ ...known, kind: z.literal('walk_in'), walkIn }),
  z.object({ ...known, kind: z.literal('undo'), undone: z.object({ deviceId: z.uuid(), counter }) }),
]);
export type DoorItem = z.infer<typeof doorItem>;

export const syncDoor = z.object({
  items: z.array(doorItem).max(batchSize),
  /** Number of the last entry the phone knows. */
  cursor: z.number().int().min(0),
  /** Digest of the list it has. */
  roster: z.string().max(64).nullable(),
});
export type SyncDoor = z.infer<typeof syncDoor>;

/** All that a phone holds of somebody. */
export interface Guest {
  id: string;
  name: string;
  category: string;
  /** SHA-256 of the ticket's token, base64url. */
  ticket: string;
}

export interface DoorCategory {
  id: string;
  name: string;
}

export type Outcome = 'taken' | 'not_expected' | 'unknown' | 'full' | 'walk_ins_off';

/** One entry of the event's log, in the order in which the server took them. */
export interface Entry {
  number: number;
  /** Null for the organiser's own. */
  deviceId: string | null;
  counter: number;
  kind: 'scan' | 'manual' | 'walk_in' | 'undo';
  registrationId: string | null;
  undone: { deviceId: string | null; counter: number } | null;
  outcome: Outcome;
  /** Name of the door; null for the organiser. */
  door: string | null;
  /** ISO instant, about when it happened. */
  at: string;
}

export interface DoorNews {
  /** The server's clock, epoch milliseconds. */
  now: number;
  expiresAt: string;
  walkIns: boolean;
  categories: DoorCategory[];
  /** The highest counter the server has of this phone. */
  lastCounter: number;
  /** Null where the phone's list is the current one. */
  roster: { digest: string; guests: Guest[] } | null;
  /** Entries after the phone's cursor. */
  log: Entry[];
}
