/** Sessions as rows, with their parts, speakers and addresses. */
import { sql, type Selectable } from 'kysely';
import type { z } from 'zod';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import { pickText, type TextLanguage } from '#platform/i18n/languages.ts';
import type { sessionFields } from '../schema.ts';
import { freeSlug, slugFrom } from '#platform/addresses/slugs.ts';
import type { Edit } from './edit-programme.ts';
import type { SessionTable } from './tables.ts';
import { speakerByName } from './write-speaker.ts';

export type SessionFields = z.infer<typeof sessionFields>;
export type SessionRow = Selectable<SessionTable>;
export type SessionSpeaker = SessionFields['speakers'][number];

/** @throws DomainError `session.not_found` */
export async function findSession({ trx, event }: Edit, id: string): Promise<SessionRow> {
  const session = await trx
    .selectFrom('sessions')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!session) throw new DomainError('session.not_found');
  return session;
}

/** Columns of the fields that are given. */
export function sessionColumns(fields: Partial<Omit<SessionFields, 'speakers' | 'parts'>>) {
  const { title, description, prices, kind, lang, area, recording, interpreting, tentative } = fields;
  return {
    ...(kind !== undefined && { kind }),
    ...(lang !== undefined && { lang }),
    ...(title !== undefined && { title: JSON.stringify(title) }),
    ...(description !== undefined && { description: JSON.stringify(description) }),
    ...(area !== undefined && { area }),
    ...(prices !== undefined && { prices: JSON.stringify(prices) }),
    ...(recording !== undefined && { recording }),
    ...(interpreting !== undefined && { interpreting }),
    ...(tentative !== undefined && { tentative }),
  };
}

