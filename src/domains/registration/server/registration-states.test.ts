/** Any steps of participants, organisers and the clock, in any order: the desk does what a simple model of it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { inDrill, isDrill, recordFigures } from '#testing/drill.ts';
import { brokenInvariants } from '#testing/registration-factory.ts';
import { DeskModel, type ModelForm, type ModelSettings } from '#testing/registration-model/desk-model.ts';
import { makeRealDesk, seenOf, type RealDesk } from '#testing/registration-model/real-desk.ts';
import { useTestApp } from '#testing/test-app.ts';

const database = useTestDatabase();
useTestApp(database);
const begin = Date.parse('2026-03-01T09:00:00Z');
const runs = inDrill(10, 80);
let commands = 0;

type Model = DeskModel;
type Step = fc.AsyncCommand<Model, RealDesk>;

/** A step whose answers must be alike, and everything after it. */
function step(
  name: string,
  take: (model: Model, real: RealDesk) => [unknown, Promise<unknown>] | null,
  needsPeople = true,
): Step {
  return {
    check: (model) => !needsPeople || model.people.length > 0,
    run: async (model, real) => {
      const taken = take(model, real);
      if (!taken) return;
      commands += 1;
      const [expected, answer] = taken;
      expect(await answer).toEqual(expected);
      expect(await real.seen()).toEqual(seenOf(model));
      expect(await brokenInvariants(real.db, real.desk.eventId)).toEqual([]);
    },
    toString: () => name,
  };
}

const one = fc.nat();
const at = (model: Model, n: number) => n % model.people.length;
const form: fc.Arbitrary<ModelForm> = fc.record({
  category: fc.constantFrom('ordinary', 'ordinary', 'reduced'),
  chairs: fc.oneof(
    { weight: 4, arbitrary: fc.constant([1]) },
    { weight: 1, arbitrary: fc.constant([2]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: 2, maxLength: 4 }) },
  ),
  dinner: fc.boolean(),
  source: fc.constantFrom('192.0.2.1', '192.0.2.2'),
});

const submit = form.map((sent) =>
  step(`submit ${JSON.stringify(sent)}`, (m, r) => [m.submit(sent), r.submit(sent, m.now)], false),
);
const submitAgain = one.map((n) =>
  step(`submit again ${n}`, (m, r) => {
    const booking = n % m.forms.length;
    const before = m.forms.length;
    const expected = m.submitAgain(booking);
    return [expected, r.submitAgain(booking, m.forms.length > before, m.now)];
  }),
);
const confirm = one.map((n) =>
  step(`confirm ${n}`, (m, r) => [m.confirm(at(m, n)), r.confirm(at(m, n), m.now)]),
);
const accept = one.map((n) =>
  step(`accept ${n}`, (m, r) => {
    // One who has an offer, where anybody has.
    const offered = [...m.people.keys()].filter((i) => m.people[i]?.offeredUntil !== null);
    const index = offered.length > 0 ? (offered[n % offered.length] ?? 0) : at(m, n);
    return [m.accept(index), r.accept(index, m.now)];
  }),
);
const cancel = fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((ns) =>
  step(`cancel ${ns.join()}`, (m, r) => {
    const indexes = [...new Set(ns.map((n) => at(m, n)))];
    return [m.cancel(indexes), r.cancel(indexes, m.now)];
  }),
);
const forward = fc.constantFrom(1, 3, 12, 24, 49).map((hours) =>
  step(
    `${hours} hours later`,
    (m, r) => {
      m.forward(hours);
      return [expect.any(Number), r.forward(m.now)];
    },
    false,
  ),
);
const resize = fc
  .tuple(fc.constantFrom('hall', 'few', 'dinner'), fc.nat({ max: 9 }))
  .map(([quota, size]) =>
    step(`${quota} ${size}`, (m, r) => [m.resize(quota, size), r.resize(quota, size, m.now)], false),
  );
const share = fc
  .boolean()
  .map((shared) => step(`shared ${shared}`, (m, r) => [m.share(shared), r.share(shared)], false));
const byHand = one.map((n) =>
  step(`by hand ${n}`, (m, r) => [m.offerByHand(at(m, n)), r.offerByHand(at(m, n), m.now)]),
);
const change = fc
  .oneof(
    fc.record({ manual: fc.boolean() }),
    fc.record({ wayIn: fc.constantFrom('open', 'open', 'application', 'closed') }),
    fc.record({ passing: fc.boolean() }),
    fc.record({ waitingList: fc.boolean() }),
  )
  .map((changes) =>
    step(
      `change ${JSON.stringify(changes)}`,
      (m, r) => {
        Object.assign(m, changes);
        const { manual, ...rest } = { manual: undefined, ...changes };
        const offers = manual === undefined ? {} : { offers: manual ? 'manual' : 'automatic' };
        return [undefined, r.change({ ...rest, ...offers } as Parameters<RealDesk['change']>[0])];
      },
      false,
    ),
  );

const steps = fc.commands(
  [submit, submit, submit, submitAgain, confirm, accept, cancel, forward, resize, share, byHand, change],
  {
    maxCommands: inDrill(30, 60),
    size: 'max',
  },
);
const settings: fc.Arbitrary<ModelSettings> = fc.record({
  sizes: fc.record({
    hall: fc.integer({ min: 1, max: 7 }),
    few: fc.integer({ min: 0, max: 3 }),
    dinner: fc.integer({ min: 0, max: 3 }),
  }),
  passing: fc.boolean(),
  manual: fc.constantFrom(false, false, true),
  waitingList: fc.constantFrom(true, true, true, false),
});

test(
  'states, numbers in line, offers and mails are those of the model',
  { timeout: runs * 20_000 },
  async () => {
    let count = 0;
    const property = fc.asyncProperty(settings, steps, async (given, taken) => {
      const real = await makeRealDesk(database.db, `model-${(count += 1)}`, given, begin);
      try {
        await fc.asyncModelRun(() => ({ model: new DeskModel(given, begin), real }), taken);
      } finally {
        await forget(real);
      }
    });
    // A failure is shrunk for so long at most.
    const limit = { interruptAfterTimeLimit: inDrill(45_000, 900_000), markInterruptAsFailure: true };
    await fc.assert(property, { numRuns: runs, ...limit, ...(isDrill ? {} : { seed: 20261122 }) });
    await recordFigures('registration model', { runs, commands, 'steps unlike the model': 0 });
  },
);

/** The clock's job looks at all desks: those of earlier runs are done with. */
async function forget({ desk, db }: RealDesk): Promise<void> {
  await db
    .updateTable('registrations')
    .set({ state: 'cancelled', holds: false, hold_until: null, offered_until: null })
    .where('event_id', '=', desk.eventId)
    .execute();
  await db
    .updateTable('registration_categories')
    .set({ waiting: 0 })
    .where('event_id', '=', desk.eventId)
    .execute();
}
