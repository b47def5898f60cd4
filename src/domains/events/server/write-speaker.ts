/** Speakers as rows. Within an event an equal name is the same person until somebody says otherwise. */
import { sql, type Selectable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Edit } from './edit-programme.ts';
import type { SpeakerTable } from './tables.ts';

export type SpeakerRow = Selectable<SpeakerTable>;

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The id of the event's speaker with the name; adds one where there is none. */
export async function speakerByName(edit: Edit, name: string): Promise<string> {
  const same = (await speakerIds(edit)).get(nameKey(name));
  return same ?? insertSpeaker(edit, { name, lang: edit.event.lang });
}

/** The event's speakers by `nameKey`; the first of equal names counts. */
export async function speakerIds(edit: Edit): Promise<Map<string, string>> {
  if (edit.speakerIds) return edit.speakerIds;
  const speakers = await edit.trx
    .selectFrom('speakers')
    .select(['id', 'name'])
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('event_id', '=', edit.event.id)
    .orderBy('position', 'desc')
    .orderBy('id', 'desc')
    .execute();
  edit.speakerIds = new Map(speakers.map(({ id, name }) => [nameKey(name), id]));
  return edit.speakerIds;
}

export async function insertSpeaker(
  edit: Edit,
  columns: { name: string } & Partial<Omit<SpeakerRow, 'biography' | 'picture' | 'pending'>>,
): Promise<string> {
  const { trx, event } = edit;
  const id = newId();
  await trx
    .insertInto('speakers')
    .values({
      ...columns,
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from speakers
        where organisation_id = ${event.organisation_id} and event_id = ${event.id})`,
    })
    .execute();
  edit.speakerIds?.set(nameKey(columns.name), id);
  return id;
}

/** @throws DomainError `speaker.not_found` */
export async function findSpeaker(
  { trx, event }: Pick<Edit, 'trx' | 'event'>,
  id: string,
): Promise<SpeakerRow> {
  const speaker = await trx
    .selectFrom('speakers')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!speaker) throw new DomainError('speaker.not_found');
  return speaker;
}
