import { redirect } from '@sveltejs/kit';
import { reportWithSeats, withSeats } from '#domains/allocation/seats-case.ts';
import { exportSeatsCase } from '#domains/allocation/server/export-seats-case.ts';
import { caseReport, logTable, registrationsTable } from '#domains/registration/privacy/case-file.ts';
import * as schema from '#domains/registration/privacy/privacy-schema.ts';
import { exportCase } from '#domains/registration/server/export-case.ts';
import { renderReport } from '#domains/registration/server/render-report.ts';
import { findWorkplace } from '#domains/events/server/find-workplace.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { csvFile } from '#platform/server/export/csv.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import { privateFile } from '../../../../../private-file.ts';
import { flag, text } from '../../../../../form-fields.ts';
import type { RequestHandler } from './$types';

/** A post, since taking a case out is written down: no link that something follows by itself does that. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { app, actor, lang } = locals;
  const form = await request.formData();
  const input = schema.exportCase.parse({
    event: params.event,
    file: text(form, 'file'),
    sensitive: flag(form, 'sensitive'),
  });
  const { organisation } = await findWorkplace(app.db, actor, { organisation: params.organisation });
  const facts = await exportCase(app.db, actor, input).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== 'registration.case.too_large') throw error;
    redirect(303, `/${lang}/organise/${params.organisation}/e/${params.event}/privacy?too-large`);
  });
  const seats = await exportSeatsCase(app.db, actor, input);
  const name = `${params.event}-${input.file}`;
  if (input.file !== 'pdf') {
    const table =
      input.file === 'csv' ? withSeats(registrationsTable(facts, lang), seats, lang) : logTable(facts, lang);
    return privateFile(csvFile(table), 'text/csv; charset=utf-8', `${name}.csv`);
  }
  const now = app.now();
  const made = {
    organisation: organisation.name,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
    today: isoInstant(now).slice(0, 10),
  };
  const report = reportWithSeats(caseReport(facts, lang, made), seats, lang);
  return privateFile(await renderReport(report, now), 'application/pdf', `${name}.pdf`);
};
