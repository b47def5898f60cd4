import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editProgramme, type Edit, type EditResult } from './edit-programme.ts';
import {
  findSession,
  freeSessionSlug,
  isPublished,
  sessionColumns,
  sessionSlug,
  setParts,
  setSpeakers,
  type SessionRow,
} from './write-session.ts';

type Changes = z.infer<typeof schema.saveSession>['changes'];

/** Changes fields of a session; those that are missing stay. */
export async function saveSession(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveSession>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'session.save', async (edit) => {
    const session = await findSession(edit, input.sessionId);
    await changeSession(edit, session, input.changes);
    return {};
  });
}

export async function changeSession(edit: Edit, session: SessionRow, changes: Changes): Promise<void> {
  const columns = { ...sessionColumns(changes), ...(await addressColumns(edit, session, changes)) };
  if (Object.keys(columns).length > 0)
    await edit.trx
      .updateTable('sessions')
      .set(columns)
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('id', '=', session.id)
      .execute();
  if (changes.parts) await setParts(edit, session.id, changes.parts);
  if (changes.speakers) await setSpeakers(edit, session.id, null, changes.speakers);
}

/** The address follows the title until somebody may hold it; then it changes only on demand and the old one sends on. */
async function addressColumns(
  edit: Edit,
  session: SessionRow,
  changes: Changes,
): Promise<{ slug?: string; old_slugs?: string[] }> {
  const published = await isPublished(edit, session.id);
  const own = sessionSlug(session.title, session.lang, session.kind);
  const follows = !published && session.slug.startsWith(own);
  const asked =
    changes.slug ??
    (changes.title && follows
      ? sessionSlug(changes.title, changes.lang ?? session.lang, changes.kind ?? session.kind)
      : undefined);
  if (asked === undefined || asked === session.slug || (changes.slug === undefined && asked === own))
    return {};
  const slug = await freeSessionSlug(edit, asked, session.id);
  if (slug === session.slug) return {};
  const old = [...session.old_slugs, ...(published ? [session.slug] : [])];
  return { slug, old_slugs: [...new Set(old)].filter((other) => other !== slug) };
}
