import type { Kysely } from 'kysely';
import { said } from '#domains/events/said-text.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import type { Database } from '#platform/server/db/database.ts';
import { needColumns, plainColumns } from '../../list/export-columns.ts';
import { accessDesk } from '../access.ts';
import { partsOf } from './export-registrations.ts';

export interface OfferedColumn {
  name: string;
  title: string;
}

/**
 * What an export of this event may show, those for few apart.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function listExportColumns(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; lang: PageLanguage },
): Promise<{ plain: OfferedColumn[]; own: OfferedColumn[]; sensitive: OfferedColumn[] }> {
  const { event } = await accessDesk(db, actor, input.event);
  const parts = await partsOf(db, { organisationId: event.organisation_id, eventId: event.id });
  const t = registrationListTexts[input.lang].columns;
  const questions = [...parts.questions.values()].map((question) => ({
    name: `question.${question.id}`,
    title: said(question.label, input.lang, event.lang)?.text ?? '',
    isSensitive: question.isSensitive,
  }));
  const of = (isSensitive: boolean) =>
    questions.filter((one) => one.isSensitive === isSensitive).map(({ name, title }) => ({ name, title }));
  return {
    plain: plainColumns.map((name) => ({ name, title: t[name] })),
    own: [
      ...[...parts.extras].map(([id, name]) => ({
        name: `extra.${id}`,
        title: said(name, input.lang, event.lang)?.text ?? '',
      })),
      ...of(false),
    ],
    sensitive: [...needColumns.map((name) => ({ name, title: t[name] })), ...of(true)],
  };
}
