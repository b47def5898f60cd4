import type { PageServerLoad } from './$types';
import { listInstallationAudit } from '#domains/organisations/server/list-audit.ts';
import { formatInstant } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = {
    person: url.searchParams.get('person') ?? '',
    subject: url.searchParams.get('subject') ?? '',
    before: url.searchParams.get('before') ?? '',
  };
  const found = await listInstallationAudit(locals.app.db, locals.actor, {
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
