import { listStatements } from '#domains/organisations/server/list-statements.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { installationFrame } from '../site-frame.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders(publicHeaders({ tags: ['front'] }));
  return {
    frame: installationFrame(locals.lang, '/accessibility'),
    origin: locals.app.env.ORIGIN,
    statements: await listStatements(locals.app.db),
  };
};
