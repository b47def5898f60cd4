/** How a domain declares what it keeps of people; src/testing/personal-data.test.ts holds it to every text column. */
export interface PersonalColumn {
  table: string;
  column: string;
  /** Why it is kept. */
  purpose: string;
  /** Until when. */
  keep: string;
}

/** Text that says nothing about a person, by table. */
export type NotPersonal = Readonly<Record<string, readonly string[]>>;
