import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import type { Report } from '../privacy/report.ts';

/**
 * A report as a tagged PDF (PDF/UA-1).
 * @param now epoch milliseconds, the date of the file
 * @throws DomainError `work.unavailable`
 */
export async function renderReport(report: Report, now: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await runInThread({
    file: 'src/domains/registration/server/render-report-worker.ts',
    input: { content: JSON.stringify(report), madeAt: Math.floor(now / 1000) },
    milliseconds: 30_000,
  });
  return new Uint8Array(pdf);
}
