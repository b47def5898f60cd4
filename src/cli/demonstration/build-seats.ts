import type { Kysely } from 'kysely';
import * as setup from '#domains/allocation/setup.ts';
import { beginAllocation } from '#domains/allocation/server/begin-allocation.ts';
import { changeAllocation } from '#domains/allocation/server/change-allocation.ts';
import { openWishes } from '#domains/allocation/server/open-wishes.ts';
import { beginRun } from '#domains/allocation/server/perform-run.ts';
import { confirmLeads, proposeLeads } from '#domains/allocation/server/propose-leads.ts';
import { publishAllocation } from '#domains/allocation/server/publish-allocation.ts';
import { queueSeatMails } from '#domains/allocation/server/queue-seat-mails.ts';
import { startRun } from '#domains/allocation/server/start-run.ts';
import { submitWishes } from '#domains/allocation/server/submit-wishes.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { dateOf, wallClockAt } from '#platform/time/wall-clock.ts';
import type { App } from '../../app-context.ts';
import { formOf } from './build-desks.ts';
import { conferencePeople, demoWishes, firstOfConference } from './seats.ts';

const actor: Actor = { kind: 'command' };
const event = 'faelles-velfaerd-2027';
const day = 24 * 3_600_000;
/** Speakers who have registered lead their workshop, and take nobody's place. */
const leaders = ['Ditte Vangsø', 'Yusuf Abdirahman Noor'];
/** The best that is found so far is good enough for whoever waits for a demonstration. */
const seconds = 10;

/** The three-day conference: everybody has come, ranked workshops and got seats, through the same use cases as at any event. */
export async function buildSeats(app: App): Promise<void> {
  const { db } = app;
  const now = app.now();
  await fillConference(db, now - 20 * day);
  await setUp(db, now);
  await openWishes(db, actor, { event }, now - 14 * day);
  await wish(db, now - 10 * day);
  const order = setup.startRun.parse({ event, seconds, label: 'Alle ønsker' });
  const run = await startRun(db, actor, order, now - day);
  const begun = await beginRun(app, run.id);
  await begun?.ended;
  await publishAllocation(db, actor, { event, run: run.id }, now - day);
  await settleMails(db, now);
}

/** As many as are missing, with places at the conference and nothing else. */
async function fillConference(db: Kysely<Database>, came: number): Promise<void> {
  const desk = (await findDesk(db, event))?.desk;
  if (!desk) throw new Error('The demonstration has no conference.');
  const missing = conferencePeople - (await comingTo(db)).length;
  const ids = await Promise.all(
    Array.from({ length: missing }, async (_, index) => {
      const form = formOf(desk, firstOfConference + index);
      const name = leaders[index];
      const people = form.people.map((person) => ({ ...person, extras: [], ...(name ? { name } : {}) }));
      const receipt = await submitRegistration(db, { ...form, people }, came + index * 60_000);
      return 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    }),
  );
  await db
    .updateTable('registrations')
    .set((row) => ({ address_confirmed_at: row.ref('created_at'), hold_until: null }))
    .where('organisation_id', '=', desk.organisationId)
    .where('event_id', '=', desk.eventId)
    .where('id', 'in', ids)
    .execute();
}

async function setUp(db: Kysely<Database>, now: number): Promise<void> {
  await beginAllocation(db, actor, { event, way: 'wishes' });
  const lastDay = dateOf(wallClockAt(isoInstant(now - 2 * day), 'Europe/Copenhagen'));
  const changes = {
    closes: `${lastDay}T23:59`,
    balance: [{ attribute: 'sector', value: 'municipality', maxShare: 0.5 }],
  };
  await changeAllocation(db, actor, setup.changeAllocation.parse({ event, changes }));
  const leads = await proposeLeads(db, actor, { event });
  const registrations = leads.map(({ registrationId }) => registrationId);
  await confirmLeads(db, actor, { event, registrations });
}

async function wish(db: Kysely<Database>, now: number): Promise<void> {
  const people = await comingTo(db);
  const occurrences = await db
    .selectFrom('allocation_occurrences as o')
    .innerJoin('slots as s', 's.id', 'o.slot_id')
    .innerJoin('slugs as g', 'g.subject_id', 'o.event_id')
    .select(['o.session_id', 'o.block_id'])
    .where('g.slug', '=', event)
    .orderBy('s.starts_local')
    .orderBy('s.code')
    .execute();
  const workshops = [...new Set(occurrences.map(({ session_id }) => session_id))];
  const rounds = [...new Set(occurrences.map(({ block_id }) => block_id))];
  await Promise.all(
    people.map(async ({ id, name }, n) => {
      const wishes = leaders.includes(name ?? '') ? null : demoWishes(n);
      if (!wishes) return;
      const ids = wishes.wishes.map((at) => [workshops[at] ?? '']);
      const away = wishes.away === null ? [] : [rounds[wishes.away] ?? ''];
      await submitWishes(db, actor, { ...wishes, id, wishes: ids, away }, now);
    }),
  );
}

function comingTo(db: Kysely<Database>) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('slugs as s', (join) =>
      join.onRef('s.organisation_id', '=', 'r.organisation_id').onRef('s.subject_id', '=', 'r.event_id'),
    )
    .select(['r.id', 'r.name'])
    .where('s.scope', '=', 'event')
    .where('s.slug', '=', event)
    .where('r.state', '=', 'confirmed')
    .orderBy('r.arrival')
    .execute();
}

/** Everybody has been told, and nobody reads what went to people who do not exist. */
async function settleMails(db: Kysely<Database>, now: number): Promise<void> {
  await queueSeatMails(db, now - day);
  await db
    .updateTable('mails')
    .set({ state: 'sent', to_address: null, done_at: isoInstant(now) })
    .where((where) =>
      where.or([where('template', 'like', 'allocation:%'), where('template', '=', 'registration:received')]),
    )
    .where('created_at', '<', isoInstant(now - day / 8))
    .execute();
}
