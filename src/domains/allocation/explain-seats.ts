/**
 * Why somebody sits where they sit, from the published run alone: which wish each seat was, and for each better wish a
 * reason that can be checked. What an organiser settled about anybody (needs, companions, who may not be where) is told
 * to nobody: it is all one reason, `rules`, and it comes before any other. That an organiser moved somebody by hand is told
 * to that person alone; others hear that the run was changed, not whom. Pure and browser-safe.
 */
import type { Instance, InstancePerson } from './instance.ts';
import type { AllocationResult } from './result.ts';
import { wishNumber } from './wishes.ts';

/** Fewer people than this are not spoken of. */
export const fewest = 5;

export type SeatReason =
  /** One has it in another block. */
  | { code: 'have'; slot: string }
  | { code: 'lead'; slot: string }
  /** `by`: what all who were seated there by their wishes have in common; null where nothing may or can be said. */
  | { code: 'full'; by: 'first' | 'as_much' | 'among' | null; among: number | null; isProven: boolean }
  /** It is full since an organiser changed the run by hand; before, it was not. */
  | { code: 'full_by_hand' }
  /** An organiser seated the person in this block: by hand in the run, or by a fixed place. */
  | { code: 'moved' }
  | { code: 'fixed' }
  /** There is room since an organiser changed the run by hand; nobody was moved up. */
  | { code: 'by_hand' }
  /** Too few would have been left where the person sits. */
  | { code: 'needed' }
  /** The time ran out before it was proven that nothing is better. */
  | { code: 'time' }
  /** Nobody sits there: too few wanted it. */
  | { code: 'not_held' }
  /** There was room, but published seats are changed as little as possible. */
  | { code: 'kept' }
  /** Members of a group sit together. */
  | { code: 'group' }
  /** Somebody who may have sat there has been erased: it can no longer be told. */
  | { code: 'forgotten' }
  /** A rule that always holds did not allow it. */
  | { code: 'rules' };

export interface BetterWish {
  workshop: string;
  /** `1` for a first wish. */
  wish: number;
  /** In this block; null where the workshop is not held in it. */
  reason: SeatReason | null;
  /** Where it is held at other times: the reason there. Empty where `reason` says enough. */
  elsewhere: { slot: string; reason: SeatReason | { code: 'away' } | { code: 'as_good'; wish: number } }[];
}

export interface ExplainedBlock {
  block: string;
  /** As the run gave it. */
  slot: string | null;
  /** Null for a workshop that is not among the wishes. */
  wish: number | null;
  better: BetterWish[];
  /** Another block's seat that was wished at least as much as the best wish missed here. */
  instead: { slot: string; wish: number } | null;
}

type Result = Pick<AllocationResult, 'seats' | 'proved' | 'objective'>;

/**
 * By block of the instance in which the person could have a seat; null where the run does not know the person.
 * @param person their id in the instance
 */
export function explainSeats(run: IndexedRun, person: string): ExplainedBlock[] | null {
  const self = run.people.get(person);
  if (!self) return null;
  const own = { run, self, seats: run.seatsOf.get(person) ?? [], tiers: self.wishes ?? [] };
  return run.instance.blocks
    .filter((block) => !self.blocks || self.blocks.includes(block))
    .filter((block) => !own.self.leads?.some((slot) => run.places.get(slot)?.block === block))
    .map((block) => explainBlock(own, block));
}

interface Place {
  slot: string;
  block: string;
  workshop: string;
  min: number;
  max: number;
  seated: string[];
}

/** A run, ready to be asked about one person after the other. */
export interface IndexedRun {
  instance: Instance;
  isProven: boolean;
  /** Seats of people who have been taken out of the run since. */
  forgotten: number;
  people: ReadonlyMap<string, InstancePerson>;
  places: ReadonlyMap<string, Place>;
  /** Slots by person. */
  seatsOf: ReadonlyMap<string, string[]>;
  /** Of groups that must stay together: whose wishes count. */
  voiceOf: ReadonlyMap<string, string>;
  /** Who sat where before an organiser changed the run by hand; null where nobody did. */
  computed: ReadonlyMap<string, ReadonlySet<string>> | null;
}

