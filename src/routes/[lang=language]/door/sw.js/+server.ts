import source from '#domains/registration/check-in/door/door-worker.js?raw';
import type { RequestHandler } from './$types';

/** Lies beside the doors, so that a door is the widest scope it can have. */
export const GET: RequestHandler = () =>
  new Response(source, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  });
