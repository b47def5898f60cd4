/** The draft's rows and a text's session in one comparable form. */
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { ReadPart, ReadSpeaker } from '../reader/reading.ts';
import type { WantedSession } from '../importing/wanted.ts';
import type { Edit } from './edit-programme.ts';
import { changeSession } from './save-session.ts';
import { findSession, type SessionFields, type SessionRow } from './write-session.ts';
import { insertSpeaker, nameKey, speakerIds } from './write-speaker.ts';
import type { SlotRow } from './write-slot.ts';

export type RowSession = SessionRow;
export type RowSlot = SlotRow;
export type ImportRows = Awaited<ReturnType<typeof readImportRows>>;

export async function readImportRows({ trx, event }: Edit) {
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  return {
    sessions: await trx
      .selectFrom('sessions')
      .selectAll()
      .where(({ and }) => and(key))
      .orderBy('position')
      .execute(),
    slots: await trx
      .selectFrom('slots')
      .selectAll()
      .where(({ and }) => and(key))
      .orderBy('position')
      .execute(),
    parts: await trx
      .selectFrom('session_parts')
      .selectAll()
      .where(({ and }) => and(key))
      .orderBy('position')
      .execute(),
    roles: await trx
      .selectFrom('session_speakers')
      .innerJoin('speakers', (join) =>
        join
          .onRef('speakers.organisation_id', '=', 'session_speakers.organisation_id')
          .onRef('speakers.id', '=', 'session_speakers.speaker_id'),
      )
      .select(['session_id', 'part_id', 'session_speakers.role', 'name', 'title', 'affiliation'])
      .where('session_speakers.organisation_id', '=', event.organisation_id)
      .where('session_speakers.event_id', '=', event.id)
      .orderBy('session_speakers.position')
      .execute(),
  };
}

export interface SessionImport extends Record<string, unknown> {
  kind: string;
  lang: string;
  title: string;
  description: string;
  prices: string[];
  tentative: string[];
  speakers: { name: string; role: string }[];
  parts: { title: string; description: string; speakers: { name: string; role: string }[] }[];
}

export function wantedSessionFields(wanted: WantedSession): SessionImport {
  return {
    kind: wanted.kind,
    lang: wanted.lang,
    title: wanted.title.slice(0, 300),
    description: wanted.description,
    prices: wanted.prices,
    tentative: wanted.tentative ? [tentativeOf(wanted)] : [],
    speakers: plainSpeakers(wanted.speakers),
    parts: wanted.parts.map((part: ReadPart) => ({
      title: part.title,
      description: part.description ?? '',
      speakers: plainSpeakers(part.speakers),
    })),
  };
}

/** The text says that something is not confirmed; who is to speak where it says so, else the whole. */
function tentativeOf({ title, description, speakers }: WantedSession): 'speaker' | 'whole' {
  const words = /opl[æa]gsholder|indl[æa]gsholder|foredragsholder|föreläsare|talare|speaker/i;
  return speakers.length === 0 && words.test(`${title} ${description}`) ? 'speaker' : 'whole';
}

function plainSpeakers(speakers: readonly ReadSpeaker[]): { name: string; role: string }[] {
  return speakers.map(({ name, role }) => ({ name: name.trim().slice(0, 200), role: role?.trim() ?? '' }));
}

export function currentSessionFields(
  rows: ImportRows,
  session: RowSession,
  lang: TextLanguage,
): SessionImport {
  const speakersOf = (partId: string | null) =>
    rows.roles
      .filter((role) => role.session_id === session.id && role.part_id === partId)
      .map(({ name, role, title, affiliation }) => ({
        name,
        role: role || [title, affiliation].filter(Boolean).join(', '),
      }));
  return {
    kind: session.kind,
    lang: session.lang,
    title: session.title[lang] ?? '',
    description: session.description[lang] ?? '',
    prices: session.prices,
    tentative: session.tentative,
    speakers: speakersOf(null),
    parts: rows.parts
      .filter((part) => part.session_id === session.id)
      .map((part) => ({
        title: part.title[lang] ?? '',
        description: part.description[lang] ?? '',
        speakers: speakersOf(part.id),
      })),
  };
}

