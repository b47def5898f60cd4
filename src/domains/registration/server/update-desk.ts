import { sql, type Kysely, type Updateable } from 'kysely';
import type { z } from 'zod';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { recordChange } from '#domains/organisations/server/record-change.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { resolveTime } from '#platform/time/wall-clock.ts';
import type * as schema from '../schema.ts';
import { findDesk, type DeskRow } from './access.ts';
import type { RegistrationDeskTable } from './tables.ts';

type Changes = z.infer<typeof schema.updateDesk>['changes'];

/**
 * Changes how people register; the first time opens the desk. A field that is missing stays as it is.
 * @throws DomainError `event.not_found`, `registration.invalid` with the field in `fields`
 */
export async function updateDesk(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.updateDesk>,
): Promise<{ version: number }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return inTransaction(db, async (trx) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    await trx
      .insertInto('registration_desks')
      .values({ ...key })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const columns = columnsOf(input.changes, event);
    checkTimes(await findDesk(trx, event), columns);
    const { version } = await trx
      .updateTable('registration_desks')
      .set({ ...columns, version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .returning('version')
      .executeTakeFirstOrThrow();
    await recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.update_desk',
      fields: Object.keys(input.changes),
    });
    await recordChange(trx, { organisationId: event.organisation_id, kind: 'event', ids: [event.id] });
    return { version };
  });
}

const plain = {
  wayIn: 'way_in',
  url: 'url',
  promiseOn: 'promise_on',
  decisions: 'decisions',
  confirmHours: 'confirm_hours',
  groupMax: 'group_max',
  unnamedUntil: 'unnamed_until',
  waitingList: 'waiting_list',
  offers: 'offers',
  offerHours: 'offer_hours',
  passing: 'passing',
  asks: 'asks',
  needs: 'needs',
  choices: 'choices',
  currency: 'currency',
  invoicing: 'invoicing',
  bindingFrom: 'binding_from',
  cancellationFee: 'cancellation_fee',
  noShowFee: 'no_show_fee',
  walkIns: 'walk_ins',
  guestListOn: 'guest_list_on',
  legalBasis: 'legal_basis',
  keepDays: 'keep_days',
  sensitiveDays: 'sensitive_days',
} as const;

const texts = { knowledgeQuestion: 'knowledge_question', intro: 'intro', purpose: 'purpose' } as const;

function columnsOf(changes: Changes, event: EventRow): Updateable<RegistrationDeskTable> {
  const columns: Partial<Record<keyof DeskRow, unknown>> = {};
  for (const [field, column] of Object.entries(plain)) {
    const value = changes[field as keyof typeof plain];
    if (value !== undefined) columns[column] = value;
  }
  for (const [field, column] of Object.entries(texts)) {
    const value = changes[field as keyof typeof texts];
    if (value !== undefined) columns[column] = JSON.stringify(value);
  }
  for (const side of ['opens', 'closes'] as const) {
    const local = changes[side];
    if (local === undefined) continue;
    columns[`${side}_local`] = local;
    columns[`${side}_at`] = local === null ? null : resolveTime(local, event.time_zone).instant;
  }
  return columns as Updateable<RegistrationDeskTable>;
}

function checkTimes(desk: DeskRow | undefined, columns: Updateable<RegistrationDeskTable>): void {
  const of = (column: 'opens_at' | 'closes_at' | 'way_in' | 'url') =>
    (column in columns ? columns[column] : desk?.[column]) as string | null | undefined;
  const [opens, closes] = [of('opens_at'), of('closes_at')];
  if (opens && closes && Date.parse(closes) <= Date.parse(opens))
    throw new DomainError('registration.invalid', { fields: { closes: 'closes_before_opens' } });
  if (of('way_in') === 'elsewhere' && !of('url'))
    throw new DomainError('registration.invalid', { fields: { url: 'required' } });
}
