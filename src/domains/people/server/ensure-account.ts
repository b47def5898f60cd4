import { sql, type Transaction } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import './tables.ts';

export interface NewAccount {
  email: string;
  /** Kept only for a new account; an account that is there keeps its name. */
  name: string;
  lang: PageLanguage;
  /** Whether the address has just been proved to be the person's own. */
  isConfirmed: boolean;
}

/** The account of an address, made where there is none: accounts come about by invitation, set-up or command only. */
export async function ensureAccount(trx: Transaction<Database>, account: NewAccount): Promise<string> {
  const email = account.email.trim().toLowerCase();
  const { id } = await trx
    .insertInto('accounts')
    .values({
      id: newId(),
      name: account.name.trim(),
      email,
      email_verified: account.isConfirmed,
      image: null,
      lang: account.lang,
    })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({
        email_verified: sql<boolean>`accounts.email_verified or excluded.email_verified`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
