import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';

export interface GuestEvent {
  slug: string;
  title: Texts;
  lang: TextLanguage;
  organisation: { slug: string; name: string };
}

/** Events an account has rights on alone, as one of a co-host's people, with the organisation whose they are. */
export async function listGuestEvents(db: Kysely<Database>, actor: Actor): Promise<GuestEvent[]> {
  if (actor.kind !== 'account') return [];
  const rows = await db
    .selectFrom('event_rights')
    .innerJoin('events', (join) =>
      join
        .onRef('events.organisation_id', '=', 'event_rights.organisation_id')
        .onRef('events.id', '=', 'event_rights.event_id'),
    )
    .innerJoin('organisations', 'organisations.id', 'event_rights.organisation_id')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'events.id')
        .on('slugs.scope', '=', 'event')
        .on('slugs.is_current', '=', true),
    )
    .select(['slugs.slug', 'events.title', 'events.lang', 'organisations.name'])
    .select('organisations.slug as organisation')
    .where('event_rights.account_id', '=', actor.accountId)
    .where('events.archived_at', 'is', null)
    .orderBy('events.starts_on')
    .execute();
  return rows.map(({ organisation, name, ...event }) => ({
    ...event,
    organisation: { slug: organisation, name },
  }));
}
