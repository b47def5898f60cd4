/** Small shapes of lists and pages around events. Browser-safe. */
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Contact, StoredPicture } from '#domains/organisations/schema.ts';
import type { EventTentative } from './tentative.ts';

/** One line in an organiser's list of events. */
export interface EventLine {
  id: string;
  slug: string;
  lang: TextLanguage;
  title: Texts;
  edition: string | null;
  editionYear: number | null;
  startsOn: string | null;
  endsOn: string | null;
  series: { slug: string; title: Texts } | null;
  publishedVersion: number;
  /** Whether the draft has moved on since it was last published. */
  hasChanges: boolean;
  withdrawn: boolean;
  archived: boolean;
  sessionCount: number;
  updatedAt: string;
}

/** One line in an organiser's list of series and networks. */
export interface SeriesLine {
  id: string;
  slug: string;
  kind: 'conference' | 'network';
  lang: TextLanguage;
  title: Texts;
  isPublished: boolean;
  eventCount: number;
}

/** One published event in a public list. */
export interface EventCard {
  id: string;
  slug: string;
  lang: TextLanguage;
  title: Texts;
  subtitle: Texts;
  summary: Texts;
  theme: Texts;
  edition: string | null;
  editionYear: number | null;
  startsOn: string | null;
  endsOn: string | null;
  datesNote: Texts;
  attendance: 'onsite' | 'online' | 'both';
  tentative: EventTentative[];
  registration: string;
  venue: { name: string; address: string } | null;
  organisation: { slug: string; name: string; colour: string };
  series: { slug: string; title: Texts } | null;
  materialCount: number;
  withdrawn: boolean;
  version: number;
  publishedAt: string;
}

export interface SeriesPage {
  id: string;
  slug: string;
  kind: 'conference' | 'network';
  lang: TextLanguage;
  title: Texts;
  description: Texts;
  chair: Contact | null;
  contact: Contact;
  organisation: { id: string; slug: string; name: string; colour: string; logo: StoredPicture | null };
  /** Newest first; editions without date or year last. */
  editions: EventCard[];
  updatedAt: string;
}

export interface OrganisationPage {
  id: string;
  slug: string;
  name: string;
  lang: TextLanguage;
  kind: string;
  country: string;
  description: Texts;
  url: string | null;
  colour: string;
  logo: StoredPicture | null;
  contact: Contact;
  controller: { name?: string; address?: string; email?: string; dpo?: string };
  accessibility: { url?: string; feedback?: string };
  series: { slug: string; kind: 'conference' | 'network'; lang: TextLanguage; title: Texts }[];
  /** Soonest first, then the past, latest first. */
  events: EventCard[];
  updatedAt: string;
}
