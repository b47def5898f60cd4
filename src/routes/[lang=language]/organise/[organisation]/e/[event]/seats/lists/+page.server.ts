import { said } from '#domains/events/said-text.ts';
import { listRooms } from '#domains/allocation/server/list-rooms.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { formatLongDate, formatTimeRange } from '#platform/time/format.ts';
import { onlyEditors } from '../../../../../only-editors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals, params }) => {
  await onlyEditors(parent);
  const { app, actor, lang } = locals;
  const rooms = await listRooms(app.db, actor, { event: params.event }).catch((error: unknown) => {
    // Before seats are set up there is nothing to print, and the page says so.
    if (isDomainError(error) && error.code === 'allocation.not_found') return [];
    throw error;
  });
  return {
    rooms: rooms.map((room) => {
      const day = formatLongDate(lang, room.date, { year: false });
      return {
        slot: room.slot,
        code: room.code ?? '',
        title: said(room.title, lang, room.lang) ?? { text: '' },
        when: room.start === null ? day : `${day}, ${formatTimeRange(lang, room.start, room.end)}`,
        place: room.place ?? '',
        taken: room.taken,
        max: room.max,
      };
    }),
  };
};
