import type { Generated, JSONColumnType } from 'kysely';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { TemplatePhase } from '../methods.ts';
import type { BoardAction, CaseOwner, Method, PhaseKind, StepRow } from '../schema.ts';

type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

interface OfWorkshop {
  organisation_id: string;
  event_id: string;
  workshop_id: string;
}

/** The method record of a session. Whoever changes its board locks this row first; `board_version` counts the steps there. */
export interface WorkshopTable {
  organisation_id: string;
  event_id: string;
  id: string;
  /** None for a workshop of an old write-up. */
  session_id: string | null;
  lang: TextLanguage;
  method: Generated<Method>;
  /** Empty: the session's. */
  title: Generated<string>;
  area: Generated<string>;
  case_title: Generated<string>;
  case_text: Generated<string>;
  /** Who represents the case. */
  owners: Json<CaseOwner[]>;
  challenge: Generated<string>;
  /** The line that all recommendations stand under. */
  stem: Generated<string>;
  /** On phones, on paper, or only written down afterwards. Single tables may be on paper besides. */
  way: Generated<'board' | 'paper' | 'record'>;
  /** No board, no pictures, no quotes: only what the group agrees on at the end. */
  stays_in_room: Generated<boolean>;
  /** Notes wait for a facilitator before others see them. */
  needs_approval: Generated<boolean>;
  /** How many dots everybody has. */
  dots: Generated<number>;
  state: Generated<'preparing' | 'open' | 'closed'>;
  phase_id: string | null;
  /** While the clock runs; by the server's clock. */
  phase_ends_at: string | null;
  /** While it stands still. */
  phase_seconds_left: number | null;
  /** Typed to join; only while the workshop is open. */
  code: string | null;
  /** A higher one makes printed links invalid. */
  link_version: Generated<number>;
  /** Makes authors of devices; deleted when the booklet is published, and nobody can be told from then on. */
  board_key: Buffer | null;
  board_version: Generated<number>;
  /** A short account of the discussion. */
  account: Generated<string>;
  harvest_state: Generated<'none' | 'editing' | 'shown' | 'done'>;
  harvest_version: Generated<number>;
  position: Generated<number>;
  opened_at: string | null;
  closed_at: string | null;
  /** What stands behind the workshop, once its notes are erased. */
  notes_counted: number | null;
  tables_counted: number | null;
  erase_notes_at: string | null;
  notes_erased_at: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface WorkshopPhaseTable extends OfWorkshop {
  id: string;
  position: number;
  kind: PhaseKind;
  title: string;
  instruction: Generated<string>;
  minutes: Generated<number>;
  /** What participants may do on the board meanwhile. */
  allows: Generated<BoardAction[]>;
}

export interface WorkshopTableTable extends OfWorkshop {
  id: string;
  /** In a workshop that is held twice, the run whose table this is. */
  slot_id: string | null;
  number: number;
  name: Generated<string>;
  /** Their name, as the organiser wrote it. */
  facilitator: Generated<string>;
  on_paper: Generated<boolean>;
  /** Who has a seat at it. */
  registrations: Generated<string[]>;
}

export interface WorkshopPictureTable extends OfWorkshop {
  id: string;
  kind: 'case' | 'flip_chart';
  table_id: string | null;
  phase_id: string | null;
  /** Decoded, without EXIF, and encoded anew. */
  picture: Json<StoredPicture>;
  alt: string;
  /** What stands on a flip chart. */
  typed: Generated<string>;
  position: Generated<number>;
  created_at: Generated<string>;
}

/** Structured aids, used where wanted; `aids.ts` knows their shapes. */
export interface WorkshopAidTable extends OfWorkshop {
  kind: 'partner_map' | 'responsibilities' | 'expectations' | 'concept' | 'resources';
  content: Json<object>;
  version: Generated<number>;
  updated_at: Generated<string>;
}

/** A phone that has joined, known by an HMAC of its cookie with the board's key. */
export interface BoardDeviceTable extends OfWorkshop {
  author: Buffer;
  table_id: string | null;
  /** Writes for the whole table. */
  is_scribe: Generated<boolean>;
  joined_at: Generated<string>;
  blocked_at: string | null;
}

export interface BoardNoteTable extends OfWorkshop {
  /** Made by the phone, so that a note sent twice is one. */
  id: string;
  phase_id: string | null;
  table_id: string | null;
  group_id: string | null;
  author: Buffer | null;
  origin: Generated<'phone' | 'scribe' | 'paper' | 'facilitator'>;
  /** The writer's choice; mostly none. */
  name: Generated<string>;
  text: string;
  /** One of four that differ in lightness. */
  colour: Generated<number>;
  /** `waiting` for approval; `hidden` by a facilitator; `withdrawn` by its writer. */
  state: Generated<'shown' | 'waiting' | 'hidden' | 'withdrawn'>;
  is_pinned: Generated<boolean>;
  me_too: Generated<number>;
  dots: Generated<number>;
  reports: Generated<number>;
  /** A facilitator has looked at it: further reports are told to them, and do not hide it. */
  is_cleared: Generated<boolean>;
  position: Generated<number>;
  /** When its writer let it be seen outside the workshop. */
  released_at: string | null;
  created_at: Generated<string>;
}

export interface BoardGroupTable extends OfWorkshop {
  id: string;
  title: Generated<string>;
  colour: Generated<number>;
  position: Generated<number>;
  dots: Generated<number>;
  is_gone: Generated<boolean>;
  /** Where its notes and dots are since. */
  merged_into: string | null;
}

/** Who said "me too", gave dots, or reported: one row a device and target. */
export interface BoardMarkTable extends OfWorkshop {
  author: Buffer;
  kind: 'me_too' | 'dot' | 'report';
  /** A note or a group. */
  target_id: string;
  count: Generated<number>;
}

export interface RecommendationTable extends OfWorkshop {
  id: string;
  keyword: string;
  text: Generated<string>;
  /** Municipality, volunteers, education … */
  addressed_to: Generated<string>;
  table_id: string | null;
  /** The group of notes it came from. */
  group_id: string | null;
  position: Generated<number>;
  state: Generated<'proposed' | 'kept' | 'dropped'>;
  /** Its address in the booklet, from the first edition on. */
  slug: string | null;
  /** The trace, once notes are erased: how many notes and tables stand behind it. */
  notes_counted: number | null;
  tables_counted: number | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** What one change did to which rows: told to phones, and undone from. */
export interface BoardStepTable extends OfWorkshop {
  version: number;
  kind: string;
  author: Buffer | null;
  account_id: string | null;
  rows: Json<StepRow[]>;
  /** The version of the step that undid this one. */
  undone_by: number | null;
  at: Generated<string>;
}

/** A method that an organisation has adapted, to begin with again. */
export interface WorkshopTemplateTable {
  organisation_id: string;
  id: string;
  lang: TextLanguage;
  name: string;
  stem: Generated<string>;
  phases: Json<TemplatePhase[]>;
  created_at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    workshop_templates: WorkshopTemplateTable;
    workshops: WorkshopTable;
    workshop_phases: WorkshopPhaseTable;
    workshop_tables: WorkshopTableTable;
    workshop_pictures: WorkshopPictureTable;
    workshop_aids: WorkshopAidTable;
    board_devices: BoardDeviceTable;
    board_notes: BoardNoteTable;
    board_groups: BoardGroupTable;
    board_marks: BoardMarkTable;
    recommendations: RecommendationTable;
    board_steps: BoardStepTable;
  }
}
