/** What a publication changes for readers. Pure and browser-safe. */
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { PublicationDocument } from './publication.ts';

/** One thing readers will see otherwise. */
export interface ReaderChange {
  subject:
    'event' | 'session' | 'slot' | 'speaker' | 'venue' | 'party' | 'material' | 'block' | 'organisation';
  /** `moved`: another time or place of a slot. `confirmed`: no longer "not yet confirmed". */
  kind: 'added' | 'changed' | 'moved' | 'withdrawn' | 'restored' | 'removed' | 'confirmed';
  id: string;
  /** What the thing is called: a session's title (also for its slots), a speaker's name, a venue's name. */
  title: Texts;
  lang: TextLanguage;
  /** Names of the document's fields that differ, for `changed` and `moved`; of what was confirmed for `confirmed`. */
  fields: string[];
  /** For slots: when it was and when it will be. */
  before?: { start: string | null; end: string | null; date: string; place: string | null };
  after?: { start: string | null; end: string | null; date: string; place: string | null };
}

export function describeChanges(
  _previous: PublicationDocument | null,
  _next: PublicationDocument,
): ReaderChange[] {
  throw new Error('not built yet');
}
