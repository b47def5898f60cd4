import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { TemplatePhase } from '../methods.ts';

/** Adds a template's phases, in their order, to a workshop that has none. */
export async function writePhases(
  trx: Transaction<Database>,
  key: { organisation_id: string; event_id: string; workshop_id: string },
  phases: readonly TemplatePhase[],
): Promise<void> {
  await insertMany(
    trx,
    'workshop_phases',
    phases.map(({ allows, ...phase }, position) => ({
      ...{ ...key, ...phase, id: newId(), position },
      allows: [...allows],
    })),
  );
}
