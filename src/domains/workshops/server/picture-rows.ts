import type { Kysely, Selectable } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { seenMark } from './seen.ts';
import type { WorkshopPictureTable } from './tables.ts';

export type PictureRow = Selectable<WorkshopPictureTable>;

export function picturesOf(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string; workshop_id: string },
): Promise<PictureRow[]> {
  return db
    .selectFrom('workshop_pictures')
    .selectAll()
    .where((where) => where.and(key))
    .orderBy('position')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function seenOfPicture({ alt, typed, table_id, phase_id }: PictureRow): string {
  return seenMark(alt, typed, table_id, phase_id);
}
