import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accountOf } from './sign-in/sessions.ts';

/** Name and language of one's own account. */
export async function changeOwnAccount(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeOwnAccount>,
): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ ...input, updated_at: sql<string>`now()` })
    .where('id', '=', accountOf(actor))
    .execute();
}

/** @throws DomainError `passkey.not_found` for one that is not the actor's own */
export async function renamePasskey(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.renamePasskey>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ name: input.name })
    .where('id', '=', input.id)
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DomainError('passkey.not_found');
}

/** The link by mail always remains as a way in. @throws DomainError `passkey.not_found` */
export async function removePasskey(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where('id', '=', input.id)
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new DomainError('passkey.not_found');
}

/** Takes a provider's account off one's own. */
export async function removeMethod(db: Kysely<Database>, actor: Actor, input: { id: string }): Promise<void> {
  await db
    .deleteFrom('sign_in_methods')
    .where('id', '=', input.id)
    .where('account_id', '=', accountOf(actor))
    .execute();
}
