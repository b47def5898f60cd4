import { error } from '@sveltejs/kit';
import { paperSizes, type PaperSize } from '#domains/workshops/server/print-sheets.ts';
import { isId } from '#platform/server/db/ids.ts';

/** A4 where nothing else is asked for. */
export function sizeParameter(url: URL): PaperSize {
  return paperSizes.find((size) => size === url.searchParams.get('size')) ?? 'a4';
}

/** What is no id is like one that is not there. */
export function workshopParameter(workshop: string): string {
  return isId(workshop) ? workshop : error(404, 'workshop.not_found');
}

/** An id, or nothing where nothing was chosen. */
export function idParameter(url: URL, name: string): string | null {
  const value = url.searchParams.get(name) || null;
  return value === null || isId(value) ? value : error(404, 'workshop.not_found');
}