interface Own {
  run: IndexedRun;
  self: InstancePerson;
  seats: readonly string[];
  tiers: readonly (readonly string[])[];
}

/** @param computed the seats of the run that this one changed by hand */
export function indexRun(
  instance: Instance,
  { seats, proved, objective }: Result,
  computed: Result['seats'] | null = null,
): IndexedRun {
  const places = new Map<string, Place>();
  for (const { id: workshop, occurrences } of instance.workshops)
    for (const { id: slot, block, min, max } of occurrences)
      places.set(slot, { slot, block, workshop, min: min ?? 0, max, seated: [] });
  const seatsOf = new Map<string, string[]>();
  for (const { person, occurrence } of seats) {
    places.get(occurrence)?.seated.push(person);
    const slots = seatsOf.get(person);
    if (slots) slots.push(occurrence);
    else seatsOf.set(person, [occurrence]);
  }
  const bound = new Set(
    (instance.groups ?? []).flatMap(({ id, together }) => (together === 'must' ? [id] : [])),
  );
  const voiceOf = new Map<string, string>();
  for (const { id, group } of instance.people)
    if (group != null && bound.has(group) && !voiceOf.has(group)) voiceOf.set(group, id);
  const people = new Map(instance.people.map((one) => [one.id, one]));
  // The sum of losses is the third objective.
  // The first counts the filled places as the run found them.
  const forgotten = Math.max(0, (objective[0] ?? 0) - seats.length);
  const bySlot = computed && Map.groupBy(computed, ({ occurrence }) => occurrence);
  return {
    ...{ instance, isProven: proved >= 3, forgotten, people, places, seatsOf, voiceOf },
    computed:
      bySlot && new Map([...bySlot].map(([slot, list]) => [slot, new Set(list.map(({ person }) => person))])),
  };
}

function explainBlock(own: Own, block: string): ExplainedBlock {
  const slot = own.seats.find((one) => own.run.places.get(one)?.block === block) ?? null;
  const workshop = slot === null ? null : (own.run.places.get(slot)?.workshop ?? null);
  const wish = workshop === null ? null : wishNumber(own.tiers, workshop);
  const limit = wish ?? Infinity;
  const better = own.tiers
    .flat()
    .map((one) => ({ workshop: one, wish: wishNumber(own.tiers, one) ?? Infinity }))
    .filter((one) => one.wish < limit)
    .map((one) => explainWish(own, block, one));
  const missed = better.find(({ reason }) => reason === null || !['have', 'lead'].includes(reason.code));
  return { block, slot, wish, better, instead: missed ? asGoodSeat(own, block, missed.wish) : null };
}

/** A seat of another block that was wished at least so much. */
function asGoodSeat(own: Own, block: string, limit: number): { slot: string; wish: number } | null {
  for (const slot of own.seats) {
    const place = own.run.places.get(slot);
    const wish = place && place.block !== block ? wishNumber(own.tiers, place.workshop) : null;
    if (wish !== null && wish <= limit) return { slot, wish };
  }
  return null;
}

function explainWish(
  own: Own,
  block: string,
  { workshop, wish }: { workshop: string; wish: number },
): BetterWish {
  const held = own.seats.find((slot) => own.run.places.get(slot)?.workshop === workshop);
  if (held !== undefined) return { workshop, wish, reason: { code: 'have', slot: held }, elsewhere: [] };
  const led = own.self.leads?.find((slot) => own.run.places.get(slot)?.workshop === workshop);
  if (led !== undefined) return { workshop, wish, reason: { code: 'lead', slot: led }, elsewhere: [] };
  const places = [...own.run.places.values()].filter((place) => place.workshop === workshop);
  const here = places.find((place) => place.block === block);
  const elsewhere = places
    .filter((place) => place.block !== block)
    .map((place) => ({ slot: place.slot, reason: whyNotElsewhere(own, place, wish) }));
  return { workshop, wish, reason: here ? whyNot(own, here, wish) : null, elsewhere: here ? [] : elsewhere };
}

