/** Who may see and do what with registrations. Missing and forbidden look the same. */
import type { Kysely, Selectable } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationDeskTable, RegistrationTable } from './tables.ts';

export type DeskRow = Selectable<RegistrationDeskTable>;
export type RegistrationRow = Selectable<RegistrationTable>;

/**
 * The desk of an event, for its organisers. Facilitators and readers of an organisation do not see registrations:
 * names and needs are shown to those who need them.
 * @throws DomainError `event.not_found`, `registration.not_found` where no desk has been opened
 */
export async function accessDesk(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
): Promise<{ event: EventRow; desk: DeskRow }> {
  const { event } = await accessEvent(db, actor, { slug }, 'organiser');
  const desk = await findDesk(db, event);
  if (!desk) throw new DomainError('registration.not_found');
  return { event, desk };
}

export function findDesk(
  db: Kysely<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
): Promise<DeskRow | undefined> {
  return db
    .selectFrom('registration_desks')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .executeTakeFirst();
}

/**
 * A registration: for its own participant, or for the organisers of its event.
 * @throws DomainError `registration.not_found`
 */
export async function accessRegistration(
  db: Kysely<Database>,
  actor: Actor,
  id: string,
): Promise<RegistrationRow> {
  const row = await db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await maySee(db, actor, row))) throw new DomainError('registration.not_found');
  return row;
}

async function maySee(db: Kysely<Database>, actor: Actor, row: RegistrationRow): Promise<boolean> {
  if (actor.kind === 'participant') return actor.registrationId === row.id && row.erased_at === null;
  return accessEvent(db, actor, { id: row.event_id }, 'organiser').then(
    () => true,
    () => false,
  );
}