/** A session that is not there yet, with all that the text says of it. */
export async function newSession(
  edit: Edit,
  { kind, lang }: WantedSession,
  fields: SessionImport,
): Promise<SessionFields> {
  for (const speaker of [...fields.speakers, ...fields.parts.flatMap((part) => part.speakers)])
    await introduce(edit, speaker);
  const text = (value: string) => (value ? { [lang]: value } : {});
  return {
    ...{ kind, lang, title: text(fields.title), description: text(fields.description) },
    ...{ area: null, prices: fields.prices, recording: 'none', interpreting: [] },
    tentative: fields.tentative as SessionRow['tentative'],
    speakers: rolesIn(fields.speakers),
    parts: fields.parts.map((part) => ({
      title: text(part.title),
      description: text(part.description),
      speakers: rolesIn(part.speakers),
    })),
  };
}

/** Writes the fields that are given; texts go into the text's language beside translations that are there. */
export async function writeSessionFields(
  edit: Edit,
  sessionId: string,
  wanted: WantedSession,
  values: Partial<SessionImport>,
): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const session = await findSession(edit, sessionId);
  const { lang } = wanted;
  for (const speaker of [
    ...(values.speakers ?? []),
    ...(values.parts ?? []).flatMap((part) => part.speakers),
  ])
    await introduce(edit, speaker);
  await changeSession(edit, session, {
    ...(values.kind !== undefined && { kind: wanted.kind }),
    ...(values.lang !== undefined && { lang }),
    ...(values.title !== undefined && { title: { ...session.title, [lang]: values.title } }),
    ...(values.description !== undefined && {
      description: values.description
        ? { ...session.description, [lang]: values.description }
        : session.description,
    }),
    ...(values.prices !== undefined && { prices: values.prices }),
    ...(values.tentative !== undefined && { tentative: values.tentative as SessionRow['tentative'] }),
    ...(values.speakers !== undefined && { speakers: rolesIn(values.speakers) }),
    ...(values.parts !== undefined && { parts: await partsIn(edit, sessionId, lang, values.parts) }),
  });
}

/** A part that stays in its place keeps its id and its translations. */
async function partsIn(
  { trx, event }: Edit,
  sessionId: string,
  lang: TextLanguage,
  parts: SessionImport['parts'],
) {
  const present = await trx
    .selectFrom('session_parts')
    .select(['id', 'title', 'description'])
    .where('organisation_id', '=', event.organisation_id)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  return parts.map((part, index) => ({
    ...(present[index] && { id: present[index].id }),
    title: { ...present[index]?.title, [lang]: part.title },
    description: part.description ? { ...present[index]?.description, [lang]: part.description } : {},
    speakers: rolesIn(part.speakers),
  }));
}

const doings =
  /^(moderator|ordstyrer|mødeleder|møteleder|facilitator|konferencier|toastmaster|chair|host|v[æa]rt)/i;

/** What somebody does in the session is a role; what somebody is stands with the person. */
function rolesIn(speakers: readonly { name: string; role: string }[]) {
  return speakers.map(({ name, role }) => ({
    name,
    role: doings.test(role) ? role.slice(0, 200) : '',
    tentative: false,
  }));
}

/** A speaker the event does not know yet comes with title and affiliation, as far as the text tells them apart. */
async function introduce(edit: Edit, { name, role }: { name: string; role: string }): Promise<void> {
  if ((await speakerIds(edit)).has(nameKey(name))) return;
  const is = doings.test(role) ? '' : role;
  const comma = is.indexOf(', ');
  await insertSpeaker(edit, {
    name,
    lang: edit.event.lang,
    title: (comma < 0 ? is : is.slice(0, comma)).slice(0, 200),
    affiliation: (comma < 0 ? '' : is.slice(comma + 2)).slice(0, 200),
  });
}
