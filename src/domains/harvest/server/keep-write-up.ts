import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type {} from '#domains/workshops/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../editing/harvest-schema.ts';

/**
 * Keeps an old write-up: each section as a workshop without session and board, which is over, with what it recommended.
 * Titles that the event has already are refused, so that the same write-up is not kept twice.
 * @throws DomainError `event.not_found`, `write_up.empty.invalid`, `write_up.twice.conflict` with the title
 */
export async function keepWriteUp(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.keepWriteUp>,
  now: number,
): Promise<{ workshops: string[] }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  if (input.sections.length === 0) throw new DomainError('write_up.empty.invalid');
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const sections = input.sections.map((section) => ({ ...section, id: newId() }));
  const at = isoInstant(now);
  await db.transaction().execute(async (trx) => {
    // Two who keep the same write-up at once come one after the other.
    await trx
      .selectFrom('events')
      .select('id')
      .where('organisation_id', '=', key.organisation_id)
      .where('id', '=', key.event_id)
      .forUpdate()
      .execute();
    const there = await trx
      .selectFrom('workshops')
      .select(['title', 'area', 'position'])
      .where(({ and }) => and(key))
      .execute();
    const twice = sections.find((one) =>
      there.some(({ title, area }) => title === one.title && area === one.area),
    );
    if (twice) throw new DomainError('write_up.twice.conflict', { value: twice.title });
    const first = Math.max(-1, ...there.map(({ position }) => position)) + 1;
    await insertMany(
      trx,
      'workshops',
      sections.map(({ id, title, area, caseTitle, caseText, owners, challenge, stem, account }, index) => ({
        ...{ ...key, id, session_id: null, lang: input.lang, title, area, challenge, stem, account },
        ...{ case_title: caseTitle, case_text: caseText, owners },
        ...{
          method: 'own',
          way: 'record',
          state: 'closed',
          harvest_state: 'editing',
          position: first + index,
        },
        ...{ created_at: at, updated_at: at },
      })),
    );
    const recommendations = sections.flatMap(({ id, recommendations: said }) =>
      said.map(({ keyword, text, addressedTo }, position) => ({
        ...{ ...key, workshop_id: id, id: newId(), keyword, text, addressed_to: addressedTo, position },
        ...{ state: 'kept', created_at: at, updated_at: at },
      })),
    );
    if (recommendations.length > 0) await insertMany(trx, 'recommendations', recommendations);
    await recordAudit(trx, actor, {
      ...{ organisationId: key.organisation_id, eventId: key.event_id },
      ...{ action: 'harvest.keep_write_up', subjectKind: 'event', subjectId: key.event_id },
    });
  });
  return { workshops: sections.map(({ id }) => id) };
}
