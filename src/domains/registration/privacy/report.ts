/** A plain report: a page, a PDF and a table are made of the same. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';

export interface ReportSection {
  heading: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  table: { columns: string[]; rows: string[][] } | null;
}

export interface Report {
  lang: PageLanguage;
  colour: string;
  organisation: string;
  title: string;
  subtitle: string;
  sections: ReportSection[];
  footer: string;
  labels: { page: string; of: string };
}

export function section(heading: string, parts: Partial<ReportSection>): ReportSection {
  return { heading, paragraphs: [], facts: [], table: null, ...parts };
}
