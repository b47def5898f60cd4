import { error, type RequestEvent } from '@sveltejs/kit';
import { flatten, listKinds, type EventList } from '#domains/registration/lists/event-list.ts';
import { readList } from '#domains/registration/server/read-list.ts';
import { listTexts } from '#platform/i18n/texts/lists.ts';
import type { Sheet } from '#platform/server/export/sheet.ts';

type ListEvent = Pick<RequestEvent, 'locals'> & { params: { event: string; list: string } };

/** @throws a 404 where there is no such list */
export function listOf(event: ListEvent, options: { isFile: boolean }): Promise<EventList> {
  const { locals, params } = event;
  const list = listKinds.find((kind) => kind === params.list);
  if (!list) error(404, 'registration.not_found');
  return readList(locals.app.db, locals.actor, { event: params.event, list, lang: locals.lang }, options);
}

/** The list as one table, with its name in the reader's language. */
export async function sheetOf(event: ListEvent): Promise<Sheet> {
  const list = await listOf(event, { isFile: true });
  const t = listTexts[event.locals.lang];
  const heading = list.kind === 'kitchen' ? t.columns.meal : t.columns.trip;
  return { name: t.kinds[list.kind].title, ...flatten(list, heading) };
}
