/** Says a contradiction of an instance in names instead of ids, for the organisers of its event. */
import type { Kysely } from 'kysely';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { FaultName } from '../seat-words.ts';
import type { AllocationRow } from './access.ts';
import { registrationOf } from './build-instance.ts';
import { parallelSlots } from './parallel-slots.ts';

/** Runs `work`; a domain error that holds ids of the event's people, slots, blocks or groups gets `names` by id. */
export async function withNames<Result>(
  db: Kysely<Database>,
  allocation: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error) || !error.code.startsWith('allocation.')) throw error;
    throw new DomainError(error.code, {
      ...error.data,
      names: await namesIn(db, allocation, JSON.stringify(error.data)),
    });
  }
}

/** Names for the ids that stand in a text, such as a report of the solver. */
export async function namesIn(
  db: Kysely<Database>,
  key: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
  text: string,
): Promise<Record<string, FaultName>> {
  const found = [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\+\d+)?/g) ?? [])];
  if (found.length === 0) return {};
  const ids = [...new Set(found.map(registrationOf))];
  const of = { organisation_id: key.organisation_id, event_id: key.event_id };
  const [people, groups, slots] = await Promise.all([
    db
      .selectFrom('registrations')
      .select(['id', 'name', 'email'])
      .where((where) => where.and(of))
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('allocation_groups')
      .select(['id', 'name'])
      .where((where) => where.and(of))
      .where('id', 'in', ids)
      .execute(),
    parallelSlots(db, key),
  ]);
  const names = new Map<string, FaultName>();
  for (const { id, name } of groups) names.set(id, { kind: 'group', name });
  for (const { slotId, sessionId, blockId, code, title, blockTitle, startsLocal } of slots) {
    names.set(slotId, { kind: 'slot', code, title });
    if (!names.has(sessionId)) names.set(sessionId, { kind: 'slot', code: null, title });
    if (!names.has(blockId)) names.set(blockId, { kind: 'block', title: blockTitle, starts: startsLocal });
  }
  const persons = new Map(people.map(({ id, name, email }) => [id, name ?? email ?? '–']));
  return Object.fromEntries(
    found.flatMap((id) => {
      const name = persons.get(registrationOf(id));
      if (name !== undefined)
        return [[id, { kind: 'person', name, companion: id.includes('+') } as FaultName]];
      const other = names.get(id);
      return other ? [[id, other]] : [];
    }),
  );
}
