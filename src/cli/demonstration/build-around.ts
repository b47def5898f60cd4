import type { Kysely } from 'kysely';
import { createDoor } from '#domains/registration/check-in/server/create-door.ts';
import { exchangeWithDoor } from '#domains/registration/check-in/server/exchange-with-door.ts';
import { findDevice } from '#domains/registration/check-in/server/access.ts';
import { registerDevice } from '#domains/registration/check-in/server/register-device.ts';
import { createInvoices } from '#domains/registration/invoicing/server/create-invoices.ts';
import { listInvoicing } from '#domains/registration/invoicing/server/list-invoicing.ts';
import { markPaid } from '#domains/registration/invoicing/server/mark-paid.ts';
import { saveInvoicingSettings } from '#domains/registration/invoicing/server/save-invoicing-settings.ts';
import { savePayer } from '#domains/registration/invoicing/server/save-payer.ts';
import * as knowledge from '#domains/registration/knowledge.ts';
import { saveMailRule as ruleInput } from '#domains/registration/mail/mail-schema.ts';
import * as schema from '#domains/registration/schema.ts';
import { answerKnowledge } from '#domains/registration/server/answer-knowledge.ts';
import { groupAnswers } from '#domains/registration/server/group-answers.ts';
import { invitePeople } from '#domains/registration/server/invite-people.ts';
import { saveMailRule } from '#domains/registration/server/save-mail-rule.ts';
import { saveTheme } from '#domains/registration/server/save-theme.ts';
import { scoreApplication } from '#domains/registration/server/score-application.ts';
import { setVerdicts } from '#domains/registration/server/set-verdicts.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { App } from '../../app-context.ts';
import { answeredKnowledge, demoInvoicing, demoPayers, demoTheme, scored } from './around.ts';

const actor: Actor = { kind: 'command' };

/** What organisers do around the registrations: doors, invoices, knowledge, scores, invitations, a reminder. */
export async function buildAround({ db, now }: App): Promise<void> {
  await makeInvoices(db, 'faelles-velfaerd-2027', now());
  await remind(db, 'faelles-velfaerd-2027', now());
  for (const name of ['Hovedindgangen', 'Døren mod kajen'])
    await createDoor(db, actor, { event: 'faelles-velfaerd-2027', name }, now());
  await letIn(db, 'frivilligdagen-2025', Date.parse('2025-10-02T07:10:00Z'));
  await scoreSome(db, 'formiddag-om-ensomhed', now());
  await askGuests(db, 'formiddag-om-ensomhed', now());
  await invite(db, 'nettverksdognet-2027', now());
}

async function registrationsOf(db: Kysely<Database>, slug: string, states: schema.RegistrationState[]) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('slugs as s', (join) =>
      join.onRef('s.organisation_id', '=', 'r.organisation_id').onRef('s.subject_id', '=', 'r.event_id'),
    )
    .select(['r.id', 'r.organisation_id', 'r.event_id', 'r.category_id', 'r.affiliation'])
    .where('s.scope', '=', 'event')
    .where('s.slug', '=', slug)
    .where('r.state', 'in', states)
    .orderBy('r.arrival')
    .execute();
}

/** Some have said who pays; some of those are invoiced, and one has paid. */
async function makeInvoices(db: Kysely<Database>, event: string, now: number): Promise<void> {
  await saveInvoicingSettings(db, actor, { organisation: 'faelles-rum', settings: demoInvoicing });
  const rows = await registrationsOf(db, event, ['confirmed']);
  for (const { id, affiliation } of rows) {
    const payer = demoPayers.find(({ name }) => name === affiliation);
    if (payer) await savePayer(db, actor, { id, payer });
  }
  const { payers } = await listInvoicing(db, actor, { event }, now);
  const chosen = payers.flatMap(({ key, payer }) => (payer ? [key] : [])).slice(0, 2);
  await createInvoices(db, actor, { event, payers: chosen }, now);
  const { invoices } = await listInvoicing(db, actor, { event }, now);
  const last = invoices.at(-1);
  if (last) await markPaid(db, actor, { event, id: last.id, paidOn: last.issuedOn });
}

