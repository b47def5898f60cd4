/** What the pages of one published event share: the document, the frame around the page, the headers. */
import type { ServerLoadEvent } from '@sveltejs/kit';
import { viewPicture } from '#domains/events/event-view.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { eventTags, publishedEvent } from '../../published-event.ts';
import { organisationFrame, type SiteFrame } from './site-frame.ts';

export interface LoadedEvent {
  document: PublicationDocument;
  frame: SiteFrame;
  origin: string;
  /** The page changes by itself after so many seconds, as when registration opens. */
  keepFor(seconds: number | undefined): void;
}

/** @param below what follows the event's address on this page: `/speakers` */
export async function loadEvent(
  { locals, setHeaders, url }: Pick<ServerLoadEvent, 'locals' | 'setHeaders' | 'url'>,
  slug: string,
  below = '',
): Promise<LoadedEvent> {
  const document = await publishedEvent(locals.app, slug, url);
  const { event, organisation } = document;
  const series = event.series ? [`series:${event.series.id}`] : [];
  setHeaders(publicHeaders({ tags: [...eventTags(document), ...series], version: document.version }));
  return {
    keepFor: (seconds) => {
      if (seconds !== undefined) setHeaders({ 'x-samskab-ttl': String(seconds) });
    },
    document,
    origin: locals.app.env.ORIGIN,
    frame: organisationFrame(
      locals.lang,
      `/e/${event.slug}${below}`,
      organisation,
      viewPicture(organisation.logo, locals.lang),
      `/${locals.lang}/e/${event.slug}/privacy`,
    ),
  };
}
