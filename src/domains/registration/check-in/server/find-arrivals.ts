import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { findGuests, presence } from '../rules.ts';
import type { Guest } from '../schema.ts';
import { accessDoor } from './access.ts';
import { readLog } from './check-in-log.ts';
import { readRoster } from './read-roster.ts';

/**
 * Guests by name for a door that works without scripts, with whether they have come.
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function findArrivals(
  db: Kysely<Database>,
  actor: Actor,
  input: { deviceId: string; query: string; lang: PageLanguage },
  now: number,
): Promise<(Omit<Guest, 'ticket'> & { isIn: boolean })[]> {
  const door = await accessDoor(db, actor, input.deviceId, now);
  const { guests } = await readRoster(db, door, input.lang, door.event.lang);
  const present = presence(await readLog(db, door));
  return findGuests(guests, input.query, 20).map(({ id, name, category }) => ({
    ...{ id, name, category },
    isIn: present.has(id),
  }));
}
