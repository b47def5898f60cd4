import { typeset } from '#platform/server/typst/typeset.ts';
import type { Report } from '../privacy/report.ts';

/**
 * A report as a tagged PDF (PDF/UA-1).
 * @param now epoch milliseconds, the date of the file
 * @throws DomainError `work.unavailable`
 */
export function renderReport(report: Report, now: number): Promise<Uint8Array<ArrayBuffer>> {
  return typeset({
    template: 'src/domains/registration/privacy/report.typ',
    content: report,
    at: now,
    milliseconds: 30_000,
  });
}
