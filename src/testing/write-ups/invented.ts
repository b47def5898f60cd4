import type { WriteUpRecommendation, WriteUpSection } from '#domains/harvest/reader/write-up.ts';

/** A write-up that nobody wrote, with what the reader must make of it. */
export interface InventedWriteUp {
  name: string;
  text: string;
  lang: 'da' | 'nb' | 'sv' | 'en';
  title: string;
  sections: WriteUpSection[];
  /** The lines that are warned about. */
  warned: number[];
}

/** A section with what it has; all else is empty. */
export function section(line: number, title: string, more: Partial<WriteUpSection> = {}): WriteUpSection {
  return {
    area: null,
    title,
    case: null,
    owners: [],
    challenge: null,
    stem: null,
    recommendations: [],
    line,
    ...more,
  };
}

export function said(line: number, text: string, detail: string | null = null): WriteUpRecommendation {
  return { text, detail, line };
}
