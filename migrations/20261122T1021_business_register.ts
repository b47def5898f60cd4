import { sql, type Kysely } from 'kysely';

/** Norwegian companies in the Foretaksregisteret have to say so on what they send (foretaksregisterloven § 10-2). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table invoicing_settings add column in_business_register boolean not null default false`.execute(
    db,
  );
}
