import { error } from '@sveltejs/kit';
import { isBookletLayout } from '#domains/harvest/booklet/booklet-content.ts';
import { findBooklet } from '#domains/harvest/server/find-booklet.ts';
import { bookletFiles, renderBooklet, type BookletFile } from '#domains/harvest/server/render-booklet.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../../published-event.ts';
import type { RequestHandler } from './$types';

/** `booklet.pdf?layout=a5|spreads|a4`, `booklet.docx`, `booklet.epub`, `booklet.json`, `booklet.csv`. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app } = locals;
  const { file } = params;
  if (!isBookletFile(file)) error(404, 'booklet.not_found');
  const document = await publishedEvent(app, params.event, url);
  const { event, organisation } = document;
  const booklet = await findBooklet(app.db, {
    ...{ organisationId: organisation.id, eventId: event.id, slug: event.slug },
  });
  if (!booklet) error(404, 'booklet.not_found');
  const layout = url.searchParams.get('layout');
  const options = { origin: app.env.ORIGIN, ...(isBookletLayout(layout) ? { layout } : {}) };
  const disposition = file === 'docx' || file === 'epub' ? 'attachment' : 'inline';
  return publicAnswer(request, {
    body: await renderBooklet(app.storage, booklet, file, options),
    contentType: bookletFiles[file],
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: {
      'content-language': booklet.lang,
      'content-disposition': `${disposition}; filename="${event.slug}-${booklet.edition}.${file}"`,
    },
  });
};

function isBookletFile(file: string): file is BookletFile {
  return Object.hasOwn(bookletFiles, file);
}
