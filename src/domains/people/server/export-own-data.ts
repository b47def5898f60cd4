import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accountOf, listSessions } from './sign-in/sessions.ts';

export interface OwnData {
  format: 1;
  account: Record<string, unknown>;
  memberships: Record<string, unknown>[];
  eventRights: Record<string, unknown>[];
  invitations: Record<string, unknown>[];
  passkeys: Record<string, unknown>[];
  connectedAccounts: Record<string, unknown>[];
  sessions: Record<string, unknown>[];
  /** What the account did, as the audit trails have it. */
  actions: Record<string, unknown>[];
}

/** Everything that is known about one's own account (GDPR articles 15 and 20). */
export async function exportOwnData(db: Kysely<Database>, actor: Actor): Promise<OwnData> {
  const id = accountOf(actor);
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'email_verified', 'lang', 'created_at', 'updated_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    format: 1,
    account,
    memberships: await db
      .selectFrom('memberships as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
      .select(['o.name as organisation', 'm.role', 'm.created_at'])
      .where('m.account_id', '=', id)
      .execute(),
    eventRights: await db
      .selectFrom('event_rights as r')
      .innerJoin('events as e', (join) =>
        join.onRef('e.organisation_id', '=', 'r.organisation_id').onRef('e.id', '=', 'r.event_id'),
      )
      .select(['e.title as event', 'r.role', 'r.created_at'])
      .where('r.account_id', '=', id)
      .execute(),
    invitations: await db
      .selectFrom('invitations as i')
      .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
      .select(['o.name as organisation', 'i.role', 'i.created_at', 'i.accepted_at'])
      .where('i.email', '=', account.email)
      .execute(),
    passkeys: await db
      .selectFrom('passkeys')
      .select(['name', 'device_type', 'backed_up', 'created_at'])
      .where('account_id', '=', id)
      .execute(),
    connectedAccounts: await db
      .selectFrom('sign_in_methods')
      .select(['provider_id', 'subject', 'created_at'])
      .where('account_id', '=', id)
      .execute(),
    sessions: (await listSessions(db, actor)).map((session) => ({ ...session })),
    actions: await db
      .selectFrom('audit_entries')
      .select(['at', 'action', 'subject_kind', 'subject_id'])
      .where('actor_id', '=', id)
      .orderBy('id')
      .execute(),
  };
}
