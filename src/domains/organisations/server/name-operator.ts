import type { App } from '#app-context';
import { ensureAccount } from '#domains/people/server/ensure-account.ts';
import { createSignInLink } from '#domains/people/server/sign-in/sign-in-links.ts';
import type { Actor } from '../actor.ts';
import { requireOperator } from './access.ts';
import { recordAudit } from './record-audit.ts';

export interface NamedOperator {
  accountId: string;
  email: string;
  /** False where the account was the operator's already. */
  isNew: boolean;
  /** Signs in once, for half an hour: for whoever has the machine, also when no mail can be sent. */
  signIn: string;
}

/** Makes the account of an address, new if need be, an operator of the installation. */
export async function nameOperator(app: App, actor: Actor, input: { email: string }): Promise<NamedOperator> {
  requireOperator(actor);
  const email = input.email.trim().toLowerCase();
  const { accountId, isNew } = await app.db.transaction().execute(async (trx) => {
    const name = email.split('@')[0] ?? email;
    const id = await ensureAccount(trx, { email, name, lang: 'da', isConfirmed: false });
    const added = await trx
      .insertInto('operators')
      .values({ account_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isNewOperator = added.numInsertedOrUpdatedRows === 1n;
    if (isNewOperator) {
      await trx.deleteFrom('setup_links').execute();
      await recordAudit(trx, actor, {
        organisationId: null,
        action: 'operator.name',
        subjectKind: 'account',
        subjectId: id,
      });
    }
    return { accountId: id, isNew: isNewOperator };
  });
  const path = await createSignInLink(app, email, 'da', '/da/operate');
  return { accountId, email, isNew, signIn: app.env.ORIGIN + path };
}
