import { findFrontPage } from '#domains/events/server/find-front-page.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { todayIn } from '#platform/time/today.ts';
import { installationFrame } from './site-frame.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const { app, lang } = locals;
  const today = todayIn('Europe/Copenhagen', app.now());
  setHeaders(publicHeaders({ tags: ['front'], ttl: today.secondsLeft }));
  return {
    frame: installationFrame(lang, ''),
    origin: app.env.ORIGIN,
    front: await findFrontPage(app.db, today.date),
  };
};
