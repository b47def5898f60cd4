import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { minutesOf } from '../methods.ts';
import type { OwnTemplate } from '../setup-view.ts';
import type * as schema from '../setup.ts';
import { accessWorkshop } from './access.ts';
import { phasesOf } from './save-phases.ts';

/**
 * Keeps a workshop's phases and stem as a template of the organisation; one of the same name is replaced.
 * @throws DomainError `workshop.not_found`, `workshop.no_phases.conflict`
 */
export async function saveTemplate(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, name }: z.infer<typeof schema.saveTemplate>,
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, id, 'organiser');
  const { organisation_id, event_id, lang, stem } = workshop;
  await inTransaction(db, async (trx) => {
    const rows = await phasesOf(trx, { organisation_id, event_id, workshop_id: id });
    if (rows.length === 0) throw new DomainError('workshop.no_phases.conflict');
    const phases = JSON.stringify(
      rows.map(({ kind, title, instruction, minutes, allows }) => ({
        ...{ kind, title, instruction, minutes, allows },
      })),
    );
    await trx
      .insertInto('workshop_templates')
      .values({ organisation_id, id: newId(), lang, name, stem, phases })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'name']).doUpdateSet({ lang, stem, phases }),
      )
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation_id,
      eventId: event_id,
      action: 'workshop.save_template',
      subjectKind: 'workshop',
      subjectId: id,
    });
  });
}

/** The templates of the organisation that holds the event. */
export async function listTemplates(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<OwnTemplate[]> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'facilitator');
  const rows = await db
    .selectFrom('workshop_templates')
    .select(['id', 'name', 'lang', 'phases'])
    .where('organisation_id', '=', event.organisation_id)
    .orderBy(sql`name collate "da-x-icu"`)
    .execute();
  return rows.map(({ phases, ...row }) => ({ ...row, phases: phases.length, minutes: minutesOf(phases) }));
}

/** @throws DomainError `event.not_found`, `workshop.template.not_found` */
export async function removeTemplate(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeTemplate>,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  await inTransaction(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('workshop_templates')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', input.template)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new DomainError('workshop.template.not_found');
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'workshop.remove_template',
      subjectKind: 'event',
      subjectId: event.id,
    });
  });
}
