import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { resolveTime } from '#platform/time/wall-clock.ts';
import type * as schema from '../schema.ts';
import { editDesk } from './edit-desk.ts';
import { recountQuotas } from './recount-quotas.ts';
import { requireQuotas } from './require-quotas.ts';

/**
 * Adds or changes something that can be chosen besides the place: a dinner, a bus, a night, a day.
 * @throws DomainError as `saveCategory`
 */
export async function saveExtra(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveExtra>,
): Promise<{ id: string }> {
  return editDesk(db, actor, input.event, 'registration.save_extra', async ({ trx, locked, key, event }) => {
    requireQuotas(locked, input.quotaIds);
    const id = input.id ?? newId();
    const columns = {
      kind: input.kind,
      choice_group: input.choiceGroup,
      name: JSON.stringify(input.name),
      description: JSON.stringify(input.description),
      on_date: input.onDate,
      price: input.price,
      prices: JSON.stringify(input.prices),
      quota_ids: input.quotaIds,
      closes_local: input.closes,
      closes_at: input.closes === null ? null : resolveTime(input.closes, event.time_zone).instant,
      after_acceptance: input.afterAcceptance,
    };
    if (input.id === undefined)
      await trx
        .insertInto('registration_extras')
        .values({ ...key, id, ...columns, position: sql<number>`${locked.extras.size}` })
        .execute();
    else {
      const extra = locked.extras.get(id);
      if (!extra) throw new DomainError('registration.not_found');
      await trx
        .updateTable('registration_extras')
        .set(columns)
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .execute();
      locked.extras.set(id, { ...extra, quotaIds: input.quotaIds });
      await recountQuotas(trx, locked);
    }
    return { subjectId: id, fields: Object.keys(columns), result: { id } };
  });
}
