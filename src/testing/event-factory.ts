/** Invented organisations, accounts and events for tests. */
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { OrganisationRole } from '#domains/organisations/server/tables.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import * as schema from '#domains/events/schema.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from './accounts.ts';

export const command: Actor = { kind: 'command' };

export async function makeOrganisation(
  db: Kysely<Database>,
  slug: string,
  fields: { name?: string } = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  await db
    .insertInto('organisations')
    .values({ id, slug, name: fields.name ?? `Foreningen ${slug}`, lang: 'da' })
    .execute();
  return { id, slug };
}

export async function makeMember(
  db: Kysely<Database>,
  organisationId: string,
  role: OrganisationRole,
): Promise<Actor & { kind: 'account' }> {
  const { actor } = await createAccount(db);
  await db
    .insertInto('memberships')
    .values({ organisation_id: organisationId, account_id: actor.accountId, role })
    .execute();
  return actor;
}

/** An event of the organisation, 1–3 June 2026 unless said otherwise. */
export async function makeEvent(
  db: Kysely<Database>,
  organisation: string,
  fields: Partial<z.input<typeof schema.createEvent>> = {},
): Promise<{ id: string; slug: string }> {
  return createEvent(
    db,
    command,
    schema.createEvent.parse({
      organisation,
      lang: 'da',
      title: 'Fælles om velfærd',
      startsOn: '2026-06-01',
      endsOn: '2026-06-03',
      ...fields,
    }),
  );
}
