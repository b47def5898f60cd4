/**
 * The set-up of an installation. Whoever has the console's address says who they are; where mail can be sent, a code
 * typed here proves the address, since a mistyped one would hand the installation to a stranger.
 */
import { randomInt, timingSafeEqual } from 'node:crypto';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { App } from '#app-context';
import { ensureAccount } from '#domains/people/server/ensure-account.ts';
import type { SetupLinkTable } from '#domains/people/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { lockInTransaction } from '#platform/server/db/transactions.ts';
import { queueMail } from '#platform/server/mail/queue-mail.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import { hasOperator } from './ensure-setup-address.ts';
import { insertOrganisation } from './insert-organisation.ts';
import { recordAudit } from './record-audit.ts';

const codeMinutes = 30;
const attempts = 5;

export interface SetUpInput {
  name: string;
  email: string;
  /** Name of the first organisation; empty for none yet. */
  organisation: string;
  lang: PageLanguage;
}

type Link = Selectable<SetupLinkTable>;

/**
 * The state of the set-up: the address a code was sent to, if one was.
 * @throws DomainError `set_up.not_found` without a valid token
 */
export async function findSetUp(db: Kysely<Database>, token: string): Promise<{ codeSentTo: string | null }> {
  const link = await findLink(db, token);
  return { codeSentTo: link.code_hash ? link.email : null };
}

/**
 * @returns the operator's e-mail where the set-up is done, null where a code was sent
 * @throws DomainError `set_up.not_found`, `rate.too_many`
 */
export async function beginSetUp(
  app: App,
  token: string,
  input: SetUpInput,
): Promise<{ done: string | null }> {
  const link = await findLink(app.db, token);
  const email = input.email.trim().toLowerCase();
  if (!app.env.SMTP_URL) return { done: await complete(app.db, link, { ...input, email }, false) };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await app.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('setup_links')
      .set({
        name: input.name,
        email,
        organisation: input.organisation,
        code_hash: hashToken(token + code),
        attempts: 0,
      })
      .where('token_hash', '=', link.token_hash)
      .execute();
    const data = { code, minutes: codeMinutes };
    await queueMail(trx, {
      to: email,
      lang: input.lang,
      template: 'setUpCode',
      data,
      organisationId: null,
      hours: 1,
    });
  });
  return { done: null };
}

/**
 * @returns the operator's e-mail
 * @throws DomainError `set_up.not_found`, `set_up.invalid` for a wrong code; after five the details are asked again
 */
export async function confirmSetUp(
  app: App,
  token: string,
  code: string,
  lang: PageLanguage,
): Promise<string> {
  const link = await findLink(app.db, token);
  const given = hashToken(token + code.replace(/\s/g, ''));
  if (
    !link.code_hash ||
    !link.email ||
    link.attempts >= attempts ||
    !timingSafeEqual(given, link.code_hash)
  ) {
    await countAttempt(app.db, link);
    throw new DomainError('set_up.invalid', { fields: { code: 'wrong' } });
  }
  const input = { name: link.name ?? '', email: link.email, organisation: link.organisation ?? '', lang };
  return complete(app.db, link, input, true);
}

async function countAttempt(db: Kysely<Database>, link: Link): Promise<void> {
  await db
    .updateTable('setup_links')
    .set({
      attempts: sql<number>`attempts + 1`,
      code_hash: sql<Buffer | null>`case when attempts + 1 < ${attempts} then code_hash end`,
    })
    .where('token_hash', '=', link.token_hash)
    .execute();
}

async function findLink(db: Kysely<Database>, token: string): Promise<Link> {
  const link = await db
    .selectFrom('setup_links')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', sql<string>`now()`)
    .executeTakeFirst();
  if (!link || (await hasOperator(db))) throw new DomainError('set_up.not_found');
  return link;
}

/** Uses the link up. Of two at once one finds it gone. */
async function complete(
  db: Kysely<Database>,
  link: Link,
  input: SetUpInput,
  isConfirmed: boolean,
): Promise<string> {
  await db.transaction().execute(async (trx) => {
    await lockInTransaction(trx, 'samskab set-up');
    const used = await trx
      .deleteFrom('setup_links')
      .where('token_hash', '=', link.token_hash)
      .executeTakeFirst();
    if (used.numDeletedRows !== 1n || (await hasOperator(trx))) throw new DomainError('set_up.not_found');
    const accountId = await ensureAccount(trx, { ...input, isConfirmed });
    await nameOperator(trx, accountId);
    if (input.organisation !== '') {
      const facts = {
        name: input.organisation,
        lang: input.lang,
        country: 'DK',
        kind: 'association',
      } as const;
      await insertOrganisation(
        trx,
        { kind: 'account', accountId, isOperator: true },
        { ...facts, ownerId: accountId },
      );
    }
  });
  return input.email;
}

async function nameOperator(trx: Transaction<Database>, accountId: string): Promise<void> {
  await trx.insertInto('operators').values({ account_id: accountId }).execute();
  const actor = { kind: 'account', accountId, isOperator: true } as const;
  await recordAudit(trx, actor, {
    organisationId: null,
    action: 'operator.set_up',
    subjectKind: 'account',
    subjectId: accountId,
  });
}
