/** Compiled public pages in memory; see docs/decisions. */
export interface Snapshots {
  /** Drops every snapshot that carries one of the tags, `event:0199…`. */
  drop(tags: readonly string[]): void;
  dropAll(): void;
}
