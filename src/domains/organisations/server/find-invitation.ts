import { sql, type Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import type { OrganisationRole } from './tables.ts';

export interface OpenInvitation {
  organisationId: string;
  id: string;
  organisation: { name: string; slug: string };
  event: { id: string; title: Texts; lang: TextLanguage } | null;
  email: string;
  role: OrganisationRole;
  /** The account that has the address already. */
  accountId: string | null;
}

/**
 * What an invitation's link is about. Reading it uses nothing up.
 * @throws DomainError `invitation.gone` for one that is used, taken back, too old or unknown
 */
export async function findInvitation(db: Kysely<Database>, token: string): Promise<OpenInvitation> {
  const row = await db
    .selectFrom('invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
    .leftJoin('events as e', (join) =>
      join.onRef('e.organisation_id', '=', 'i.organisation_id').onRef('e.id', '=', 'i.event_id'),
    )
    .leftJoin('accounts as a', 'a.email', 'i.email')
    .select(['i.organisation_id', 'i.id', 'i.email', 'i.role', 'o.name', 'o.slug', 'a.id as account_id'])
    .select(['e.id as event_id', 'e.title', 'e.lang'])
    .where('i.token_hash', '=', hashToken(token))
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', sql<string>`now()`)
    .executeTakeFirst();
  if (!row) throw new DomainError('invitation.gone');
  const { event_id, title, lang } = row;
  return {
    organisationId: row.organisation_id,
    id: row.id,
    organisation: { name: row.name, slug: row.slug },
    event: event_id !== null && title !== null && lang !== null ? { id: event_id, title, lang } : null,
    email: row.email,
    role: row.role,
    accountId: row.account_id,
  };
}
