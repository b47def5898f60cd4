import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import '#domains/people/server/tables.ts';

export interface TestAccount {
  id: string;
  email: string;
  name: string;
  actor: Actor & { kind: 'account' };
}

/** Somebody with an account whose address is confirmed. */
export async function createAccount(
  db: Kysely<Database>,
  values: { name?: string; email?: string; isOperator?: boolean; lang?: 'da' | 'nb' | 'en' } = {},
): Promise<TestAccount> {
  const id = newId();
  const name = values.name ?? 'Test Person';
  const email = values.email ?? `${id}@example.org`;
  await db
    .insertInto('accounts')
    .values({ id, name, email, email_verified: true, image: null, lang: values.lang ?? 'da' })
    .execute();
  if (values.isOperator) await db.insertInto('operators').values({ account_id: id }).execute();
  return {
    id,
    email,
    name,
    actor: { kind: 'account', accountId: id, isOperator: values.isOperator ?? false },
  };
}

/** An organisation of that name, with its current slug. */
export async function createTestOrganisation(
  db: Kysely<Database>,
  values: { slug?: string; name?: string } = {},
): Promise<{ id: string; slug: string; name: string }> {
  const id = newId();
  const slug = values.slug ?? `o-${id}`;
  const name = values.name ?? 'Foreningen Prøve';
  await db
    .insertInto('organisations')
    .values({ id, slug, name, lang: 'da', logo: null, url: null })
    .execute();
  await db
    .insertInto('slugs')
    .values({ scope: 'organisation', slug, organisation_id: id, subject_id: id })
    .execute();
  return { id, slug, name };
}

export async function addMember(
  db: Kysely<Database>,
  organisation: { id: string },
  account: { id: string },
  role: OrganisationRole,
): Promise<void> {
  await db
    .insertInto('memberships')
    .values({ organisation_id: organisation.id, account_id: account.id, role })
    .execute();
}
