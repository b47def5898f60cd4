import source from '#domains/workshops/board/board-worker.js?raw';
import type { RequestHandler } from './$types';

/** Lies beside the boards, so that a board is the widest scope it can have. */
export const GET: RequestHandler = () =>
  new Response(source, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  });
