import type { PageServerLoad } from './$types';
import { listAudit } from '#domains/organisations/server/list-audit.ts';
import { formatInstant } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const filter = {
    person: url.searchParams.get('person') ?? '',
    subject: url.searchParams.get('subject') ?? '',
    before: url.searchParams.get('before') ?? '',
  };
  const found = await listAudit(locals.app.db, locals.actor, {
    organisation: params.organisation,
    before: filter.before || undefined,
    accountId: filter.person || undefined,
    subject: filter.subject || undefined,
  });
  const lines = found.lines.map(({ at, publicValues: _publicValues, ...line }) => ({
    ...line,
    when: formatInstant(locals.lang, at),
  }));
  return { ...found, lines, filter };
};
