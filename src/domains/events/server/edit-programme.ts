/** What every edit of a programme answers. */
export interface EditResult {
  /** The draft's version after the edit; the next edit carries it as `expectedVersion`. */
  draftVersion: number;
  /** Things to tell the person, such as a time that the change to summer time skips; code and data. */
  warnings: EditWarning[];
}

export interface EditWarning {
  code: string;
  data: Record<string, unknown>;
}
