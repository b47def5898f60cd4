import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Draft } from '../draft.ts';
import type { PublicationDocument } from '../publication.ts';
import { upgradePublication } from '../upgrade-publication.ts';
import type { EventRow } from './access.ts';
import { buildPublication, type BuiltPublication, type KnownSlot } from './build-publication.ts';
import { draftFromRows } from './draft-from-rows.ts';
import { readDraftRows } from './draft-rows.ts';
import { toInstant } from './recompute-instants.ts';

export interface PreparedPublication extends BuiltPublication {
  draft: Draft;
  previous: PublicationDocument | null;
}

/** What the next publication would be, from the draft as it stands in this transaction. */
export async function preparePublication(
  db: Kysely<Database>,
  event: EventRow,
): Promise<PreparedPublication> {
  const rows = await readDraftRows(db, event);
  const draft = draftFromRows(rows);
  const built = buildPublication(draft, knownSlots(rows.publishedSlots), {
    version: event.published_version + 1,
    publishedAt: await readClock(db),
  });
  const previous = rows.publication ? upgradePublication({ ...rows.publication.document }) : null;
  return { ...built, draft, previous };
}

export function knownSlots(
  rows: readonly {
    slot_id: string;
    uid: string;
    sequence: number;
    fingerprint: string;
    changed_at: string;
  }[],
): Map<string, KnownSlot> {
  return new Map(
    rows.map(({ slot_id, uid, sequence, fingerprint, changed_at }) => [
      slot_id,
      { uid, sequence, fingerprint, changedAt: toInstant(changed_at) },
    ]),
  );
}

/** The database's clock: one for all servers. Whole milliseconds, as JSON has them. */
export async function readClock(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ now: string }>`select date_trunc('milliseconds', now()) as now`.execute(db);
  return toInstant(rows[0]?.now ?? '');
}