async function remind(db: Kysely<Database>, event: string, now: number): Promise<void> {
  const rule = { event, kind: 'reminder', side: 'before', days: 3, time: '09:00', audience: 'confirmed' };
  await saveMailRule(db, actor, ruleInput.parse(rule), now);
}

/** Everybody but two came, through one of two doors. */
async function letIn(db: Kysely<Database>, event: string, at: number): Promise<void> {
  const rows = await registrationsOf(db, event, ['confirmed']);
  for (const [index, name] of ['Foyeren', 'Gårdspladsen'].entries()) {
    const { token } = await createDoor(db, actor, { event, name }, at);
    const { deviceId, key } = await registerDevice(db, { token }, at);
    const { actor: door } = await findDevice(db, key);
    const items = rows
      .slice(0, -2)
      .filter((_, at) => (at % 3 === 0) === (index === 1))
      .map(({ id }, at) => ({
        ...{ kind: 'scan' as const, counter: at + 1, agoSeconds: 0, registrationId: id },
      }));
    const sent = { items, cursor: 0, roster: null };
    await exchangeWithDoor(db, door, { deviceId, lang: 'da', sent }, at + (index + 1) * 240_000);
  }
}

/** Applications that are read, and some decided about without anybody having heard. */
async function scoreSome(db: Kysely<Database>, event: string, now: number): Promise<void> {
  const rows = await registrationsOf(db, event, ['applied']);
  for (const [index, { score, note }] of scored.entries())
    await scoreApplication(db, actor, { event, id: rows[index]?.id ?? '', score, note });
  const ids = (from: number, to: number) => rows.slice(from, to).map(({ id }) => id);
  await setVerdicts(db, actor, { event, ids: ids(0, 3), verdict: 'yes' }, now);
  await setVerdicts(db, actor, { event, ids: ids(3, 4), verdict: 'no' }, now);
}

async function askGuests(db: Kysely<Database>, event: string, now: number): Promise<void> {
  const rows = await registrationsOf(db, event, ['confirmed']);
  for (const [index, answers] of answeredKnowledge.entries()) {
    const row = rows[index];
    if (!row) continue;
    const guest = {
      ...{ kind: 'participant' as const, registrationId: row.id },
      ...{ organisationId: row.organisation_id, eventId: row.event_id },
    };
    await answerKnowledge(db, guest, { id: row.id, answers: [...answers], mayKeep: index % 2 === 0 }, now);
  }
  const { id: themeId } = await saveTheme(db, actor, knowledge.saveTheme.parse({ event, ...demoTheme }));
  const grouped = await db
    .selectFrom('knowledge_answers')
    .select('id')
    .where('event_id', '=', rows[0]?.event_id ?? '')
    .orderBy('created_at')
    .orderBy('id')
    .limit(2)
    .execute();
  await groupAnswers(db, actor, { event, ids: grouped.map(({ id }) => id), themeId });
}

async function invite(db: Kysely<Database>, event: string, now: number): Promise<void> {
  const { id: categoryId } = await db
    .selectFrom('registration_categories as c')
    .innerJoin('slugs as s', 's.subject_id', 'c.event_id')
    .select('c.id')
    .where('s.scope', '=', 'event')
    .where('s.slug', '=', event)
    .executeTakeFirstOrThrow();
  const people = ['Solveig Torvund', 'Hauk Brennmoen', 'Ragnhild Myklestrand'].map((name, index) => ({
    ...{ name, email: `invitert${index + 1}@demo.example`, lang: 'nb', categoryId, seats: 1 + (index % 2) },
  }));
  await invitePeople(db, actor, schema.invitePeople.parse({ event, people }), now);
}
