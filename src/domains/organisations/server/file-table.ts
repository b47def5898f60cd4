import type { Generated } from 'kysely';

/** What lies in the storage, and whose it is. A file is public while a publication or its organisation shows it. */
export interface FileTable {
  organisation_id: string;
  id: string;
  /** Where it lies; cannot be guessed. */
  key: string;
  /** Null for what belongs to the organisation itself. */
  event_id: string | null;
  /** Who handed it in by the own link. */
  speaker_id: string | null;
  purpose: 'portrait' | 'logo' | 'illustration' | 'document';
  /** As the person calls it; it is offered when somebody downloads it. */
  name: string;
  media_type: string;
  bytes: string;
  created_at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    files: FileTable;
  }
}
