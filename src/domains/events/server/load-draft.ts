import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Draft } from '../draft.ts';

/** The whole draft. Below organiser, equipment, answers and pending entries are blank; below facilitator joining links too. */
export async function loadDraft(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: { slug: string },
): Promise<Draft & { role: OrganisationRole }> {
  throw new Error('not built yet');
}
