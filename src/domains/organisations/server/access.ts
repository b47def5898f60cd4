import type { Kysely, Selectable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import type { OrganisationRole, OrganisationTable } from './tables.ts';

export type Organisation = Selectable<OrganisationTable>;

const rank: Record<OrganisationRole, number> = { reader: 0, facilitator: 1, organiser: 2, owner: 3 };

export function reaches(role: OrganisationRole | null, minimum: OrganisationRole): boolean {
  return role !== null && rank[role] >= rank[minimum];
}

/** The role an actor has in a whole organisation, or null. An operator runs the installation and is no member. */
export async function roleIn(
  db: Kysely<Database>,
  actor: Actor,
  organisationId: string,
): Promise<OrganisationRole | null> {
  if (actor.kind === 'system' || actor.kind === 'command') return 'owner';
  if (actor.kind === 'api_key') {
    if (actor.organisationId !== organisationId) return null;
    return actor.rights.includes('edit') || actor.rights.includes('import') ? 'organiser' : 'reader';
  }
  if (actor.kind !== 'account') return null;
  const membership = await db
    .selectFrom('memberships')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  return membership?.role ?? null;
}

/**
 * The organisation, if the actor has at least the role there. Missing and forbidden look the same.
 * @throws DomainError `organisation.not_found`
 */
export async function accessOrganisation(
  db: Kysely<Database>,
  actor: Actor,
  key: { slug: string } | { id: string },
  minimum: OrganisationRole,
): Promise<{ organisation: Organisation; role: OrganisationRole }> {
  const query = db.selectFrom('organisations').selectAll();
  const organisation = await (
    'slug' in key ? query.where('slug', '=', key.slug) : query.where('id', '=', key.id)
  ).executeTakeFirst();
  const role = organisation ? await roleIn(db, actor, organisation.id) : null;
  if (!organisation || role === null || !reaches(role, minimum))
    throw new DomainError('organisation.not_found');
  return { organisation, role };
}

/**
 * For what concerns the whole installation.
 * @throws DomainError `operator.not_found` for everybody but its operator and the command
 */
export function requireOperator(actor: Actor): void {
  if (actor.kind === 'command' || actor.kind === 'system') return;
  if (actor.kind !== 'account' || !actor.isOperator) throw new DomainError('operator.not_found');
}
