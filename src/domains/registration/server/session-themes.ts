import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './knowledge-tables.ts';

/** What guests wanted to know, where the organisers have put it on a session's public page. */
export function sessionThemes(
  db: Kysely<Database>,
  session: { organisationId: string; eventId: string; sessionId: string },
): Promise<{ id: string; name: string; body: string }[]> {
  return db
    .selectFrom('knowledge_themes')
    .select(['id', 'name', 'body'])
    .where('organisation_id', '=', session.organisationId)
    .where('event_id', '=', session.eventId)
    .where('session_id', '=', session.sessionId)
    .where('is_published', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
