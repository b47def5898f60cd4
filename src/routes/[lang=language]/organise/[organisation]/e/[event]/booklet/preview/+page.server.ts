import { viewBooklet } from '#domains/harvest/booklet/booklet-view.ts';
import { readBooklet } from '#domains/harvest/server/read-booklet.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { onlyEditors } from '../../../../../only-editors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await onlyEditors(parent);
  const { document } = await readBooklet(locals.app.db, locals.actor, { event: params.event });
  return { booklet: viewBooklet(document, renderMarkdown) };
};