function whyNotElsewhere(own: Own, place: Place, wish: number): BetterWish['elsewhere'][number]['reason'] {
  if (own.self.blocks && !own.self.blocks.includes(place.block)) return { code: 'away' };
  const seat = own.seats.find((slot) => own.run.places.get(slot)?.block === place.block);
  const number = seat ? wishNumber(own.tiers, own.run.places.get(seat)?.workshop ?? '') : null;
  if (number !== null && number <= wish) return { code: 'as_good', wish: number };
  return whyNot(own, place, wish);
}

/** Why the run did not seat the person in a place that they wished more. */
function whyNot(own: Own, place: Place, wish: number): SeatReason {
  const { run } = own;
  const seat = own.seats.find((one) => run.places.get(one)?.block === place.block) ?? null;
  const settled = whatWasSettled(own, place, seat);
  if (settled) return settled;
  const before = run.computed?.get(place.slot)?.size ?? 0;
  if (place.seated.length >= place.max) {
    if (run.computed && before < place.max) return { code: 'full_by_hand' };
    return { code: 'full', ...inCommon(run, place, wish) };
  }
  if (run.forgotten > 0 && place.seated.length + run.forgotten >= place.max) return { code: 'forgotten' };
  if (place.seated.length === 0 && place.min > 1) return { code: 'not_held' };
  if (seat !== null && isPrevious(own, seat)) return { code: 'kept' };
  if (run.computed && before > place.seated.length) return { code: 'by_hand' };
  if (seat !== null && isNeeded(own, seat)) return { code: 'needed' };
  return { code: run.isProven || run.computed ? 'rules' : 'time' };
}

/** What an organiser has decided comes before whatever the wishes of others would explain. */
function whatWasSettled({ run, self }: Own, place: Place, seat: string | null): SeatReason | null {
  if (seat !== null && self.fixed?.includes(seat)) return { code: 'fixed' };
  const inBlock = [...(run.computed ?? [])].find(
    ([slot, people]) => run.places.get(slot)?.block === place.block && people.has(self.id),
  );
  if (run.computed && (inBlock?.[0] ?? null) !== seat) return { code: 'moved' };
  if (self.group != null && run.voiceOf.has(self.group) && run.voiceOf.get(self.group) !== self.id)
    return { code: 'group' };
  return self.not?.includes(place.slot) ? { code: 'rules' } : null;
}

function isPrevious({ run, self }: Own, seat: string): boolean {
  return (run.instance.previous ?? []).some(
    ({ person, occurrence }) => person === self.id && occurrence === seat,
  );
}

/** Whether those who stayed where the person sits would have been too few. */
function isNeeded({ run, self }: Own, seat: string): boolean {
  const { seated = [], min = 0 } = run.places.get(seat) ?? {};
  const along = seated.filter((id) => id === self.id || run.people.get(id)?.with === self.id).length;
  const rest = seated.length - along;
  return rest > 0 && rest < min;
}

/** What can be said of all who sit in a full room, without saying it of few. */
function inCommon(run: IndexedRun, place: Place, wish: number) {
  const { isProven } = run;
  const numbers = place.seated.flatMap((id) => {
    const person = run.people.get(id);
    // Who goes along and who was placed there did not get it by a wish.
    if (!person || person.with != null || person.fixed?.includes(place.slot)) return [];
    if (run.computed && !run.computed.get(place.slot)?.has(id)) return [];
    const voice = person.group == null ? undefined : run.voiceOf.get(person.group);
    const tiers = (voice === undefined ? person : run.people.get(voice))?.wishes ?? [];
    return [wishNumber(tiers, place.workshop) ?? Infinity];
  });
  const worst = Math.max(...numbers);
  if (numbers.length < fewest || worst === Infinity) return { by: null, among: null, isProven };
  if (worst === 1) return { by: 'first' as const, among: null, isProven };
  return { by: worst <= wish ? ('as_much' as const) : ('among' as const), among: worst, isProven };
}
