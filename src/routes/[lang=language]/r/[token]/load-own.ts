/** What the pages below one's own link share: who it is, the event, and that nobody keeps a copy. */
import type { RequestEvent } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { readOwnRegistration } from '#domains/registration/server/read-own-registration.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';

export const privateHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  // Not `no-referrer`: the form would then be sent with `Origin: null` and be refused.
  'referrer-policy': 'same-origin',
};

type Asked = Pick<RequestEvent, 'locals' | 'setHeaders'> & { params: { token: string } };

export async function loadOwn({ locals, params, setHeaders }: Asked) {
  setHeaders(privateHeaders);
  const own = await readOwnRegistration(locals.app.db, params.token);
  const { registration: row } = own;
  return {
    ...own,
    event: viewEvent(own.document, locals.lang, renderMarkdown),
    /** Has a place, and has confirmed it. */
    isIn: (row.state === 'confirmed' || row.state === 'attended') && row.address_confirmed_at !== null,
    isOver: row.state === 'cancelled' || row.state === 'declined',
  };
}
