import type { Kysely } from 'kysely';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';

export interface EventHome {
  /** The event's current address. */
  slug: string;
  title: Texts;
  lang: TextLanguage;
  timeZone: string;
  organisation: { name: string; slug: string; colour: string; logo: StoredPicture | null };
}

/** Whose event it is and where it stands, for pages that somebody was let in to by a link. */
export async function findEventHome(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<EventHome> {
  const { name, organisation, colour, logo, ...event } = await db
    .selectFrom('events')
    .innerJoin('organisations', 'organisations.id', 'events.organisation_id')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'events.id')
        .on('slugs.scope', '=', 'event')
        .on('slugs.is_current', '=', true),
    )
    .select(['slugs.slug', 'events.title', 'events.lang', 'events.time_zone as timeZone'])
    .select(['organisations.name', 'organisations.slug as organisation', 'organisations.colour'])
    .select('organisations.logo')
    .where('events.organisation_id', '=', key.organisation_id)
    .where('events.id', '=', key.event_id)
    .executeTakeFirstOrThrow();
  return { ...event, organisation: { name, slug: organisation, colour, logo } };
}
