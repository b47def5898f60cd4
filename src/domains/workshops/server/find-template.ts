import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { methodTemplate, type TemplatePhase } from '../methods.ts';
import { methods, type Method } from '../schema.ts';

export interface FoundTemplate {
  method: Method;
  stem: string;
  phases: readonly TemplatePhase[];
}

/**
 * A template by its method or, for one of the organisation's own, its id. `own` has no phases.
 * @throws DomainError `workshop.template.not_found`
 */
export async function findTemplate(
  db: Kysely<Database>,
  organisationId: string,
  template: string,
  lang: TextLanguage,
): Promise<FoundTemplate> {
  const method = methods.find((one) => one === template);
  if (method === 'own') return { method, stem: '', phases: [] };
  if (method) return { method, ...methodTemplate(method, lang) };
  const row = await db
    .selectFrom('workshop_templates')
    .select(['stem', 'phases'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', template)
    .executeTakeFirst();
  if (!row) throw new DomainError('workshop.template.not_found');
  return { method: 'own', ...row };
}
