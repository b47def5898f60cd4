import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { readCode } from '../rules.ts';
import { boardToken } from './access.ts';

/** A conference hall behind one address can type its codes in, and nobody can try many of 481 million. */
const ofNetwork = { name: 'board code', points: 400, seconds: 600 };
const ofAll = { name: 'board code in all', points: 10_000, seconds: 3600 };

/**
 * The token of the open board with the code somebody typed.
 * @throws DomainError `board.not_found`, `rate.too_many`
 */
export async function findBoardByCode(db: Kysely<Database>, typed: string, network: string): Promise<string> {
  const code = readCode(typed);
  if (code === null) throw new DomainError('board.not_found');
  await takePoint(db, ofNetwork, network);
  await takePoint(db, ofAll, '');
  const workshop = await db
    .selectFrom('workshops')
    .select(['id', 'link_version'])
    .where('code', '=', code)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (!workshop) throw new DomainError('board.not_found');
  return boardToken(workshop);
}
