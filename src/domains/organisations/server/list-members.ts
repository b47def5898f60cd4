import type { Kysely } from 'kysely';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import type { OrganisationRole } from './tables.ts';

export interface Member {
  accountId: string;
  name: string;
  email: string;
  role: OrganisationRole;
  since: string;
}

/** People of a co-host: rights on one event alone. */
export interface Guest {
  accountId: string;
  name: string;
  email: string;
  role: 'organiser' | 'facilitator' | 'reader';
  event: { id: string; slug: string; title: Texts; lang: TextLanguage };
}

export interface Members {
  members: Member[];
  guests: Guest[];
  /** Whether the actor may change roles and invite into the organisation. */
  mayManage: boolean;
}

/**
 * Who works here, for organisers and owners.
 * @throws DomainError `organisation.not_found`
 */
export async function listMembers(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<Members> {
  const { organisation, role } = await accessOrganisation(
    db,
    actor,
    { slug: input.organisation },
    'organiser',
  );
  const members = await db
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id as accountId', 'a.name', 'a.email', 'm.role', 'm.created_at as since'])
    .where('m.organisation_id', '=', organisation.id)
    .orderBy('m.created_at')
    .orderBy('a.id')
    .execute();
  const guests = await db
    .selectFrom('event_rights as r')
    .innerJoin('accounts as a', 'a.id', 'r.account_id')
    .innerJoin('events as e', (join) =>
      join.onRef('e.organisation_id', '=', 'r.organisation_id').onRef('e.id', '=', 'r.event_id'),
    )
    .innerJoin('slugs as s', (join) =>
      join.onRef('s.subject_id', '=', 'e.id').on('s.scope', '=', 'event').on('s.is_current', '=', true),
    )
    .select(['a.id as accountId', 'a.name', 'a.email', 'r.role', 'e.id', 's.slug', 'e.title', 'e.lang'])
    .where('r.organisation_id', '=', organisation.id)
    .orderBy('e.starts_on')
    .orderBy('r.created_at')
    .execute();
  return {
    members,
    guests: guests.map(({ id, slug, title, lang, ...guest }) => ({
      ...guest,
      event: { id, slug, title, lang },
    })),
    mayManage: role === 'owner',
  };
}
