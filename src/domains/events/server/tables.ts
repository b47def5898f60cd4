import type { Generated, JSONColumnType } from 'kysely';
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Contact, StoredPicture } from '#domains/organisations/schema.ts';
import type { PublicationDocument } from '../publication.ts';

type Json<T extends object> = JSONColumnType<T, string | undefined, string>;
type Attendance = 'onsite' | 'online' | 'both';
export type AccessAnswers = Record<string, 'yes' | 'partly' | 'no' | 'unknown'>;
export type EventTentative = 'whole' | 'date' | 'time' | 'place' | 'speaker';
export type SessionKind =
  'plenary' | 'talk' | 'workshop' | 'break' | 'meal' | 'social' | 'travel' | 'registration' | 'other';

export interface VenueTable {
  organisation_id: string;
  id: string;
  name: string;
  address: Generated<string>;
  lang: Generated<TextLanguage>;
  url: string | null;
  directions: Json<Texts>;
  access: Json<AccessAnswers>;
  access_notes: Json<Texts>;
  access_contact: Json<Contact & { by?: string }>;
  position: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface RoomTable {
  organisation_id: string;
  id: string;
  venue_id: string;
  name: string;
  capacity: number | null;
  access: Json<AccessAnswers>;
  access_notes: Json<Texts>;
  position: Generated<number>;
}

export interface SeriesTable {
  organisation_id: string;
  id: string;
  kind: Generated<'conference' | 'network'>;
  lang: TextLanguage;
  title: JSONColumnType<Texts>;
  description: Json<Texts>;
  chair: JSONColumnType<Contact> | null;
  contact: Json<Contact>;
  is_published: Generated<boolean>;
  imported: JSONColumnType<Record<string, unknown>> | null;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface EventTable {
  organisation_id: string;
  id: string;
  series_id: string | null;
  edition: string | null;
  edition_year: number | null;
  lang: TextLanguage;
  title: JSONColumnType<Texts>;
  subtitle: Json<Texts>;
  summary: Json<Texts>;
  description: Json<Texts>;
  theme: Json<Texts>;
  questions: Json<Texts[]>;
  account: Json<Texts>;
  time_zone: Generated<string>;
  starts_on: string | null;
  ends_on: string | null;
  dates_note: Json<Texts>;
  attendance: Generated<Attendance>;
  venue_id: string | null;
  tentative: Generated<EventTentative[]>;
  registration: Json<PublicationDocument['event']['registration']>;
  contact: Json<Contact>;
  practical: Json<PublicationDocument['event']['practical']>;
  privacy: Json<Partial<PublicationDocument['event']['privacy']>>;
  draft_version: Generated<number>;
  published_version: Generated<number>;
  /** The draft's version that readers see. */
  published_draft_version: number | null;
  /** What the importer last wrote, so that what was mended by hand is told from it. */
  imported: JSONColumnType<Record<string, unknown>> | null;
  archived_at: string | null;
  /** When the whole event was withdrawn from readers. */
  withdrawn_at: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface EventRightTable {
  organisation_id: string;
  event_id: string;
  account_id: string;
  role: 'organiser' | 'facilitator' | 'reader';
  created_at: Generated<string>;
}

export interface EventPartyTable {
  organisation_id: string;
  id: string;
  event_id: string;
  role: 'inviter' | 'cohost' | 'partner' | 'funder';
  kind: 'organisation' | 'person';
  name: string;
  title: Generated<string>;
  url: string | null;
  logo: JSONColumnType<StoredPicture> | null;
  position: Generated<number>;
}

export interface SpeakerTable {
  organisation_id: string;
  id: string;
  event_id: string;
  person_id: string | null;
  name: string;
  is_anonymous: Generated<boolean>;
  title: Generated<string>;
  affiliation: Generated<string>;
  biography: Json<Texts>;
  lang: Generated<TextLanguage>;
  picture: JSONColumnType<StoredPicture> | null;
  picture_consent_at: string | null;
  equipment: Generated<string>;
  answer: Generated<'unasked' | 'asked' | 'yes' | 'no'>;
  /** What the speaker handed in and the organiser has not yet approved. */
  pending: JSONColumnType<Record<string, unknown>> | null;
  token_hash: Buffer | null;
  token_expires_at: string | null;
  position: Generated<number>;
  updated_at: Generated<string>;
}

export interface BlockTable {
  organisation_id: string;
  id: string;
  event_id: string;
  title: Json<Texts>;
}

export interface SessionTable {
  organisation_id: string;
  id: string;
  event_id: string;
  slug: string;
  old_slugs: Generated<string[]>;
  kind: SessionKind;
  lang: TextLanguage;
  title: JSONColumnType<Texts>;
  description: Json<Texts>;
  area: string | null;
  prices: Json<string[]>;
  recording: Generated<'none' | 'recorded' | 'broadcast' | 'both'>;
  interpreting: Generated<string[]>;
  tentative: Generated<('whole' | 'speaker' | 'title')[]>;
  /** What the importer recognises the session by when the programme is imported again. */
  import_key: string | null;
  imported: JSONColumnType<Record<string, unknown>> | null;
  withdrawn_at: string | null;
  position: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface SessionPartTable {
  organisation_id: string;
  id: string;
  event_id: string;
  session_id: string;
  title: JSONColumnType<Texts>;
  description: Json<Texts>;
  position: Generated<number>;
}

export interface SessionSpeakerTable {
  organisation_id: string;
  id: string;
  event_id: string;
  session_id: string;
  part_id: string | null;
  speaker_id: string;
  role: Generated<string>;
  is_tentative: Generated<boolean>;
  position: Generated<number>;
}

export interface SlotTable {
  organisation_id: string;
  id: string;
  event_id: string;
  session_id: string;
  block_id: string | null;
  code: string | null;
  /** Wall clock in the event's zone, `YYYY-MM-DD HH:MM:SS`: the truth. */
  starts_local: string | null;
  ends_local: string | null;
  starts_on: string;
  /** Derived from the wall clock; recomputed when zone rules change. */
  starts_at: string | null;
  ends_at: string | null;
  doors_local: string | null;
  venue_id: string | null;
  room_id: string | null;
  attendance: Attendance | null;
  /** Only registered people get it. */
  joining_link: string | null;
  tentative: Generated<('date' | 'time' | 'place')[]>;
  imported: JSONColumnType<Record<string, unknown>> | null;
  withdrawn_at: string | null;
  position: Generated<number>;
  updated_at: Generated<string>;
}

export interface MaterialTable {
  organisation_id: string;
  id: string;
  event_id: string;
  session_id: string | null;
  speaker_id: string | null;
  title: string;
  lang: TextLanguage | null;
  url: string | null;
  file: JSONColumnType<{ key: string; name: string; mediaType: string; bytes: number }> | null;
  status: Generated<'handed_in' | 'approved' | 'refused'>;
  position: Generated<number>;
  created_at: Generated<string>;
}

/** One row before and after an edit, in the database's own JSON form; null where there was or is none. */
export interface RowChange {
  table: string;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** One step of the editor, as rows before and after, so that it can be undone. */
export interface EditStepTable {
  organisation_id: string;
  id: string;
  event_id: string;
  /** The draft's version the edit made: the order of the steps. */
  step: number;
  account_id: string | null;
  at: Generated<string>;
  label: string;
  rows: JSONColumnType<RowChange[]>;
  undone_at: string | null;
  /** A new edit after an undo makes what was undone unreachable. */
  is_dropped: Generated<boolean>;
}

export interface PublicationTable {
  organisation_id: string;
  event_id: string;
  version: number;
  format: number;
  document: JSONColumnType<PublicationDocument>;
  note: Generated<string>;
  published_at: Generated<string>;
  published_by: string | null;
}

export interface PublishedSlotTable {
  organisation_id: string;
  event_id: string;
  slot_id: string;
  uid: string;
  sequence: Generated<number>;
  fingerprint: string;
  changed_at: string;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    venues: VenueTable;
    rooms: RoomTable;
    series: SeriesTable;
    events: EventTable;
    event_rights: EventRightTable;
    event_parties: EventPartyTable;
    speakers: SpeakerTable;
    blocks: BlockTable;
    sessions: SessionTable;
    session_parts: SessionPartTable;
    session_speakers: SessionSpeakerTable;
    slots: SlotTable;
    materials: MaterialTable;
    edit_steps: EditStepTable;
    publications: PublicationTable;
    published_slots: PublishedSlotTable;
  }
}
