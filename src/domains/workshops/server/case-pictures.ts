/** Pictures of the case, for whoever holds the board's link; flip charts are not among them. */
import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isId } from '#platform/server/db/ids.ts';
import type { CasePicture } from '../schema.ts';
import { workshopOfToken, type WorkshopRow } from './access.ts';
import { boardKey, ofBoard } from './of-board.ts';

/** @param workshop as its board's link found it: of one that stays in the room there is none */
export async function readCasePictures(db: Kysely<Database>, workshop: WorkshopRow): Promise<CasePicture[]> {
  const rows = await casePictures(db, workshop).execute();
  return rows.map(({ id, alt, picture: { width, height } }) => ({ id, alt, width, height }));
}

/** @throws DomainError `board.not_found`, `workshop.picture.not_found` */
export async function findCasePicture(
  db: Kysely<Database>,
  { token, picture }: { token: string; picture: string },
): Promise<{ id: string; key: string }> {
  const workshop = await workshopOfToken(db, token);
  const row = isId(picture)
    ? await casePictures(db, workshop).where('id', '=', picture).executeTakeFirst()
    : undefined;
  if (!row) throw new DomainError('workshop.picture.not_found');
  return { id: row.id, key: row.picture.key };
}

function casePictures(db: Kysely<Database>, workshop: WorkshopRow) {
  return db
    .selectFrom('workshop_pictures')
    .select(['id', 'alt', 'picture'])
    .where(ofBoard(boardKey(workshop)))
    .where('kind', '=', 'case')
    .orderBy('position')
    .orderBy('id');
}
