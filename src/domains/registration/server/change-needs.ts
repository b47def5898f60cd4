import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { Applicant } from '../schema.ts';
import type { RegistrationRow } from './access.ts';

/** What somebody needs, as it is now; nothing is kept where nothing is said. @returns the names of what changed */
export async function changeNeeds(
  trx: Transaction<Database>,
  row: RegistrationRow,
  person: Pick<Applicant, 'diet' | 'access' | 'interpreter' | 'companions' | 'consent'>,
  now: number,
): Promise<string[]> {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  const before = await trx
    .selectFrom('registration_needs')
    .selectAll()
    .where((where) => where.and(key))
    .executeTakeFirst();
  const { diet, access, interpreter } = person;
  const companions = [...person.companions];
  const isSensitive = diet !== null || access !== null;
  const consent_at = person.consent && isSensitive ? (before?.consent_at ?? isoInstant(now)) : null;
  const changed = [
    ...(['diet', 'access', 'interpreter'] as const).filter(
      (name) => person[name] !== (before?.[name] ?? null),
    ),
    ...(companions.join('\n') === (before?.companions ?? []).join('\n') &&
    companions.length === (before?.companions.length ?? 0)
      ? []
      : ['companions']),
  ];
  if (changed.length === 0) return [];
  await trx
    .deleteFrom('registration_needs')
    .where((where) => where.and(key))
    .execute();
  if (isSensitive || interpreter !== null || companions.length > 0)
    await trx
      .insertInto('registration_needs')
      .values({ ...key, diet, access, interpreter, companions, consent_at })
      .execute();
  return changed;
}
