import type { Kysely } from 'kysely';
import { said } from '../said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import type { EventRow } from './access.ts';

export interface PaperFrame {
  lang: PageLanguage;
  event: string;
  organisation: string;
  /** That can be read on paper. */
  colour: string;
}

/** What stands on every list and badge of an event. */
export async function paperFrame(
  db: Kysely<Database>,
  event: EventRow,
  input: { event: string; lang: PageLanguage },
): Promise<PaperFrame> {
  const organisation = await db
    .selectFrom('organisations')
    .select(['name', 'colour'])
    .where('id', '=', event.organisation_id)
    .executeTakeFirstOrThrow();
  return {
    lang: input.lang,
    event: said(event.title, input.lang, event.lang)?.text ?? input.event,
    organisation: organisation.name,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
  };
}
