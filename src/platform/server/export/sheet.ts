/** A table as it leaves the house: the same for CSV and XLSX. */
export type SheetCell = string | number | boolean | null;

export interface Sheet {
  /** Of the leaf in a workbook; at most 31 characters are used. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly SheetCell[])[];
}

/**
 * Whether a spreadsheet program would calculate a text rather than show it. Tabs, line breaks and blanks before the sign count:
 * some programs drop them. Source: OWASP, CSV injection.
 */
export function wouldCalculate(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);
}
