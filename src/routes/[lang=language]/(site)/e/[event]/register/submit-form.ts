/** Somebody sends the form, alone or for a group; what is wrong comes back beside its field, and nothing is lost. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readRegistrationForm } from '#domains/registration/registration-form.ts';
import { receivedAddress } from '#domains/registration/received-address.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import {
  keptValues,
  readFormFiles,
  type FormWithFiles,
} from '#domains/registration/server/read-form-files.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';

export async function submitForm(
  { locals, request }: Pick<RequestEvent, 'locals' | 'request'>,
  slug: string,
) {
  let sent: FormWithFiles = { fields: new URLSearchParams(), files: new Map(), errors: {} };
  const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
    fail(422, {
      values: { ...valuesOf(sent.fields), ...keptValues(sent.files) },
      errors,
      problem,
    } satisfies RefusedRegistration);
  const found = await findDesk(locals.app.db, slug);
  if (!found) return refuse({}, 'closed');
  const { desk, codes } = found;
  try {
    sent = await readFormFiles(locals.app, request, desk, locals.network);
    const reading = readRegistrationForm(sent.fields, desk, { codes, files: sent.files });
    const wrong = { ...(reading.ok ? {} : reading.errors), ...sent.errors };
    if (!reading.ok || Object.keys(wrong).length > 0) return refuse(wrong, null);
    const { organisationId, eventId } = desk;
    const submission = {
      ...reading.form,
      ...{ organisationId, eventId, lang: locals.lang, source: locals.network, way: 'web' as const },
    };
    const receipt = await submitRegistration(locals.app.db, submission, locals.app.now());
    redirect(303, receivedAddress(locals.lang, slug, receipt));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'rate.too_many') return refuse({}, error.code);
    if (error.code.startsWith('upload.'))
      return refuse({}, error.code === 'upload.too_large' ? 'file_size' : 'file_broken');
    throw error;
  }
}
