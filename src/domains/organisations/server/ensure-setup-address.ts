import { sql, type Kysely } from 'kysely';
import type { App } from '#app-context';
import type { Database } from '#platform/server/db/database.ts';
import { newToken } from '#platform/server/secret/tokens.ts';
import '#domains/people/server/tables.ts';

const hours = 24;

/**
 * The one-time address at which the operator is named, printed on the console: whoever is first on the network gets
 * nothing. A new one at each start, until there is an operator.
 * @returns null where somebody runs the installation already
 */
export async function ensureSetupAddress(app: App): Promise<string | null> {
  if (await hasOperator(app.db)) return null;
  const { token, hash } = newToken();
  await app.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('setup_links').execute();
    await trx
      .insertInto('setup_links')
      .values({
        token_hash: hash,
        expires_at: sql<string>`now() + make_interval(hours => ${hours})`,
        name: null,
        email: null,
        organisation: null,
        code_hash: null,
      })
      .execute();
  });
  return `${app.env.ORIGIN}/da/set-up/${token}`;
}

export async function hasOperator(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('operators').select('account_id').limit(1).executeTakeFirst()) !== undefined;
}
