import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { Contact } from '#domains/organisations/schema.ts';
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import { accessSeries } from './access-series.ts';
import { currentSlug } from './draft-rows.ts';

/** A series as its organisers see it. @throws DomainError `series.not_found` */
export async function loadSeries(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.loadSeries>,
): Promise<{
  id: string;
  slug: string;
  organisationId: string;
  kind: 'conference' | 'network';
  lang: TextLanguage;
  title: Texts;
  description: Texts;
  chair: Contact | null;
  contact: Contact;
  isPublished: boolean;
  version: number;
}> {
  const row = await accessSeries(db, actor, input.slug, 'reader');
  return {
    id: row.id,
    slug: await currentSlug(db, 'series', row.id),
    organisationId: row.organisation_id,
    kind: row.kind,
    lang: row.lang,
    title: row.title,
    description: row.description,
    chair: row.chair,
    contact: row.contact,
    isPublished: row.is_published,
    version: row.version,
  };
}
