import type { Generated, JSONColumnType } from 'kysely';
import type { PageLanguage, TextLanguage } from '#platform/i18n/languages.ts';
import type { BookletLook, BookletTheme, LeftOut } from '../schema.ts';

type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

interface OfWorkshop {
  organisation_id: string;
  event_id: string;
  workshop_id: string;
}

/** What a facilitator saved of a workshop's harvest, whole; the last is what holds. */
export interface HarvestVersionTable extends OfWorkshop {
  version: number;
  document: Json<object>;
  saved_at: Generated<string>;
  saved_by: string | null;
}

/** Words of somebody that are quoted only once their writer has said yes. */
export interface HarvestQuoteTable extends OfWorkshop {
  id: string;
  note_id: string | null;
  /** The writer's device on its board. */
  author: Buffer | null;
  text: string;
  name: Generated<string>;
  state: Generated<'asked' | 'cleared' | 'refused'>;
  position: Generated<number>;
  asked_at: Generated<string>;
  answered_at: string | null;
}

/** What writers say of the draft. */
export interface HarvestCommentTable extends OfWorkshop {
  id: string;
  author: Buffer | null;
  text: string;
  created_at: Generated<string>;
  seen_at: string | null;
}

/** An address left to be asked about quotes and draft, for that alone; erased when the booklet is published. */
export interface HarvestAddressTable extends OfWorkshop {
  id: string;
  author: Buffer;
  email: string;
  lang: PageLanguage;
  told_at: string | null;
  created_at: Generated<string>;
}

/** The booklet of an event as its editors write it. */
export interface BookletTable {
  organisation_id: string;
  event_id: string;
  lang: TextLanguage;
  title: Generated<string>;
  subtitle: Generated<string>;
  foreword: Generated<string>;
  summary: Generated<string>;
  closing: Generated<string>;
  thanks: Generated<string>;
  colophon: Generated<string>;
  themes: Json<BookletTheme[]>;
  /** Workshops in the order of their chapters; those not named come after. */
  chapters: Generated<string[]>;
  /** Workshops that do not come into the booklet, and why. */
  left_out: JSONColumnType<LeftOut[], string | undefined, string>;
  look: Json<BookletLook>;
  state: Generated<'draft' | 'review' | 'published'>;
  edition: Generated<number>;
  /** Months after publication for which notes are kept. */
  notes_months: Generated<number>;
  version: Generated<number>;
  updated_at: Generated<string>;
}

/** What reviewers without a name say of a draft; erased once settled and published, or half a year later. */
export interface BookletCommentTable {
  organisation_id: string;
  event_id: string;
  id: string;
  /** Address of the chapter it is about; empty for the whole. */
  place: Generated<string>;
  text: string;
  created_at: string;
  settled_at: string | null;
}

/** An immutable document; all pages and files of a booklet are made from it alone. */
export interface BookletEditionTable {
  organisation_id: string;
  event_id: string;
  edition: number;
  format: number;
  document: Json<object>;
  note: Generated<string>;
  published_at: Generated<string>;
  published_by: string | null;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    harvest_versions: HarvestVersionTable;
    harvest_quotes: HarvestQuoteTable;
    harvest_comments: HarvestCommentTable;
    harvest_addresses: HarvestAddressTable;
    booklets: BookletTable;
    booklet_comments: BookletCommentTable;
    booklet_editions: BookletEditionTable;
  }
}
