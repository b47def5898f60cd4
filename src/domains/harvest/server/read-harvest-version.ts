import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { compareHarvest, type HarvestChange } from '../editing/compare-harvest.ts';
import type { HarvestDocument } from '../editing/harvest-schema.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { ofWorkshop } from './lock-harvest.ts';
import './tables.ts';

export interface ReadVersion {
  document: HarvestDocument;
  /** What it changed of the one before; empty for the first. */
  changes: HarvestChange[];
  /** What has been changed since. */
  since: HarvestChange[];
  /** The version that holds. */
  current: number;
}

/**
 * One version of a harvest, and what in it is other than before and now.
 * @throws DomainError `workshop.not_found`, `harvest.version.not_found`
 */
export async function readHarvestVersion(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofVersion>,
): Promise<ReadVersion> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const document = await findVersion(db, workshop, input.version);
  const now = await findVersion(db, workshop, workshop.harvest_version);
  const before = input.version === 0 ? document : await findVersion(db, workshop, input.version - 1);
  return {
    document,
    changes: compareHarvest(before, document),
    since: compareHarvest(document, now),
    current: workshop.harvest_version,
  };
}

/** @throws DomainError `harvest.version.not_found` */
export async function findVersion(
  db: Kysely<Database>,
  workshop: WorkshopRow,
  version: number,
): Promise<HarvestDocument> {
  const row = await db
    .selectFrom('harvest_versions')
    .select('document')
    .where(({ and }) => and({ ...ofWorkshop(workshop), version }))
    .executeTakeFirst();
  if (!row) throw new DomainError('harvest.version.not_found');
  return row.document as HarvestDocument;
}
