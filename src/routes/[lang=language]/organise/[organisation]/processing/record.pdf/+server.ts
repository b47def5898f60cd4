import { processingRecord } from '#domains/registration/privacy/processing-record.ts';
import { readProcessingRecord } from '#domains/registration/server/read-processing-record.ts';
import { renderReport } from '#domains/registration/server/render-report.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { privateFile } from '../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const facts = await readProcessingRecord(locals.app, locals.actor, params);
  const now = locals.app.now();
  const record = processingRecord(facts, locals.lang, isoInstant(now).slice(0, 10));
  const name = `${facts.organisation.slug}-article-30-${locals.lang}.pdf`;
  return privateFile(await renderReport(record, now), 'application/pdf', name);
};
