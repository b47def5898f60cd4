import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { reaches } from '#domains/organisations/server/access.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Draft } from '../draft.ts';
import { accessEvent } from './access.ts';
import { draftFromRows } from './draft-from-rows.ts';
import { readDraftRows } from './draft-rows.ts';

/**
 * The whole draft. Below organiser, equipment, answers and pending entries are blank; below facilitator joining links too.
 * @throws DomainError `event.not_found`
 */
export async function loadDraft(
  db: Kysely<Database>,
  actor: Actor,
  input: { slug: string },
): Promise<Draft & { role: OrganisationRole }> {
  const { event, role } = await accessEvent(db, actor, input, 'reader');
  const draft = draftFromRows(await readDraftRows(db, event));
  return { ...forRole(draft, role), role };
}

/** Only what the role needs. */
function forRole(draft: Draft, role: OrganisationRole): Draft {
  if (reaches(role, 'organiser')) return draft;
  return {
    ...draft,
    speakers: draft.speakers.map((speaker) => ({
      ...speaker,
      equipment: '',
      answer: 'unasked',
      pending: null,
      linkExpiresAt: null,
      personId: null,
    })),
    slots: reaches(role, 'facilitator')
      ? draft.slots
      : draft.slots.map((slot) => ({ ...slot, joiningLink: null })),
    materials: draft.materials.filter((material) => material.status === 'approved'),
  };
}
