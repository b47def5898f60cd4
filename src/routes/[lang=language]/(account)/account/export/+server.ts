import type { RequestHandler } from './$types';
import { exportOwnData } from '#domains/people/server/export-own-data.ts';

export const GET: RequestHandler = async ({ locals }) => {
  const data = await exportOwnData(locals.app.db, locals.actor);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="samskab-account.json"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
};
