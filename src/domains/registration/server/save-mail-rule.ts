import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

const mostRules = 20;

/**
 * Makes or changes a rule that sends mails by itself. A moment that has passed when it is saved is not made up for.
 * @throws DomainError `event.not_found`, `registration.not_found` for a rule or category that is not there,
 *   `registration.rules.too_many`
 */
export async function saveMailRule(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveMailRule>,
  now: number,
): Promise<{ id: string }> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const categoryId = input.audience === 'category' ? input.categoryId : null;
  return inTransaction(db, async (trx) => {
    await requireCategory(trx, key, input);
    const id = input.id ?? newId();
    const columns = {
      kind: input.kind,
      side: input.side,
      days: input.days,
      local_time: input.time,
      audience: input.audience,
      category_id: categoryId,
      is_on: input.isOn,
      changed_at: isoInstant(now),
    };
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::integer as count from registration_mail_rules
      where organisation_id = ${key.organisation_id} and event_id = ${key.event_id}`.execute(trx);
    if (input.id === undefined) {
      if ((rows[0]?.count ?? 0) >= mostRules) throw new DomainError('registration.rules.too_many');
      await trx
        .insertInto('registration_mail_rules')
        .values({ ...key, id, ...columns })
        .execute();
    } else {
      const { numUpdatedRows } = await trx
        .updateTable('registration_mail_rules')
        .set(columns)
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new DomainError('registration.not_found');
    }
    await recordAudit(trx, actor, {
      organisationId: key.organisation_id,
      eventId: key.event_id,
      action: 'registration.save_mail_rule',
      subjectKind: 'registration_mail_rule',
      subjectId: id,
      fields: Object.keys(columns),
    });
    return { id };
  });
}

/** @throws DomainError `registration.not_found` for a category of another event */
export async function requireCategory(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  { audience, categoryId }: { audience: string; categoryId: string | null },
): Promise<void> {
  if (audience !== 'category') return;
  const found = await db
    .selectFrom('registration_categories')
    .select('id')
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', categoryId ?? '00000000-0000-0000-0000-000000000000')
    .executeTakeFirst();
  if (!found) throw new DomainError('registration.not_found');
}
