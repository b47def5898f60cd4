/** What the demonstration is made of: shapes of its invented content. No name here belongs to somebody who exists. */
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';

export interface DemoSlot {
  date: string;
  start?: string;
  end?: string;
  code?: string;
  room?: string;
  doors?: string;
  attendance?: 'onsite' | 'online' | 'both';
  joiningLink?: string;
  tentative?: ('date' | 'time' | 'place')[];
}

export interface DemoSession {
  kind: 'plenary' | 'talk' | 'workshop' | 'break' | 'meal' | 'social' | 'travel' | 'registration' | 'other';
  lang: TextLanguage;
  title: Texts;
  description?: Texts;
  area?: string;
  speakers?: string[];
  parts?: { title: Texts; description?: Texts; speakers: string[] }[];
  prices?: string[];
  recording?: 'recorded' | 'broadcast' | 'both';
  interpreting?: string[];
  tentative?: ('whole' | 'speaker' | 'title')[];
  slots: DemoSlot[];
  materials?: { title: string; lang: TextLanguage; url: string }[];
}

export interface DemoSpeaker {
  name: string;
  title: string;
  affiliation: string;
  lang: TextLanguage;
  biography?: Texts;
  isAnonymous?: boolean;
}

export interface DemoRoom {
  name: string;
  capacity?: number;
  access?: Record<string, 'yes' | 'partly' | 'no' | 'unknown'>;
}

export interface DemoVenue {
  name: string;
  address: string;
  lang: TextLanguage;
  access: Record<string, 'yes' | 'partly' | 'no' | 'unknown'>;
  accessNotes?: Texts;
  accessContact?: { name: string; email: string; by?: string };
  directions?: Texts;
  rooms: DemoRoom[];
}

export interface DemoEvent {
  organisation: string;
  series?: string;
  slug: string;
  lang: TextLanguage;
  title: Texts;
  startsOn?: string;
  endsOn?: string;
  timeZone?: string;
  editionYear?: number;
  edition?: string;
  /** Fields of `updateEvent` that need no further explanation. */
  about: Record<string, unknown>;
  venue?: string;
  parties?: {
    role: 'inviter' | 'cohost' | 'partner' | 'funder';
    kind: 'organisation' | 'person';
    name: string;
    title?: string;
    url?: string;
  }[];
  speakers?: DemoSpeaker[];
  /** `room` names a room of any venue; sessions with the same block key run side by side. */
  sessions: DemoSession[];
  blocks?: { title: Texts; codes: string[] }[];
}
