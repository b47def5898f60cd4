import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';

/**
 * Which of the sessions that run at the same time somebody means to go to: one of each block. It keeps no chair there.
 * Blocks in which one has a seat are not touched.
 * @throws DomainError `registration.not_found`, `registration.gone`, `registration.session.conflict` for two of one
 * block, or one that is not in the programme
 */
export async function chooseSessions(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; slotIds: readonly string[] },
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  if (row.state === 'cancelled' || row.state === 'declined') throw new DomainError('registration.gone');
  const slotIds = [...new Set(input.slotIds)];
  const key = { organisation_id: row.organisation_id, event_id: row.event_id };
  await inTransaction(db, async (trx) => {
    const slots = await trx
      .selectFrom('slots')
      .select(['id', 'block_id'])
      .where((where) => where.and(key))
      .where('withdrawn_at', 'is', null)
      .where('id', 'in', slotIds.length > 0 ? slotIds : [row.id])
      .execute();
    const seats = await trx
      .selectFrom('registration_slot_choices as c')
      .innerJoin('slots as s', (join) =>
        join.onRef('s.organisation_id', '=', 'c.organisation_id').onRef('s.id', '=', 'c.slot_id'),
      )
      .select('s.block_id')
      .where('c.organisation_id', '=', row.organisation_id)
      .where('c.event_id', '=', row.event_id)
      .where('c.registration_id', '=', row.id)
      .where('c.is_seat', '=', true)
      .execute();
    const blocks = [...slots, ...seats].flatMap(({ block_id }) => block_id ?? []);
    if (slots.length !== slotIds.length || new Set(blocks).size !== blocks.length)
      throw new DomainError('registration.session.conflict');
    await trx
      .deleteFrom('registration_slot_choices')
      .where((where) => where.and({ ...key, registration_id: row.id, is_seat: false }))
      .execute();
    if (slotIds.length > 0)
      await trx
        .insertInto('registration_slot_choices')
        .values(slotIds.map((slot_id) => ({ ...key, registration_id: row.id, slot_id })))
        .execute();
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.choose_sessions',
      subjectKind: 'registration',
      subjectId: row.id,
    });
  });
}
