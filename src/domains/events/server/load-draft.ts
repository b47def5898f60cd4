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
): Promise<Draft & { role: OrganisationRole } & StepAuthors> {
  const { event, role } = await accessEvent(db, actor, input, 'reader');
  const rows = await readDraftRows(db, event);
  const { undo, redo } = reaches(role, 'organiser') ? rows.steps : { undo: null, redo: null };
  return {
    ...forRole(draftFromRows(rows), role),
    role,
    undoBy: await authorOf(db, actor, undo),
    redoBy: await authorOf(db, actor, redo),
  };
}

/** Whose edit undo and redo would touch, where it is not the reader's own: a name, empty where it is not known. */
export interface StepAuthors {
  undoBy: string | null;
  redoBy: string | null;
}

async function authorOf(
  db: Kysely<Database>,
  actor: Actor,
  step: { account_id: string | null } | null,
): Promise<string | null> {
  const self = actor.kind === 'account' ? actor.accountId : null;
  if (!step || step.account_id === self) return null;
  if (step.account_id === null) return '';
  const author = await db
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', step.account_id)
    .executeTakeFirst();
  return author?.name ?? '';
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
