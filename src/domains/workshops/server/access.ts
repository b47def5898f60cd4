/** Who may see and do what with a workshop. Missing and forbidden look the same. */
import type { Kysely, Selectable } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { idOfToken, idToken, isIdToken } from '#platform/server/secret/id-token.ts';
import type { WorkshopTable } from './tables.ts';
import './tables.ts';

export type WorkshopRow = Selectable<WorkshopTable>;

/**
 * A workshop for those who lead it: facilitators and organisers of its event.
 * @throws DomainError `workshop.not_found`
 */
export async function accessWorkshop(
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  minimum: OrganisationRole = 'facilitator',
): Promise<{ workshop: WorkshopRow; event: EventRow }> {
  const workshop = await findWorkshop(db, id);
  if (!workshop) throw new DomainError('workshop.not_found');
  const found = await accessEvent(db, actor, { id: workshop.event_id }, minimum).catch(() => null);
  if (!found) throw new DomainError('workshop.not_found');
  return { workshop, event: found.event };
}

/**
 * A workshop for whoever holds its board's link, blocked or not.
 * @throws DomainError `board.not_found`
 */
export async function accessBoard(db: Kysely<Database>, actor: Actor): Promise<WorkshopRow> {
  const workshop = actor.kind === 'board' ? await findWorkshop(db, actor.workshopId) : undefined;
  if (!workshop || workshop.stays_in_room) throw new DomainError('board.not_found');
  return workshop;
}

/** The part of a board's address that opens it: printed as a QR code, and made again for every sheet. */
export function boardToken({ id, link_version }: Pick<WorkshopRow, 'id' | 'link_version'>): string {
  return idToken(purpose, id, link_version);
}

/** @throws DomainError `board.not_found` */
export async function workshopOfToken(db: Kysely<Database>, token: string): Promise<WorkshopRow> {
  const id = idOfToken(token);
  const workshop = id === null ? undefined : await findWorkshop(db, id);
  if (!workshop || workshop.stays_in_room || !isIdToken(purpose, token, workshop.link_version))
    throw new DomainError('board.not_found');
  return workshop;
}

const purpose = 'workshop board';

function findWorkshop(db: Kysely<Database>, id: string): Promise<WorkshopRow | undefined> {
  return db.selectFrom('workshops').selectAll().where('id', '=', id).executeTakeFirst();
}
