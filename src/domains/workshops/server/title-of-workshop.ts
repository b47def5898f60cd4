import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { workshopTitle } from '../workshop-title.ts';
import type { WorkshopRow } from './access.ts';
import './tables.ts';

/** What a workshop is called in its own language; empty where nobody has called it anything yet. */
export async function titleOfWorkshop(db: Kysely<Database>, workshop: WorkshopRow): Promise<string> {
  const { title, lang, case_title: caseTitle } = workshop;
  const session =
    title === '' && workshop.session_id !== null
      ? await db
          .selectFrom('sessions')
          .select(['title', 'lang'])
          .where('organisation_id', '=', workshop.organisation_id)
          .where('event_id', '=', workshop.event_id)
          .where('id', '=', workshop.session_id)
          .executeTakeFirst()
      : undefined;
  const ofSession = { sessionTitle: session?.title ?? {}, sessionLang: session?.lang ?? null };
  return workshopTitle({ title, lang, caseTitle, ...ofSession })?.text ?? '';
}
