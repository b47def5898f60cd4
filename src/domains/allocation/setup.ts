/** What organisers settle about the seats of an event: inputs of the use cases. Browser-safe. */
import { z } from 'zod';
import { sectors } from '#domains/registration/schema.ts';

const event = z.string();
const id = z.uuid();
const seats = z.coerce.number().int().min(0).max(100_000);

/** The largest time limit that a page offers, in seconds. */
export const longestRun = 900;

export const beginAllocation = z.object({ event, way: z.enum(['wishes', 'first_come']).default('wishes') });

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
