/** Pictures of the case, and photographed flip charts with what stands on them. */
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { keepPicture } from '#domains/organisations/server/keep-file.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type * as schema from '../setup.ts';
import { accessWorkshop } from './access.ts';
import { editWorkshop, type WorkshopEdit } from './edit-workshop.ts';
import { boardKey } from './of-board.ts';
import { picturesOf, seenOfPicture } from './picture-rows.ts';
import { linesOf, putLines } from './type-paper.ts';

/** So many pictures belong to one workshop. */
const mostPictures = 200;

/**
 * Attaches a picture, encoded anew: what a camera writes into it, as where it was taken, is gone.
 * @throws DomainError `workshop.not_found`, `workshop.room_pictures.conflict` where all stays in the room,
 *   `workshop.pictures.too_many`, `workshop.table.not_found`, `workshop.phase.not_found`, `picture.unsupported`,
 *   `picture.too_large`, `picture.broken.invalid`
 */
export async function addPicture(
  { db, storage }: { db: Kysely<Database>; storage: Storage },
  actor: Actor,
  { workshop: id, upload, ...input }: z.infer<typeof schema.addPicture> & { upload: UploadedFile },
  now: number,
): Promise<{ id: string }> {
  const { workshop } = await accessWorkshop(db, actor, id);
  refuseInRoom(workshop);
  const owner = { organisationId: workshop.organisation_id, eventId: workshop.event_id };
  const alt = { [workshop.lang]: input.alt };
  const picture = await keepPicture(db, storage, owner, upload, { use: 'illustration', alt });
  return editWorkshop(db, actor, { workshop: id, action: 'workshop.add_picture', now }, async (edit) => {
    refuseInRoom(edit.workshop);
    const { trx, key } = edit;
    await refuseElsewhere(edit, input);
    const there = await picturesOf(trx, key);
    if (there.length >= mostPictures) throw new DomainError('workshop.pictures.too_many');
    const row = { id: newId(), kind: input.kind, table_id: input.tableId, phase_id: input.phaseId };
    await trx
      .insertInto('workshop_pictures')
      .values({
        ...{ ...key, ...row, alt: input.alt, picture: JSON.stringify(picture) },
        position: (there.at(-1)?.position ?? -1) + 1,
      })
      .execute();
    return { result: { id: row.id } };
  });
}

/**
 * Its description, what stands on it, and where it was made. Each line of a flip chart is a note of the board.
 * @throws DomainError `workshop.not_found`, `workshop.picture.not_found`, `workshop.table.not_found`,
 *   `workshop.phase.not_found`, `workshop.lines.too_many`, `draft.conflict`
 */
export async function savePicture(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, picture, seen, ...input }: z.infer<typeof schema.savePicture>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop: id, action: 'workshop.save_picture', now }, async (edit) => {
    const before = await findPicture(edit, picture);
    if (seen !== undefined && seen !== seenOfPicture(before)) throw new DomainError('draft.conflict');
    await refuseElsewhere(edit, input);
    const { alt, typed, tableId, phaseId } = input;
    if (before.kind === 'flip_chart') {
      const paper = {
        ...{ lines: linesOf(typed, picture), before: linesOf(before.typed, picture) },
        place: { tableId, phaseId },
      };
      const by = { kind: 'type_paper', actor };
      await putLines(edit.trx, boardKey(edit.workshop), by, paper, now);
    }
    const described = { ...before.picture, alt: { [edit.workshop.lang]: alt } };
    await edit.trx
      .updateTable('workshop_pictures')
      .set({ alt, typed, table_id: tableId, phase_id: phaseId, picture: JSON.stringify(described) })
      .where((where) => where.and(edit.key))
      .where('id', '=', picture)
      .execute();
    return { fields: ['alt', 'typed'], result: undefined };
  });
}

/**
 * Removes a picture for good, with its file.
 * @throws DomainError `workshop.not_found`, `workshop.picture.not_found`
 */
export async function removePicture(
  { db, storage }: { db: Kysely<Database>; storage: Storage },
  actor: Actor,
  { workshop, picture }: z.infer<typeof schema.ofPicture>,
  now: number,
): Promise<void> {
  const file = await editWorkshop(
    db,
    actor,
    { workshop, action: 'workshop.remove_picture', now },
    async (edit) => {
      const { trx, key } = edit;
      const row = await findPicture(edit, picture);
      await trx
        .deleteFrom('workshop_pictures')
        .where((where) => where.and(key))
        .where('id', '=', picture)
        .execute();
      await trx
        .deleteFrom('files')
        .where('organisation_id', '=', key.organisation_id)
        .where('key', '=', row.picture.key)
        .execute();
      return { result: row.picture.key };
    },
  );
  await storage.remove(file);
}

function refuseInRoom({ stays_in_room }: { stays_in_room: boolean }): void {
  if (stays_in_room) throw new DomainError('workshop.room_pictures.conflict');
}

async function findPicture({ trx, key }: WorkshopEdit, id: string) {
  const row = (await picturesOf(trx, key)).find((one) => one.id === id);
  if (!row) throw new DomainError('workshop.picture.not_found');
  return row;
}

/** The database refuses tables and phases of other workshops; here somebody is told which it was. */
async function refuseElsewhere(
  { trx, key }: WorkshopEdit,
  { tableId, phaseId }: { tableId: string | null; phaseId: string | null },
): Promise<void> {
  for (const [table, id, code] of [
    ['workshop_tables', tableId, 'workshop.table.not_found'],
    ['workshop_phases', phaseId, 'workshop.phase.not_found'],
  ] as const) {
    if (id === null) continue;
    const here = await trx
      .selectFrom(table)
      .select(sql`1`.as('one'))
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('workshop_id', '=', key.workshop_id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!here) throw new DomainError(code);
  }
}
