/** Who gets into a use case, and who is refused as if there were nothing there. */
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { TestDatabase } from './database.ts';

export type UseCase = (db: Kysely<Database>, actor: Actor) => Promise<unknown>;

/**
 * @param gate the codes of a refusal; whatever else a call ends with, it got in
 * @param actors by name; they may be made after this call
 */
export function watchGate(
  database: TestDatabase,
  actors: Readonly<Record<string, Actor>>,
  gate: RegExp,
): (
  cases: readonly (readonly [string, UseCase])[],
  refused: readonly string[],
  admitted: readonly string[],
) => Promise<void> {
  const refusal = async (run: UseCase, who: string): Promise<string | null> => {
    try {
      await run(database.db, actors[who] ?? anonymous);
      return null;
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      return typeof code === 'string' && gate.test(code) ? code : null;
    }
  };
  return async (cases, refused, admitted) => {
    for (const [name, run] of cases) {
      for (const who of refused)
        expect([name, who, await refusal(run, who)]).toEqual([name, who, expect.stringMatching(gate)]);
      for (const who of admitted) expect([name, who, await refusal(run, who)]).toEqual([name, who, null]);
    }
  };
}
