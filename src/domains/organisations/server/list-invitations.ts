import { sql, type Kysely } from 'kysely';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation } from './access.ts';
import type { OrganisationRole } from './tables.ts';

export interface SentInvitation {
  id: string;
  email: string;
  role: OrganisationRole;
  event: { title: Texts; lang: TextLanguage } | null;
  sentAt: string;
  expiresAt: string;
  isOver: boolean;
  /** What became of the mail; null where it has been forgotten. */
  mail: 'waiting' | 'sent' | 'refused' | 'given_up' | 'expired' | null;
}

/**
 * Open invitations, newest first. Organisers see those to single events, owners all.
 * @throws DomainError `organisation.not_found`
 */
export async function listInvitations(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<SentInvitation[]> {
  const { organisation, role } = await accessOrganisation(
    db,
    actor,
    { slug: input.organisation },
    'organiser',
  );
  const rows = await db
    .selectFrom('invitations as i')
    .leftJoin('mails as m', 'm.id', 'i.mail_id')
    .leftJoin('events as e', (join) =>
      join.onRef('e.organisation_id', '=', 'i.organisation_id').onRef('e.id', '=', 'i.event_id'),
    )
    .select(['i.id', 'i.email', 'i.role', 'i.created_at', 'i.expires_at', 'm.state', 'e.title', 'e.lang'])
    .select(sql<boolean>`i.expires_at <= now()`.as('is_over'))
    .where('i.organisation_id', '=', organisation.id)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .$if(role !== 'owner', (query) => query.where('i.event_id', 'is not', null))
    .orderBy('i.created_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ title, lang, ...row }) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    event: title !== null && lang !== null ? { title, lang } : null,
    sentAt: row.created_at,
    expiresAt: row.expires_at,
    isOver: row.is_over,
    mail: row.state,
  }));
}
