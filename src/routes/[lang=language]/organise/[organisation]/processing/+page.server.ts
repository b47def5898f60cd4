import { processingRecord } from '#domains/registration/privacy/processing-record.ts';
import { readProcessingRecord } from '#domains/registration/server/read-processing-record.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const facts = await readProcessingRecord(locals.app, locals.actor, params);
  return { record: processingRecord(facts, locals.lang, isoInstant(locals.app.now()).slice(0, 10)) };
};
