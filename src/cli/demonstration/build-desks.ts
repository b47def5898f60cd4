import type { Kysely } from 'kysely';
import { sendDecisions } from '#domains/registration/server/send-decisions.ts';
import { setVerdicts } from '#domains/registration/server/set-verdicts.ts';
import { cancelRegistration } from '#domains/registration/server/cancel-registration.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveExtra } from '#domains/registration/server/save-extra.ts';
import { saveQuestion } from '#domains/registration/server/save-question.ts';
import { saveQuota } from '#domains/registration/server/save-quota.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import * as schema from '#domains/registration/schema.ts';
import type { Desk, DeskQuestion } from '#domains/registration/desk.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { App } from '../../app-context.ts';
import { demonstrationDesks, demoPerson, type DemoDesk, type DemoState } from './desks.ts';

const actor: Actor = { kind: 'command' };
const hour = 3_600_000;
const order: readonly DemoState[] = ['yes', 'no', 'confirmed', 'cancelled', 'held', 'waiting', 'applied'];

/** Opens the demonstration's desks and lets invented people come to them, through the same use cases as everybody. */
export async function buildDesks({ db, now }: App): Promise<void> {
  let people = 0;
  for (const demo of demonstrationDesks) {
    await openDesk(db, demo, now());
    const states = order.flatMap((state) => Array.from({ length: demo.people?.[state] ?? 0 }, () => state));
    if (states.length > 0) await letPeopleCome(db, demo, states, people, now());
    people += states.length;
    if (demo.party) await letPartyCome(db, demo, people, now());
    people += demo.party ?? 0;
    await updateDesk(db, actor, schema.updateDesk.parse({ event: demo.event, changes: demo.changes }));
  }
  await settleMails(db, now());
}

async function openDesk(db: Kysely<Database>, demo: DemoDesk, now: number): Promise<void> {
  const { event } = demo;
  const { closes: _, opens: __, ...changes } = demo.changes;
  const open = { ...changes, wayIn: demo.changes['wayIn'] === 'application' ? 'application' : 'open' };
  await updateDesk(db, actor, schema.updateDesk.parse({ event, changes: open }));
  const quota = async (name: string, size: number) =>
    (await saveQuota(db, actor, schema.saveQuota.parse({ event, name, size }), now)).id;
  const category = { event, name: demo.category, price: demo.price ?? 0 };
  const quotaIds = [await quota('Salen', demo.size)];
  await saveCategory(db, actor, schema.saveCategory.parse({ ...category, quotaIds }));
  for (const { size, ...extra } of demo.extras ?? []) {
    const quotas = size === undefined ? [] : [await quota(extra.name.da ?? '', size)];
    await saveExtra(db, actor, schema.saveExtra.parse({ event, ...extra, quotaIds: quotas }));
  }
  for (const question of demo.questions ?? [])
    await saveQuestion(db, actor, schema.saveQuestion.parse({ event, ...question }));
}

async function letPeopleCome(
  db: Kysely<Database>,
  demo: DemoDesk,
  states: readonly DemoState[],
  first: number,
  now: number,
): Promise<void> {
  const desk = (await findDesk(db, demo.event))?.desk;
  if (!desk) throw new Error('The demonstration has no such desk.');
  // Those who have yet to confirm came just now, the others over the last weeks.
  const last = demo.until ? Date.parse(demo.until) : now;
  const came = (index: number) => last - (states[index] === 'held' ? 2 : 12 * (states.length - index)) * hour;
  const ids = await Promise.all(
    states.map(async (_, index) => {
      const receipt = await submitRegistration(db, formOf(desk, first + index), came(index));
      return 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    }),
  );
  const of = (...wanted: DemoState[]) => ids.filter((__, index) => wanted.includes(states[index] ?? 'held'));
  const all = () =>
    db
      .updateTable('registrations')
      .where('organisation_id', '=', desk.organisationId)
      .where('event_id', '=', desk.eventId);
  // In one statement, not one transaction each: nobody likes to wait for a demonstration.
  const confirmed = ids.filter((_, index) => states[index] !== 'held');
  await all()
    .set((row) => ({ address_confirmed_at: row.ref('created_at'), hold_until: null }))
    .where('id', 'in', confirmed)
    .execute();
  const { event } = demo;
  for (const verdict of ['yes', 'no'] as const)
    if (of(verdict).length > 0) await setVerdicts(db, actor, { event, ids: of(verdict), verdict }, now);
  if (of('yes').length > 0) await sendDecisions(db, actor, { event, waitingList: false }, now);
  for (const id of of('cancelled'))
    await cancelRegistration(
      db,
      {
        kind: 'participant',
        organisationId: desk.organisationId,
        eventId: desk.eventId,
        registrationId: id,
      },
      { id },
      last,
    );
}

/** Colleagues who come in one go, by the first of them. */
async function letPartyCome(db: Kysely<Database>, demo: DemoDesk, first: number, now: number): Promise<void> {
  const desk = (await findDesk(db, demo.event))?.desk;
  const forms = desk
    ? Array.from({ length: demo.party ?? 0 }, (_, index) => formOf(desk, first + index))
    : [];
  const people = forms.flatMap((form) => form.people);
  const [form] = forms;
  const [booker] = people;
  if (!form || !booker) return;
  const { name, email, affiliation } = booker;
  await submitRegistration(
    db,
    {
      ...form,
      booker: { name: name ?? '', email: email ?? '' },
      people: people.map((person) => ({ ...person, affiliation, sector: booker.sector })),
    },
    now - 4 * hour,
  );
}

export function formOf(desk: Desk, n: number): schema.Submission {
  const { hope, seen, name, email, ...work } = demoPerson(n);
  const answerTo = ({ kind, options }: DeskQuestion) =>
    kind === 'choice' ? (options[n % options.length]?.id ?? '') : kind === 'long_text' ? seen : hope;
  const chosen = desk.extras.filter(
    (_, index) => (n + index) % 3 === 0 && (index < 2 || n % 2 === index % 2),
  );
  const needs = {
    diet: desk.needs.includes('diet') && n % 5 === 0 ? 'Vegetarisk' : null,
    access: desk.needs.includes('access') && n % 11 === 3 ? 'Plads til kørestol' : null,
  };
  return {
    organisationId: desk.organisationId,
    eventId: desk.eventId,
    lang: desk.lang === 'nb' ? 'nb' : 'da',
    categoryId: desk.categories[0]?.id ?? '',
    code: null,
    booker: null,
    people: [
      {
        name,
        email,
        ...work,
        ...needs,
        onList: desk.choices.includes('list') && n % 3 > 0,
        photos: desk.choices.includes('photos') && n % 2 === 0,
        newsletter: false,
        interpreter: null,
        companions: [],
        consent: needs.diet !== null || needs.access !== null,
        answers: Object.fromEntries(desk.questions.map((question) => [question.id, answerTo(question)])),
        extras: chosen.map(({ id }) => id),
      },
    ],
    source: null,
    way: 'web',
  };
}

/** Nobody reads what went to people who do not exist; mails somebody has yet to answer stay to be tried. */
async function settleMails(db: Kysely<Database>, now: number): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'sent', to_address: null, done_at: isoInstant(now) })
    .where('template', 'like', 'registration:%')
    .where('template', '<>', 'registration:offer')
    .where('created_at', '<', isoInstant(now - 3 * hour))
    .execute();
}
