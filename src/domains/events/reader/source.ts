/**
 * A source as the reader sees it, whatever file it came from: lines and tables in reading order.
 * Every file format becomes this first, so that one reader understands them all. Browser-safe.
 */
export interface SourceLine {
  kind: 'line';
  /** 1-based line in the file or in the extracted text shown beside the result. */
  line: number;
  text: string;
  /** What the format knew about the line; plain text knows nothing. */
  style?: 'heading' | 'list' | 'quote' | undefined;
  /** 1 is the outermost heading. */
  level?: number | undefined;
}

export interface SourceRow {
  line: number;
  /** Cells as text; a cell's own line breaks are "\n". Spanned cells are repeated by the format reader. */
  cells: string[];
}

export interface SourceTable {
  kind: 'table';
  line: number;
  rows: SourceRow[];
  /** The sheet's name or the caption. */
  name?: string | undefined;
}

export type SourceBlock = SourceLine | SourceTable;
