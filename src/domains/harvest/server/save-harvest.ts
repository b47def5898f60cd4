import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { boardKey } from '#domains/workshops/server/of-board.ts';
import { renewBoard } from '#domains/workshops/server/renew-board.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { HarvestDocument } from '../editing/harvest-schema.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { aboutHarvest, harvestOf, lockHarvest, ofWorkshop, theWorkshop } from './lock-harvest.ts';
import './tables.ts';

/**
 * Saves what a facilitator made of a workshop, whole, as its next version. What the editor has not seen, as a
 * recommendation that came from the board meanwhile, stays behind the rest.
 * @throws DomainError `workshop.not_found`, `draft.conflict` where somebody else was faster,
 *   `harvest.board_open.conflict`
 */
export async function saveHarvest(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveHarvest>,
  now: number,
): Promise<{ version: number }> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  await refuseStrangers(db, workshop, input.recommendations);
  await refuseStrangeGroups(db, workshop, input.recommendations);
  const sorted = input.recommendations
    .map((one) => ({ ...one, id: one.id ?? newId() }))
    .sort((a, b) => a.position - b.position)
    .map(({ position: _, ...one }) => one);
  const recommendations = sorted.map(({ groupId: _, ...one }) => one);
  const document = { stem: input.stem, account: input.account, recommendations };
  return db.transaction().execute(async (trx) => {
    const saved = await writeHarvest(trx, actor, workshop, input.version, document, 'harvest.save', now);
    await linkGroups(trx, workshop, sorted);
    return saved;
  });
}

/** Which notes stand behind a recommendation is no wording: it makes no version. */
async function linkGroups(
  trx: Transaction<Database>,
  workshop: WorkshopRow,
  recommendations: readonly { id: string; groupId?: string | null | undefined }[],
): Promise<void> {
  const rows = recommendations.flatMap(({ id, groupId }) => (groupId === undefined ? [] : [{ id, groupId }]));
  if (rows.length === 0) return;
  await sql`
    update recommendations r set group_id = said."groupId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, "groupId" uuid)
    where r.organisation_id = ${workshop.organisation_id} and r.event_id = ${workshop.event_id}
      and r.workshop_id = ${workshop.id} and r.id = said.id
      and r.group_id is distinct from said."groupId"`.execute(trx);
}

async function refuseStrangeGroups(
  db: Kysely<Database>,
  workshop: WorkshopRow,
  sent: readonly { groupId?: string | null | undefined }[],
): Promise<void> {
  const asked = [...new Set(sent.flatMap(({ groupId }) => groupId ?? []))];
  if (asked.length === 0) return;
  const own = await db
    .selectFrom('board_groups')
    .select('id')
    .where(({ and }) => and({ ...ofWorkshop(workshop), is_gone: false }))
    .where('id', 'in', asked)
    .execute();
  if (own.length < asked.length) throw new DomainError('board.group.not_found');
}

/** An id that is sent must be one of the workshop's own. */
async function refuseStrangers(
  db: Kysely<Database>,
  workshop: WorkshopRow,
  sent: readonly { id: string | null }[],
): Promise<void> {
  const own = await db
    .selectFrom('recommendations')
    .select('id')
    .where(({ and }) => and(ofWorkshop(workshop)))
    .execute();
  if (sent.some(({ id }) => id !== null && !own.some((one) => one.id === id)))
    throw new DomainError('recommendation.not_found');
}

/** Writes a document as the next version, in the caller's transaction. */
export async function writeHarvest(
  trx: Transaction<Database>,
  actor: Actor,
  key: WorkshopRow,
  expected: number,
  document: HarvestDocument,
  action: 'harvest.save' | 'harvest.restore',
  now: number,
): Promise<{ version: number }> {
  const workshop = await lockHarvest(trx, key);
  if (workshop.harvest_version !== expected) throw new DomainError('draft.conflict');
  if (workshop.state === 'open') throw new DomainError('harvest.board_open.conflict');
  const before = await harvestOf(trx, workshop);
  // What the board left is a version too: one can go back to it.
  if (workshop.harvest_version === 0) await keepVersion(trx, workshop, 0, before, null, now);
  const unseen = before.recommendations.filter(
    ({ id }) => !document.recommendations.some((one) => one.id === id),
  );
  const whole = { ...document, recommendations: [...document.recommendations, ...unseen] };
  if (workshop.harvest_version > 0 && isSame(before, whole)) return { version: workshop.harvest_version };
  const version = workshop.harvest_version + 1;
  await writeRecommendations(trx, workshop, whole, now);
  await keepVersion(trx, workshop, version, whole, actor.kind === 'account' ? actor.accountId : null, now);
  await trx
    .updateTable('workshops')
    .set({
      ...{ stem: whole.stem, account: whole.account, harvest_version: version, updated_at: isoInstant(now) },
      harvest_state: workshop.harvest_state === 'none' ? 'editing' : workshop.harvest_state,
    })
    .where(({ and }) => and(theWorkshop(workshop)))
    .execute();
  await renewBoard(trx, boardKey(workshop));
  await recordAudit(trx, actor, { ...aboutHarvest(workshop), action, fields: changed(before, whole) });
  return { version };
}

async function writeRecommendations(
  trx: Transaction<Database>,
  workshop: WorkshopRow,
  { recommendations }: HarvestDocument,
  now: number,
): Promise<void> {
  if (recommendations.length === 0) return;
  const rows = recommendations.map(({ id, keyword, text, addressedTo, isKept }, position) => ({
    ...{ ...ofWorkshop(workshop), id, keyword, text, addressed_to: addressedTo, position },
    ...{ state: isKept ? ('kept' as const) : ('dropped' as const) },
    ...{ created_at: isoInstant(now), updated_at: isoInstant(now) },
  }));
  await trx
    .insertInto('recommendations')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'event_id', 'workshop_id', 'id']).doUpdateSet((set) => ({
        keyword: set.ref('excluded.keyword'),
        text: set.ref('excluded.text'),
        addressed_to: set.ref('excluded.addressed_to'),
        position: set.ref('excluded.position'),
        state: set.ref('excluded.state'),
        updated_at: sql<string>`excluded.updated_at`,
      })),
    )
    .execute();
}

async function keepVersion(
  trx: Transaction<Database>,
  workshop: WorkshopRow,
  version: number,
  document: HarvestDocument,
  savedBy: string | null,
  now: number,
): Promise<void> {
  await trx
    .insertInto('harvest_versions')
    .values({
      ...{ ...ofWorkshop(workshop), version, document: JSON.stringify(document) },
      ...{ saved_at: isoInstant(now), saved_by: savedBy },
    })
    .execute();
}

function isSame(a: HarvestDocument, b: HarvestDocument): boolean {
  return changed(a, b).length === 0;
}

function changed(before: HarvestDocument, after: HarvestDocument): string[] {
  return (['stem', 'account', 'recommendations'] as const).filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  );
}

function canonical(value: HarvestDocument[keyof HarvestDocument]): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value.map((one) => [one.id, one.keyword, one.text, one.addressedTo, one.isKept]));
}
