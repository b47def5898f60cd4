import { activitiesOf } from '#domains/registration/privacy/processing-record.ts';
import { readProcessingRecord } from '#domains/registration/server/read-processing-record.ts';
import { privacyRecordTexts } from '#platform/i18n/texts/privacy-record.ts';
import { csvFile } from '#platform/server/export/csv.ts';
import { privateFile } from '../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const facts = await readProcessingRecord(locals.app, locals.actor, params);
  const t = privacyRecordTexts[locals.lang];
  const columns = [
    t.activity,
    t.purpose,
    t.basis,
    t.subjects,
    t.dataHeading,
    t.recipientsHeading,
    t.retention,
  ];
  const rows = activitiesOf(facts, locals.lang).map(
    ({ name, purpose, basis, subjects, data, recipients, retention }) => [
      ...[name, purpose, basis, subjects, data, recipients, retention],
    ],
  );
  const name = `${facts.organisation.slug}-article-30-${locals.lang}.csv`;
  return privateFile(csvFile({ columns, rows }), 'text/csv; charset=utf-8', name);
};
