/**
 * What the reader makes of an old write-up: the JSON of `samskab harvest parse`.
 * Source: docs/contracts.md, "harvest parse". Browser-safe.
 */
import type { Language } from '#domains/events/reader/reading.ts';

export type { Language };

export interface WriteUpRecommendation {
  /** In the text's own words: the keyword form where there is one. */
  text: string;
  /** The long form of the same recommendation. */
  detail: string | null;
  /** 1-based line where `text` begins. */
  line: number;
}

export interface WriteUpSection {
  area: string | null;
  title: string;
  /** The case's name and, on the lines after it, what is told about it. */
  case: string | null;
  owners: string[];
  challenge: string | null;
  stem: string | null;
  recommendations: WriteUpRecommendation[];
  line: number;
}

export interface WriteUpWarning {
  line: number;
  message: string;
}

export interface WriteUp {
  lang: Language;
  title: string;
  sections: WriteUpSection[];
  warnings: WriteUpWarning[];
}
