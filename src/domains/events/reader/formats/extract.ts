import type { Language, Reading } from '../reading.ts';
import type { SourceBlock } from '../source.ts';

export type FileFormat =
  'text' | 'markdown' | 'html' | 'csv' | 'docx' | 'xlsx' | 'pdf' | 'ics' | 'schedule-json' | 'schedule-xml';

/**
 * What a file holds, before the programme reader has seen it: text for it to read, blocks of lines and tables, or,
 * where the format itself says what is an item, the finished reading. `lines` is what a person sees beside the result.
 */
export type Extract = TextExtract | BlocksExtract | ReadingExtract;

export interface TextExtract {
  kind: 'text';
  format: FileFormat;
  text: string;
  lines: string[];
}

export interface BlocksExtract {
  kind: 'blocks';
  format: FileFormat;
  blocks: SourceBlock[];
  lines: string[];
}

export interface ReadingExtract {
  kind: 'reading';
  format: FileFormat;
  reading: Reading;
  lines: string[];
}

/** What the person who handed in the file has said about it. */
export interface FileOptions {
  fileName?: string | undefined;
  lang?: Language | undefined;
  date?: string | undefined;
}
