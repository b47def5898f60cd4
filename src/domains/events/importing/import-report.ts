/** What an import did, or would do. Browser-safe. */
import type { Proposal } from '../editor/import/proposal.ts';

export interface ImportLine {
  title: string;
  code: string | null;
  date: string | null;
  start: string | null;
  /** Line of the text; null for what the text no longer has. */
  line: number | null;
  sessionId: string;
}

export interface ImportedEvent {
  id: string;
  slug: string;
  title: string;
  isNew: boolean;
  added: ImportLine[];
  /** `fields`: names of what changed, `title`, `start`, `place` … */
  changed: (ImportLine & { fields: string[] })[];
  /** Mended by hand and otherwise in the text: left as it is. */
  kept: (ImportLine & { fields: string[] })[];
  /** Imported earlier and no longer in the text: left as it is. */
  missing: ImportLine[];
  unchanged: number;
  /** Names of the event's own fields: `venue`, `dates`, `registration`, `practical` … */
  facts: { changed: string[]; kept: string[] };
}

export interface ImportReport {
  series: { slug: string; isNew: boolean; changed: string[] } | null;
  events: ImportedEvent[];
  /** What may belong together, with the answers that were taken. */
  proposals: (Proposal & { accepted: boolean })[];
  /** `day_without_date`: its items came without a time; `place_new`: a venue or room was added. Code and data. */
  warnings: { code: string; data: Record<string, unknown> }[];
}
