import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessFollowUp, type FollowUpRow } from './access.ts';
import { forgetMails } from './erase-contact.ts';
import { aboutFollowUp, addStep, newsColumns, writeFollowUp } from './write-follow-up.ts';

const told = ['status', 'reason', 'evidence', 'evidence_url', 'next_on'] as const;
const who = ['owner', 'contact_name', 'contact_email', 'lang'] as const;

/**
 * An organiser changes who takes a recommendation up, or how it fares. Another organisation or address has said yes to
 * nothing yet, and the earlier link opens nothing any more.
 * @throws DomainError `event.not_found`, `follow_up.not_found`, `follow_up.reason.invalid`, `draft.conflict`
 */
export async function changeFollowUp(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.changeFollowUp>,
  now: number,
): Promise<{ version: number }> {
  const { row } = await accessFollowUp(db, actor, input);
  const columns = {
    ...{ owner: input.owner, contact_name: input.contactName, contact_email: input.contactEmail },
    ...{ lang: input.lang, ...newsColumns(input) },
  };
  const changed = [...who, ...told].filter((column) => columns[column] !== row[column]);
  if (changed.length === 0) return { version: row.version };
  const isSomebodyElse = changed.includes('owner') || changed.includes('contact_email');
  return db.transaction().execute(async (trx) => {
    const seen = { ...row, version: input.version };
    const written = await writeFollowUp(
      trx,
      seen,
      { ...columns, ...(isSomebodyElse ? nobodyAsked(row) : {}) },
      now,
    );
    if (isSomebodyElse) await forgetMails(trx, row.id);
    if (told.some((column) => changed.includes(column))) await addStep(trx, written, false, now);
    await recordAudit(trx, actor, { ...aboutFollowUp(row), action: 'follow_up.change', fields: changed });
    return { version: written.version };
  });
}

function nobodyAsked(row: FollowUpRow) {
  return {
    ...{ asked_at: null, accepted_at: null, refused_at: null },
    link_version: row.link_version + 1,
  };
}
