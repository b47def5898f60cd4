import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { WorkshopRow } from './access.ts';

export interface BoardHome {
  organisation: { name: string; slug: string; colour: string };
  event: { slug: string; timeZone: string };
}

/** Whose board it is, for the page around it. The caller has let somebody in. */
export async function findBoardHome(
  db: Kysely<Database>,
  workshop: Pick<WorkshopRow, 'organisation_id' | 'event_id'>,
): Promise<BoardHome> {
  const row = await db
    .selectFrom('events')
    .innerJoin('organisations', 'organisations.id', 'events.organisation_id')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'events.id')
        .on('slugs.scope', '=', 'event')
        .on('is_current', '=', true),
    )
    .select(['organisations.name', 'organisations.slug', 'organisations.colour', 'events.time_zone'])
    .select('slugs.slug as event_slug')
    .where('events.organisation_id', '=', workshop.organisation_id)
    .where('events.id', '=', workshop.event_id)
    .executeTakeFirstOrThrow();
  const { name, slug, colour, time_zone, event_slug } = row;
  return { organisation: { name, slug, colour }, event: { slug: event_slug, timeZone: time_zone } };
}
