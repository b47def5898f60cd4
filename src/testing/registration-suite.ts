/** What tests of registration begin with. */
import type { Kysely } from 'kysely';
import { beforeEach } from 'vitest';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { useTestDatabase, type TestDatabase } from './database.ts';
import { makeDesk, type TestDesk } from './registration-factory.ts';
import { useTestApp, type TestApp } from './test-app.ts';

export type DeskOptions = Omit<Parameters<typeof makeDesk>[2], 'now'>;

export interface RegistrationSuite {
  database: TestDatabase;
  running: TestApp;
  /** A desk of its own, at an address that no other test has. */
  desk(options?: DeskOptions): Promise<TestDesk>;
  /** In the order they arrived. */
  rowsOf(of: Pick<TestDesk, 'eventId'>): Promise<RegistrationRow[]>;
  rowOf(of: Pick<TestDesk, 'eventId'>, index: number): Promise<RegistrationRow>;
}

/**
 * A database and an app for this file; no test is limited by what the one before did, nor sees its mails.
 * @param prefix of the desks' addresses
 */
export function useRegistrations(prefix: string, now: number): RegistrationSuite {
  const database = useTestDatabase();
  const running = useTestApp(database);
  let count = 0;
  beforeEach(async () => {
    await database.db.deleteFrom('rate_limits').execute();
    await database.db.deleteFrom('mails').execute();
  });
  const rowsOf = (of: Pick<TestDesk, 'eventId'>) => registrationsOf(database.db, of.eventId);
  return {
    database,
    running,
    desk: (options = {}) => makeDesk(database.db, `${prefix}-${++count}`, { now, ...options }),
    rowsOf,
    rowOf: async (of, index) => {
      const row = (await rowsOf(of))[index];
      if (!row) throw new Error('no such registration');
      return row;
    },
  };
}

/** In the order they arrived. */
export function registrationsOf(db: Kysely<Database>, eventId: string): Promise<RegistrationRow[]> {
  return db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('arrival')
    .execute();
}
