import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { reaches, roleIn } from '#domains/organisations/server/access.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventTable } from './tables.ts';

export type EventRow = Selectable<EventTable>;

/**
 * The draft of an event, if the actor has at least the role in its organisation or on that event alone
 * (people of a co-host). Missing and forbidden look the same.
 * @throws DomainError `event.not_found`
 */
export async function accessEvent(
  db: Kysely<Database>,
  actor: Actor,
  key: { slug: string } | { id: string },
  minimum: OrganisationRole,
): Promise<{ event: EventRow; role: OrganisationRole }> {
  const query = db.selectFrom('events').selectAll('events');
  const event = await (
    'slug' in key
      ? query
          .innerJoin('slugs', (join) =>
            join.onRef('slugs.subject_id', '=', 'events.id').on('slugs.scope', '=', 'event'),
          )
          .where('slugs.slug', '=', key.slug)
      : query.where('events.id', '=', key.id)
  ).executeTakeFirst();
  const role = event ? await eventRole(db, actor, event) : null;
  if (!event || role === null || !reaches(role, minimum)) throw new DomainError('event.not_found');
  return { event, role };
}

async function eventRole(
  db: Kysely<Database>,
  actor: Actor,
  event: EventRow,
): Promise<OrganisationRole | null> {
  const whole = await roleIn(db, actor, event.organisation_id);
  if (whole === 'owner' || whole === 'organiser' || actor.kind !== 'account') return whole;
  const right = await db
    .selectFrom('event_rights')
    .select('role')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!right) return whole;
  return whole !== null && reaches(whole, right.role) ? whole : right.role;
}
