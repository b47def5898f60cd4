import type { Generated, JSONColumnType } from 'kysely';
import type { Mending } from '../editor/mending.ts';
import type { ReadOptions } from '../reader/reading.ts';

/** A programme between pasting and importing. Forgotten by itself 60 days after it was last touched. */
export interface ImportTable {
  organisation_id: string;
  id: string;
  event_id: string | null;
  series_id: string | null;
  account_id: string | null;
  file_name: string | null;
  source: Buffer;
  lines: JSONColumnType<string[]>;
  options: JSONColumnType<ReadOptions, string | undefined, string>;
  mending: JSONColumnType<Mending>;
  version: Generated<number>;
  imported_at: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** How the mending was before each change, for undo; the latest thirty. */
export interface ImportStepTable {
  organisation_id: string;
  import_id: string;
  version: number;
  mending: JSONColumnType<Mending>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    imports: ImportTable;
    import_steps: ImportStepTable;
  }
}
