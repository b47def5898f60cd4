import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accountOf } from './sign-in/sessions.ts';

export interface OwnAccount {
  id: string;
  name: string;
  email: string;
  isConfirmed: boolean;
  lang: PageLanguage;
  passkeys: { id: string; name: string | null; createdAt: string }[];
  /** Providers through which this account signs in, besides mail and passkeys. */
  methods: { id: string; provider: string; createdAt: string }[];
  /** In how many organisations the account is a member. */
  organisations: number;
}

/** @throws DomainError `account.signed_out` */
export async function findOwnAccount(db: Kysely<Database>, actor: Actor): Promise<OwnAccount> {
  const id = accountOf(actor);
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'email_verified', 'lang'])
    .select(({ selectFrom }) =>
      selectFrom('memberships')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account_id', '=', id)
        .as('organisations'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (!account) throw new DomainError('account.signed_out');
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('account_id', '=', id)
    .orderBy('created_at')
    .execute();
  const methods = await db
    .selectFrom('sign_in_methods')
    .select(['id', 'provider_id as provider', 'created_at as createdAt'])
    .where('account_id', '=', id)
    .orderBy('created_at')
    .execute();
  const { email_verified: isConfirmed, organisations, ...rest } = account;
  return { ...rest, isConfirmed, organisations: organisations ?? 0, passkeys, methods };
}
