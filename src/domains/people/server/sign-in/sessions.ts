import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import '../tables.ts';

export interface OwnSession {
  id: string;
  /** "Firefox, Windows"; empty where it was not recognised. */
  device: string;
  startedAt: string;
  expiresAt: string;
}

/** The actor's own sessions, newest first. */
export async function listSessions(db: Kysely<Database>, actor: Actor): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('sign_in_sessions')
    .select(['id', 'user_agent', 'created_at', 'expires_at'])
    .where('account_id', '=', accountOf(actor))
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.user_agent ?? '',
    startedAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Ends one of the actor's own sessions; another's is left alone without a word. */
export async function endSession(db: Kysely<Database>, actor: Actor, id: string): Promise<void> {
  await db
    .deleteFrom('sign_in_sessions')
    .where('account_id', '=', accountOf(actor))
    .where('id', '=', id)
    .execute();
}

export async function endAllSessions(db: Kysely<Database>, actor: Actor): Promise<void> {
  await db.deleteFrom('sign_in_sessions').where('account_id', '=', accountOf(actor)).execute();
}

/** @throws DomainError `account.signed_out` for anybody who is not signed in */
export function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new DomainError('account.signed_out');
  return actor.accountId;
}
