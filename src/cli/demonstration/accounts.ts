import type { Transaction } from 'kysely';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import { ensureAccount } from '#domains/people/server/ensure-account.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { App } from '../../app-context.ts';

interface DemoAccount {
  email: string;
  name: string;
  says: string;
  lang: 'da' | 'nb' | 'en';
  isOperator?: boolean;
  memberships: { organisation: string; role: OrganisationRole }[];
}

export const demonstrationAccounts: readonly DemoAccount[] = [
  {
    email: 'operator@demo.example',
    lang: 'da',
    name: 'Oda Driftsvold',
    says: 'runs the installation: outbox, organisations',
    isOperator: true,
    memberships: [],
  },
  {
    email: 'owner@demo.example',
    lang: 'da',
    name: 'Rikke Damsbo',
    says: 'owns Foreningen Fælles Rum',
    memberships: [{ organisation: 'faelles-rum', role: 'owner' }],
  },
  {
    email: 'organiser@demo.example',
    lang: 'da',
    name: 'Jonas Brinkløv',
    says: 'organises in Foreningen Fælles Rum and Fjordbyen kommune',
    memberships: [
      { organisation: 'faelles-rum', role: 'organiser' },
      { organisation: 'fjordbyen', role: 'organiser' },
    ],
  },
  {
    email: 'facilitator@demo.example',
    lang: 'nb',
    name: 'Turid Engebakk',
    says: 'facilitates in Fjordbyen kommune',
    memberships: [{ organisation: 'fjordbyen', role: 'facilitator' }],
  },
  {
    email: 'reader@demo.example',
    lang: 'nb',
    name: 'Bo Aurland',
    says: 'reads drafts of Fjordbyen kommune',
    memberships: [{ organisation: 'fjordbyen', role: 'reader' }],
  },
];

/** One account for each role, with its place in the organisations. */
export async function ensureAccounts({ db }: App): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const account of demonstrationAccounts) await makeAccount(trx, account);
  });
}

async function makeAccount(trx: Transaction<Database>, account: DemoAccount): Promise<void> {
  const { email, name } = account;
  const accountId = await ensureAccount(trx, { email, name, lang: account.lang, isConfirmed: true });
  if (account.isOperator) await trx.insertInto('operators').values({ account_id: accountId }).execute();
  for (const { organisation, role } of account.memberships) {
    const { id } = await trx
      .selectFrom('organisations')
      .select('id')
      .where('slug', '=', organisation)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('memberships')
      .values({ organisation_id: id, account_id: accountId, role })
      .execute();
  }
}
