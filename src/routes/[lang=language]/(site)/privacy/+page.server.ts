import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { installationFrame } from '../site-frame.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders(publicHeaders({ tags: ['front'] }));
  return { frame: installationFrame(locals.lang, '/privacy'), origin: locals.app.env.ORIGIN };
};
