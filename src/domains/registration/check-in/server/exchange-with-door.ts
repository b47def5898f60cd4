import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { DoorNews, SyncDoor } from '../schema.ts';
import { accessDoor } from './access.ts';
import { readLog } from './check-in-log.ts';
import { mergeCheckIns } from './merge-check-ins.ts';
import { readCategories, readRoster } from './read-roster.ts';

/**
 * One contact with a phone: takes what it has to tell, and tells it what is new.
 * @throws DomainError `door.not_found`, `door.gone`: the phone then wipes itself. What a phone sends within a day after
 * the end, or after its door was revoked, is taken first.
 */
export async function exchangeWithDoor(
  db: Kysely<Database>,
  actor: Actor,
  { deviceId, lang, sent }: { deviceId: string; lang: PageLanguage; sent: SyncDoor },
  now: number,
): Promise<DoorNews> {
  await mergeCheckIns(db, actor, { deviceId, lang, items: sent.items }, now);
  const door = await accessDoor(db, actor, deviceId, now, true);
  if (door.ended !== null) throw new DomainError(door.ended);
  // The list before the log: whoever the log names is on this list or on the next one.
  const roster = await readRoster(db, door, lang, door.event.lang);
  return {
    now,
    expiresAt: door.expiresAt,
    walkIns: door.walkIns,
    categories: await readCategories(db, door, lang, door.event.lang),
    lastCounter: door.lastCounter,
    roster: roster.digest === sent.roster ? null : roster,
    log: await readLog(db, door, sent.cursor),
  };
}
