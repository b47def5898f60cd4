import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { findDesk, type FoundDesk } from './find-desk.ts';

const keepMs = 1000;
const most = 200;

/**
 * Desks for reading forms, for a second: in a rush one query serves thousands. Whether there is room, and whether the
 * desk is open, is decided under its lock in any case.
 */
export class DeskCache {
  private readonly found = new Map<string, { desk: Promise<FoundDesk | null>; until: number }>();
  private readonly db: Kysely<Database>;
  private readonly now: () => number;

  constructor(db: Kysely<Database>, now: () => number) {
    this.db = db;
    this.now = now;
  }

  find(slug: string): Promise<FoundDesk | null> {
    const kept = this.found.get(slug);
    if (kept && kept.until > this.now()) return kept.desk;
    if (this.found.size >= most) this.found.clear();
    const desk = findDesk(this.db, slug);
    desk.catch(() => this.found.delete(slug));
    this.found.set(slug, { desk, until: this.now() + keepMs });
    return desk;
  }
}
