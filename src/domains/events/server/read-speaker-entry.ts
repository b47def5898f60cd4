import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import { speakerEntry, type SpeakerEntry } from '../draft.ts';
import type { PublishedMaterial } from '../publication.ts';
import { accessSpeaker } from './access-speaker.ts';
import { currentSlug } from './draft-rows.ts';
import { toInstant } from './recompute-instants.ts';
import type { SpeakerRow } from './write-speaker.ts';
import { localOf } from './write-slot.ts';

export interface SpeakerPage {
  /** For `storeEventDocument` and `storeEventPicture`. */
  actor: Actor & { kind: 'speaker' };
  event: { slug: string; title: Texts; lang: TextLanguage; timeZone: string };
  /** What stands in the form: what was handed in last, else what the organiser has. */
  entry: Omit<SpeakerEntry, 'answer'> & { answer: 'yes' | 'no' | null };
  /** True while the organiser has not yet approved what was handed in. */
  isPending: boolean;
  sessions: {
    id: string;
    title: Texts;
    lang: TextLanguage;
    slots: { start: string | null; end: string | null; date: string }[];
  }[];
  materials: (Pick<PublishedMaterial, 'id' | 'title' | 'lang' | 'url' | 'file' | 'sessionId'> & {
    status: 'handed_in' | 'approved' | 'refused';
  })[];
  expiresAt: string;
}

/** The own entry behind a speaker's link. @throws DomainError `speaker_link.not_found` */
export async function readSpeakerEntry(db: Kysely<Database>, input: { token: string }): Promise<SpeakerPage> {
  const { actor, speaker, event } = await accessSpeaker(db, input.token);
  const pending = speakerEntry.safeParse(speaker.pending);
  return {
    actor,
    event: {
      slug: await currentSlug(db, 'event', event.id),
      title: event.title,
      lang: event.lang,
      timeZone: event.time_zone,
    },
    entry: pending.success ? pending.data : entryOf(speaker),
    isPending: pending.success,
    sessions: await sessionsOf(db, speaker),
    materials: await materialsOf(db, speaker),
    expiresAt: toInstant(speaker.token_expires_at ?? ''),
  };
}

function entryOf(speaker: SpeakerRow): SpeakerPage['entry'] {
  return {
    name: speaker.name,
    isAnonymous: speaker.is_anonymous,
    title: speaker.title,
    affiliation: speaker.affiliation,
    biography: speaker.biography[speaker.lang] ?? '',
    lang: speaker.lang,
    picture: speaker.picture,
    pictureConsent: speaker.picture_consent_at !== null,
    equipment: speaker.equipment,
    answer: speaker.answer === 'yes' || speaker.answer === 'no' ? speaker.answer : null,
  };
}

async function sessionsOf(db: Kysely<Database>, speaker: SpeakerRow): Promise<SpeakerPage['sessions']> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'title', 'lang'])
    .where('organisation_id', '=', speaker.organisation_id)
    .where('withdrawn_at', 'is', null)
    .where('id', 'in', sessionIds(db, speaker))
    .orderBy('position')
    .execute();
  const slots = await db
    .selectFrom('slots')
    .select(['session_id', 'starts_on', 'starts_local', 'ends_local'])
    .where('organisation_id', '=', speaker.organisation_id)
    .where('withdrawn_at', 'is', null)
    .where('session_id', 'in', sessionIds(db, speaker))
    .orderBy('starts_on')
    .orderBy('starts_local')
    .execute();
  return sessions.map((session) => ({
    ...session,
    slots: slots
      .filter((slot) => slot.session_id === session.id)
      .map(({ starts_on, starts_local, ends_local }) => ({
        date: starts_on,
        start: starts_local && localOf(starts_local),
        end: ends_local && localOf(ends_local),
      })),
  }));
}

/** Sessions the speaker takes part in. */
export function sessionIds(db: Kysely<Database>, speaker: SpeakerRow) {
  return db
    .selectFrom('session_speakers')
    .select('session_id')
    .where('organisation_id', '=', speaker.organisation_id)
    .where('speaker_id', '=', speaker.id);
}

async function materialsOf(db: Kysely<Database>, speaker: SpeakerRow): Promise<SpeakerPage['materials']> {
  return db
    .selectFrom('materials')
    .select(['id', 'title', 'lang', 'url', 'file', 'session_id as sessionId', 'status'])
    .where('organisation_id', '=', speaker.organisation_id)
    .where('speaker_id', '=', speaker.id)
    .orderBy('position')
    .execute();
}
