export interface RateLimitTable {
  /** Name of the limit and a pseudonym of whoever is limited. */
  key: string;
  points: number;
  resets_at: string;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    rate_limits: RateLimitTable;
  }
}
