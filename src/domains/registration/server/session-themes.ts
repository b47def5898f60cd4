import type { Kysely } from 'kysely';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import './knowledge-tables.ts';
import { themeIn } from './list-knowledge.ts';

/** What guests wanted to know, where the organisers have put it on a session's public page. */
export async function sessionThemes(
  db: Kysely<Database>,
  session: { organisationId: string; eventId: string; sessionId: string; lang: TextLanguage },
): Promise<{ id: string; name: Texts; body: Texts }[]> {
  const rows = await db
    .selectFrom('knowledge_themes')
    .select(['id', 'name', 'body', 'names', 'bodies'])
    .where('organisation_id', '=', session.organisationId)
    .where('event_id', '=', session.eventId)
    .where('session_id', '=', session.sessionId)
    .where('is_published', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => themeIn(session.lang, row));
}
