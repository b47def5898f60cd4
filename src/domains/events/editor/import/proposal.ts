/** What may belong together, to be answered by a person. Browser-safe. */
export interface Proposal {
  /** Stable for the same items, so that an answer survives other mending. */
  key: string;
  kind: 'repeat' | 'merge';
  itemIds: string[];
  /** Where they differ: the field and what each says. */
  differences: { field: string; values: string[] }[];
}
