import { error, fail, redirect } from '@sveltejs/kit';
import { findOwnSeatsPage } from '#domains/allocation/server/find-own-seats-page.ts';
import { findSeatBlocks } from '#domains/allocation/server/find-seat-blocks.ts';
import { viewProgramme } from '#domains/events/programme-view.ts';
import { blocksToChoose } from '#domains/registration/own-programme.ts';
import { chooseSessions } from '#domains/registration/server/choose-sessions.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { readOwnDetails } from '#domains/registration/server/read-own-details.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { event: view, actor, registration, document, isOver } = await loadOwn(event);
  if (isOver) error(404, 'registration.not_found');
  const { slotIds } = await readOwnDetails(event.locals.app.db, actor);
  // Where seats are given, one does not choose here: the seat stands in the programme once there is one.
  const seatBlocks = await findSeatBlocks(event.locals.app.db, registration);
  const blocks = blocksToChoose(document).filter(({ id }) => !seatBlocks.has(id));
  const isOthers = new Set(
    document.slots.flatMap(({ id, blockId }) =>
      blockId !== null && seatBlocks.has(blockId) && !slotIds.includes(id) ? [id] : [],
    ),
  );
  const blockOf = new Map(blocks.flatMap(({ id, slots }) => slots.map((slot) => [slot.id, id] as const)));
  const { days } = viewProgramme(document, event.locals.lang);
  return {
    event: view,
    chosen: slotIds,
    seatsPage: await findOwnSeatsPage(event.locals.app.db, registration),
    days: days.map(({ date, rows }) => ({
      date,
      rows: rows.map(({ key, start, end, title, slots }) => ({
        ...{ key, start, end, title },
        block: slots.map(({ id }) => blockOf.get(id)).find((id) => id !== undefined) ?? null,
        hasSeats: slots.length > 0 && slots.every(({ id }) => isOthers.has(id)),
        slots: slots
          .filter(({ id }) => !isOthers.has(id))
          .map((slot) => ({
            ...{ id: slot.id, title: slot.title, code: slot.code, start: slot.start, end: slot.end },
            place: [slot.place?.room, slot.place?.venue].filter(Boolean).join(', '),
            speakers: slot.speakers
              .map(({ name }) => name)
              .filter(Boolean)
              .join(', '),
            isChoice: blockOf.has(slot.id),
          })),
      })),
    })),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    const form = await request.formData();
    const slotIds = [...form].flatMap(([name, value]) =>
      name.startsWith('block.') && typeof value === 'string' && value !== '' ? [value] : [],
    );
    try {
      await chooseSessions(locals.app.db, actor, { id: actor.registrationId, slotIds });
    } catch (caught) {
      if (isDomainError(caught) && /\.(conflict|gone)$/.test(caught.code)) return fail(409, { gone: true });
      throw caught;
    }
    redirect(303, `/${params.lang}/r/${params.token}/programme?done=saved`);
  },
};
