import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { KnowledgeAnswer, KnowledgeTheme } from '../knowledge.ts';
import { accessDesk } from './access.ts';
import './knowledge-tables.ts';

export interface KnowledgeTable {
  question: Texts;
  answers: KnowledgeAnswer[];
  themes: KnowledgeTheme[];
  /** People who are coming, who of them have answered, and who can be asked by mail and have not been. */
  coming: number;
  answered: number;
  unasked: number;
}

/**
 * What those who are coming want to know more about, without their names, and the themes it has been grouped into.
 * @throws DomainError `registration.not_found`
 */
export async function listKnowledge(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<KnowledgeTable> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const answers = await db
    .selectFrom('knowledge_answers')
    .select(['id', 'body', 'theme_id as themeId', 'may_keep as mayKeep'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const themes = await db
    .selectFrom('knowledge_themes')
    .select([
      'id',
      'name',
      'body',
      'names',
      'bodies',
      'session_id as sessionId',
      'is_published as isPublished',
    ])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const { rows } = await sql<{ coming: number; answered: number; unasked: number }>`
    select count(*)::integer as coming,
      count(*) filter (where ${hasAnswered})::integer as answered,
      count(*) filter (where ${canBeAsked})::integer as unasked
    from registrations r
    where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id}
      and r.state in ('confirmed', 'attended')`.execute(db);
  const counts = rows[0] ?? { coming: 0, answered: 0, unasked: 0 };
  return {
    question: desk.knowledge_question,
    answers,
    themes: themes.map((theme) => themeIn(event.lang, theme)),
    ...counts,
  };
}

/** A theme of before has one language, the event's. */
export function themeIn<Row extends { name: string; body: string; names: Texts; bodies: Texts }>(
  lang: TextLanguage,
  { name, body, names, bodies, ...theme }: Row,
) {
  if (Object.keys(names).length > 0) return { ...theme, name: names, body: bodies };
  return { ...theme, name: { [lang]: name }, body: body === '' ? {} : { [lang]: body } };
}

const hasAnswered = sql`exists (select from knowledge_answers a where a.event_id = r.event_id
  and a.registration_id = r.id)`;

/** Once is enough: whoever has answered or been asked is left in peace. An address must be the person's own and confirmed. */
export const canBeAsked = sql`r.state = 'confirmed' and r.email is not null and r.address_confirmed_at is not null
  and not exists (select from knowledge_requests q where q.event_id = r.event_id and q.registration_id = r.id)
  and not ${hasAnswered}`;
