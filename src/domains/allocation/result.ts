/** The answer of `samskab allocation solve`. Source: docs/contracts.md. */
import { z } from 'zod';
import type { Model } from './model.ts';
import { countObjective, lossOf, type Places } from './objective.ts';
import { receiptOf, type Seat } from './receipt.ts';
import { reportsOf } from './rules.ts';

const integers = z.array(z.number().nullable()).length(6);

export const resultSchema = z.object({
  status: z.enum(['optimal', 'feasible']),
  /** How many of the objectives, in order, are proven. */
  proved: z.int().min(0).max(6),
  objective: z.array(z.number()).length(6),
  bounds: integers,
  seats: z.array(z.object({ person: z.string(), occurrence: z.string(), loss: z.number() })),
  levels: z.record(z.string(), z.number()),
  empty: z.number(),
  reports: z.array(z.string()),
  time_ms: z.number(),
  receipt: z.string(),
});

export type AllocationResult = z.infer<typeof resultSchema>;

/** Seats in the order of the receipt: person by UTF-16 code units, then block. What is led is left out. */
export function seatsOf(model: Model, places: Places): Seat[] {
  const order = model.people.map((_, who) => who);
  const idOf = (who: number) => model.people[who]?.id ?? '';
  order.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return order.flatMap((who) =>
    [...(places[who] ?? [])].flatMap((at) =>
      at < 0
        ? []
        : [{ person: idOf(who), occurrence: model.occurrences[at]?.id ?? '', loss: lossOf(model, who, at) }],
    ),
  );
}

export function writeResult(
  json: unknown,
  model: Model,
  places: Places,
  proof: { proved: number; bounds: readonly (number | null)[]; timeMs: number },
): AllocationResult {
  const { objective, levels, empty } = countObjective(model, places);
  const seats = seatsOf(model, places);
  return {
    status: proof.proved === 6 ? 'optimal' : 'feasible',
    proved: proof.proved,
    objective,
    bounds: [...proof.bounds],
    seats,
    levels,
    empty,
    reports: reportsOf(model, places),
    time_ms: Math.round(proof.timeMs),
    receipt: receiptOf(json, seats),
  };
}
