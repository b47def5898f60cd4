import { error } from '@sveltejs/kit';
import { legibleAccent } from '#platform/ui/colour.ts';
import type { RequestHandler } from './$types';

/**
 * An organisation's colour as a stylesheet of its own, since the Content-Security-Policy allows no inline ones.
 * The address holds the colour, so the answer never changes.
 */
export const GET: RequestHandler = ({ params }) => {
  const accent = legibleAccent(params.colour);
  if (!accent) error(404, 'not_found');
  return new Response(`:root{--accent:${accent}}`, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
};
