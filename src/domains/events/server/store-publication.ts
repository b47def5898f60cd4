import type { Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { publicationDocument } from '../publication.ts';
import type { EventRow } from './access.ts';
import type { BuiltPublication } from './build-publication.ts';
import { recordEventChange } from './record-event-change.ts';

/** Writes a publication and what calendars now hold, and tells all servers with the commit. */
export async function storePublication(
  trx: Transaction<Database>,
  actor: Actor,
  event: EventRow,
  { document, known }: BuiltPublication,
  more: { note: string; publishedDraftVersion: number | null; withdrawnAt: string | null },
): Promise<void> {
  const checked = publicationDocument.parse(document);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  await trx
    .insertInto('publications')
    .values({
      ...key,
      version: checked.version,
      format: checked.format,
      document: JSON.stringify(checked),
      note: more.note,
      published_at: checked.publishedAt,
      published_by: actor.kind === 'account' ? actor.accountId : null,
    })
    .execute();
  if (known.size > 0)
    await trx
      .insertInto('published_slots')
      .values(
        [...known].map(([slotId, { changedAt, ...slot }]) => ({
          ...key,
          slot_id: slotId,
          ...slot,
          changed_at: changedAt,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'event_id', 'slot_id']).doUpdateSet(({ ref }) => ({
          sequence: ref('excluded.sequence'),
          fingerprint: ref('excluded.fingerprint'),
          changed_at: ref('excluded.changed_at'),
        })),
      )
      .execute();
  await trx
    .updateTable('events')
    .set({
      published_version: checked.version,
      published_draft_version: more.publishedDraftVersion,
      withdrawn_at: more.withdrawnAt,
    })
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', event.id)
    .execute();
  await recordEventChange(trx, { ...event, published_version: checked.version });
}
