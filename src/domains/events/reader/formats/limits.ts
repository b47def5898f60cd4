/** How much a programme file may be. A real programme stays far below each of these. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of everything inside a .docx or .xlsx together, once unpacked. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Parts inside a .docx or .xlsx. */
  zipEntries: 2_000,
  /** Pages of a PDF. */
  pdfPages: 100,
  /** Characters of text, whatever the file they came from. */
  characters: 2_000_000,
  /** Cells of one spreadsheet row or HTML table row, after spans are spread out. */
  columns: 200,
  /** Rows of one table. */
  rows: 5_000,
  /** Milliseconds for the whole reading. */
  milliseconds: 5_000,
} as const;
