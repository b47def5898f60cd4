/** A table on its way into a spreadsheet. Browser-safe. */
export type Cell = string | number | boolean | null;

export interface Sheet {
  /** Of the sheet inside the file; at most 31 signs count. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * Spreadsheets take a text that begins like this for a formula and may run it; with an apostrophe before it, it is read
 * as the text it is. Source: OWASP, "CSV Injection". Leading spaces do not save it.
 */
const dangerous = /^[\s\u00a0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}
