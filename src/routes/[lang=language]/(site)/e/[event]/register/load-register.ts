/** What the pages of one event's registration share: the event, its desk, who to ask. */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { secondsToChange, viewDesk } from '#domains/registration/desk-view.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { loadEvent } from '../../../load-event.ts';

/** @param isKept whether the page is the same for everybody and may be kept as a snapshot */
export async function loadRegister(
  event: Pick<ServerLoadEvent, 'locals' | 'setHeaders' | 'url'>,
  slug: string,
  below: string,
  isKept: boolean,
) {
  const { locals } = event;
  const headers: Record<string, string> = {};
  const collect = (given: Record<string, string>) => void Object.assign(headers, given);
  const { document, frame, origin } = await loadEvent({ ...event, setHeaders: collect }, slug, below);
  const now = locals.app.now();
  const found = document.event.withdrawnAt ? null : await findDesk(locals.app.db, document.event.slug);
  if (!found) error(404, 'registration.not_found');
  const ttl = secondsToChange(found.desk, now);
  const tags = [`event:${document.event.id}`, `organisation:${document.organisation.id}`];
  // The desk changes without a publication, so its version is part of what the page is.
  const version = document.version * 100_000 + found.desk.version;
  event.setHeaders(
    isKept
      ? publicHeaders({ tags, version, ...(ttl === undefined ? {} : { ttl }) })
      : { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  );
  const { questions, ...desk } = viewDesk(found.desk, locals.lang, now);
  return {
    frame,
    origin,
    found,
    event: viewEvent(document, locals.lang, renderMarkdown),
    desk,
    questions: isOnlyOne(found.desk.categories)
      ? questions(found.desk.categories.find(({ isOpen }) => isOpen)?.id ?? '')
      : desk.everyQuestion,
  };
}

/** With one category its own questions are asked; with several all are, and each says for whom it is. */
function isOnlyOne(categories: readonly { isOpen: boolean }[]): boolean {
  return categories.filter(({ isOpen }) => isOpen).length === 1;
}