export async function insertSession(
  edit: Edit,
  fields: SessionFields,
  more: { slug?: string | undefined; importKey?: string | null; imported?: Record<string, unknown> } = {},
): Promise<{ id: string; slug: string }> {
  const { trx, event } = edit;
  const id = newId();
  const slug = await freeSessionSlug(edit, more.slug ?? sessionSlug(fields.title, fields.lang, fields.kind));
  await trx
    .insertInto('sessions')
    .values({
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      slug,
      import_key: more.importKey ?? null,
      imported: more.imported ? JSON.stringify(more.imported) : null,
      ...sessionColumns(fields),
      kind: fields.kind,
      lang: fields.lang,
      title: JSON.stringify(fields.title),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from sessions
        where organisation_id = ${event.organisation_id} and event_id = ${event.id})`,
    })
    .execute();
  if (fields.parts.length > 0) await setParts(edit, id, fields.parts);
  if (fields.speakers.length > 0) await setSpeakers(edit, id, null, fields.speakers);
  return { id, slug };
}

export function sessionSlug(title: Texts, lang: TextLanguage, kind: string): string {
  return slugFrom(pickText(title, lang, lang)?.text ?? '', 80) || kind;
}

/** A session's address within the event that none of its sessions has or had, but `except`. */
export async function freeSessionSlug(edit: Edit, wanted: string, except?: string): Promise<string> {
  const taken = except === undefined ? await takenSlugs(edit) : await readSlugs(edit, except);
  const slug = freeSlug(slugFrom(wanted, 80) || 'session', (one) => taken.has(one), 80);
  edit.takenSlugs?.add(slug);
  return slug;
}

async function takenSlugs(edit: Edit): Promise<Set<string>> {
  edit.takenSlugs ??= await readSlugs(edit, null);
  return edit.takenSlugs;
}

async function readSlugs({ trx, event }: Edit, except: string | null): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('sessions')
    .select(['id', 'slug', 'old_slugs'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .execute();
  return new Set(rows.filter((row) => row.id !== except).flatMap((row) => [row.slug, ...row.old_slugs]));
}

/** Makes the session's parts what the list says; parts that keep their id keep their speakers' rows. */
export async function setParts(edit: Edit, sessionId: string, parts: SessionFields['parts']): Promise<void> {
  const { trx, event } = edit;
  const key = { organisation_id: event.organisation_id, event_id: event.id, session_id: sessionId };
  const present = await trx
    .selectFrom('session_parts')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .execute();
  const known = new Set(present.map((part) => part.id));
  const kept = new Set(parts.flatMap((part) => (part.id && known.has(part.id) ? [part.id] : [])));
  const gone = [...known].filter((id) => !kept.has(id));
  if (gone.length > 0)
    await trx
      .deleteFrom('session_parts')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', gone)
      .execute();
  for (const [position, part] of parts.entries()) {
    const id = part.id && kept.has(part.id) ? part.id : newId();
    const texts = { title: JSON.stringify(part.title), description: JSON.stringify(part.description) };
    await trx
      .insertInto('session_parts')
      .values({ ...key, id, ...texts, position })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'id']).doUpdateSet({ ...texts, position }),
      )
      .execute();
    await setSpeakers(edit, sessionId, id, part.speakers);
  }
}

/** Makes the speakers of a session (`partId` null) or of a part what the list says. */
export async function setSpeakers(
  edit: Edit,
  sessionId: string,
  partId: string | null,
  speakers: readonly SessionSpeaker[],
): Promise<void> {
  const { trx, event } = edit;
  const present = await trx
    .selectFrom('session_speakers')
    .select(['id', 'speaker_id'])
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .where('part_id', partId === null ? 'is' : '=', partId)
    .execute();
  const wanted = new Map<string, SessionSpeaker>();
  for (const speaker of speakers) {
    const id = 'speakerId' in speaker ? speaker.speakerId : await speakerByName(edit, speaker.name);
    if (!wanted.has(id)) wanted.set(id, speaker);
  }
  await refuseStrangers(
    edit,
    speakers.flatMap((speaker) => ('speakerId' in speaker ? speaker.speakerId : [])),
  );
  const gone = present.filter((row) => !wanted.has(row.speaker_id)).map((row) => row.id);
  if (gone.length > 0)
    await trx
      .deleteFrom('session_speakers')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', gone)
      .execute();
  const rows = new Map(present.map((row) => [row.speaker_id, row.id]));
  let position = 0;
  for (const [speakerId, { role, tentative }] of wanted) {
    const columns = { role, is_tentative: tentative, position: position++ };
    await trx
      .insertInto('session_speakers')
      .values({
        organisation_id: event.organisation_id,
        id: rows.get(speakerId) ?? newId(),
        event_id: event.id,
        session_id: sessionId,
        part_id: partId,
        speaker_id: speakerId,
        ...columns,
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(columns))
      .execute();
  }
}

/** @throws DomainError `speaker.not_found` */
async function refuseStrangers({ trx, event }: Edit, ids: readonly string[]): Promise<void> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return;
  const known = await trx
    .selectFrom('speakers')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', 'in', asked)
    .execute();
  if (known.length !== asked.length) throw new DomainError('speaker.not_found');
}

/** Whether readers may hold the session's address or one of its slots. */
export async function isPublished({ trx, event }: Edit, sessionId: string): Promise<boolean> {
  const slot = await trx
    .selectFrom('published_slots')
    .innerJoin('slots', (join) =>
      join
        .onRef('slots.organisation_id', '=', 'published_slots.organisation_id')
        .onRef('slots.id', '=', 'published_slots.slot_id'),
    )
    .select('slots.id')
    .where('slots.organisation_id', '=', event.organisation_id)
    .where('slots.session_id', '=', sessionId)
    .executeTakeFirst();
  if (slot) return true;
  const document = await trx
    .selectFrom('publications')
    .select('version')
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('version', '=', event.published_version)
    .where(sql<boolean>`document @> ${JSON.stringify({ sessions: [{ id: sessionId }] })}::jsonb`)
    .executeTakeFirst();
  return document !== undefined;
}
