/** What organisers settle about the seats of an event: inputs of the use cases. Browser-safe. */
import { z } from 'zod';
import { sectors } from '#domains/registration/schema.ts';

const event = z.string();
const id = z.uuid();
const seats = z.coerce.number().int().min(0).max(100_000);

/** The largest time limit that a page offers, in seconds. */
export const longestRun = 900;

export const beginAllocation = z.object({ event, way: z.enum(['wishes', 'first_come']).default('wishes') });

/** Words that stand in a mail, by language. */
const words = z.partialRecord(z.enum(['da', 'nb', 'en']), z.string().trim().min(1).max(2000));
const seatWords = z.object({ wishes: words.optional(), seats: words.optional() });
export type SeatWords = z.infer<typeof seatWords>;

export const changeAllocation = z.object({
  event,
  changes: z
    .object({
      way: z.enum(['wishes', 'first_come']),
      ranks: z.coerce.number().int().min(1).max(20),
      /** Wall clock in the event's zone. */
      closes: z.string().nullable(),
      balance: z
        .array(
          z.object({
            attribute: z.literal('sector'),
            value: z.enum(sectors),
            maxShare: z.number().gt(0).max(1).multipleOf(0.001),
          }),
        )
        .max(sectors.length),
      words: seatWords,
      releaseMinutes: z.coerce.number().int().min(0).max(240),
    })
    .partial(),
});

/** All of them: what is missing is no longer allocated. */
export const saveOccurrences = z.object({
  event,
  occurrences: z
    .array(z.object({ slotId: id, min: seats, max: seats, margin: seats.default(0) }))
    .max(2000)
    .superRefine((list, context) => {
      list.forEach(({ min, max }, at) => {
        if (min > max) context.addIssue({ code: 'custom', path: [at, 'min'], message: 'min_over_max' });
      });
    }),
});

export const ofEvent = z.object({ event });

export const startRun = z.object({
  event,
  label: z.string().trim().max(200).default(''),
  seconds: z.coerce.number().int().min(1).max(longestRun).default(60),
  /** Change as few published seats as possible. */
  keepSeats: z.boolean().default(false),
});

export const ofRun = z.object({ event, run: id });

export const savePerson = z.object({
  event,
  registration: id,
  /** Slots. */
  leads: z.array(id).max(200),
  fixed: z.array(id).max(200),
  group: id.nullable(),
  apart: z.string().trim().max(80).nullable(),
});

export const saveGroup = z.object({
  event,
  id: id.optional(),
  name: z.string().trim().min(1).max(200),
  together: z.enum(['must', 'prefer']),
});

export const ofGroup = z.object({ event, id });

export const groupBookings = z.object({ event, together: z.enum(['must', 'prefer']) });

/** Speakers who are registered, each with the slots of their sessions. */
export const confirmLeads = z.object({ event, registrations: z.array(id).max(5000) });

export const confirmAccess = z.object({
  event,
  registration: id,
  /** Slots that must not be given. */
  barred: z.array(id).max(2000),
  companions: z.coerce.number().int().min(0).max(5),
});

export const overrideSeat = z.object({
  event,
  /** Null: the published seats. */
  run: id.nullable(),
  registration: id,
  block: id,
  /** The slot; null for no seat. */
  to: id.nullable(),
});

/** What the set-up page shows. */
export interface SeatSetup {
  slots: SetupSlot[];
  /** Null until it has been begun. */
  allocation: {
    way: 'wishes' | 'first_come';
    state: 'preparing' | 'open' | 'published';
    ranks: number;
    closesLocal: string | null;
    closesAt: string | null;
    balance: { attribute: 'sector'; value: string; maxShare: number }[];
    words: SeatWords;
    releaseMinutes: number;
    seedHash: string | null;
    seedNumber: number;
    seedDrawnAt: string | null;
    publishedAt: string | null;
    publishedRun: string | null;
  } | null;
  /** Who has a place, and how many of them have wished. */
  people: number;
  wished: number;
}

export interface SetupSlot {
  slotId: string;
  sessionId: string;
  blockId: string;
  code: string | null;
  title: Record<string, string>;
  blockTitle: Record<string, string>;
  startsLocal: string | null;
  endsLocal: string | null;
  startsOn: string;
  room: string | null;
  capacity: number | null;
  /** Null where it is not allocated. */
  min: number | null;
  max: number | null;
  margin: number | null;
  taken: number;
}
