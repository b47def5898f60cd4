import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { said } from '#domains/events/said-text.ts';
import { giveFreeChair } from '#domains/allocation/server/give-free-chair.ts';
import { readDoorRooms, type DoorRooms } from '#domains/allocation/server/read-door-rooms.ts';
import { releaseEmpty } from '#domains/allocation/server/release-empty.ts';
import { findArrivals } from '#domains/registration/check-in/server/find-arrivals.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { seatPapersTexts } from '#platform/i18n/texts/seat-papers.ts';
import { formatTimeRange } from '#platform/time/format.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { text } from '../../../organise/form-fields.ts';
import { deviceOf, doorPath } from '../../door-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const { actor, deviceId } = await deviceOf(event);
  const found = await readDoorRooms(locals.app.db, actor, { deviceId }, locals.app.now());
  return { back: doorPath(event), rooms: found.rooms.map((room) => viewRoom(room, found, locals.lang)) };
};

function viewRoom(room: DoorRooms['rooms'][number], { timeZone }: DoorRooms, lang: PageLanguage) {
  return {
    slot: room.slot,
    code: room.code ?? '',
    title: said(room.title, lang, room.lang) ?? { text: '' },
    when: room.start === null ? '' : formatTimeRange(lang, room.start, room.end),
    place: room.place ?? '',
    free: room.free,
    mayRelease: room.mayRelease,
    releaseAt: room.releaseAt === null ? null : momentIn(lang, room.releaseAt, timeZone).time,
    // Whoever has not come to the event at all is the first to look for.
    people: room.people
      .filter(({ isBeside }) => !isBeside)
      .map(({ id, name, chairs, hasArrived }) => ({ id, name: name ?? '', chairs, hasArrived }))
      .toSorted((one, other) => Number(one.hasArrived) - Number(other.hasArrived)),
  };
}

const id = z.uuid();

export const actions: Actions = {
  release: async (event) => {
    const form = await event.request.formData();
    const absent = form.getAll('absent').filter((one) => id.safeParse(one).success) as string[];
    const t = seatPapersTexts[event.locals.lang].door;
    const slot = slotOf(form);
    if (absent.length === 0) return { slot, said: { kind: 'danger' as const, text: t.nobodyChosen } };
    return tell(event, slot, async (actor, deviceId) => {
      const { app } = event.locals;
      const { chairs } = await releaseEmpty(app.db, actor, { deviceId, slot, absent }, app.now());
      return t.released(chairs);
    });
  },
  find: async (event) => {
    const form = await event.request.formData();
    const { actor, deviceId } = await deviceOf(event);
    const query = text(form, 'query');
    const { app, lang } = event.locals;
    const found = await findArrivals(app.db, actor, { deviceId, query, lang }, app.now());
    return { slot: slotOf(form), query, found: found.map(({ id, name }) => ({ id, name })) };
  },
  give: async (event) => {
    const form = await event.request.formData();
    const slot = slotOf(form);
    const registrationId = id.safeParse(form.get('registrationId'));
    if (!registrationId.success) error(404, 'registration.not_found');
    return tell(event, slot, async (actor, deviceId) => {
      const { app, lang } = event.locals;
      const input = { deviceId, slot, registrationId: registrationId.data };
      await giveFreeChair(app.db, actor, input, app.now());
      return seatPapersTexts[lang].door.given(text(form, 'name'));
    });
  },
};

function slotOf(form: FormData): string {
  const slot = id.safeParse(form.get('slot'));
  if (!slot.success) error(404, 'allocation.slot.not_found');
  return slot.data;
}

/** Does it, and says how it went in a sentence. */
async function tell(
  event: RequestEvent,
  slot: string,
  work: (actor: Awaited<ReturnType<typeof deviceOf>>['actor'], deviceId: string) => Promise<string>,
) {
  const { actor, deviceId } = await deviceOf(event);
  const t = seatPapersTexts[event.locals.lang].door;
  const refusals: Readonly<Record<string, string>> = {
    'allocation.too_early.conflict': t.tooEarly,
    'allocation.full.conflict': t.full,
    'allocation.twice.conflict': t.twice,
    'registration.not_found': t.noneFound,
  };
  try {
    return { slot, said: { kind: 'success' as const, text: await work(actor, deviceId) } };
  } catch (caught) {
    const sentence = isDomainError(caught) ? refusals[caught.code] : undefined;
    if (sentence === undefined) throw caught;
    return { slot, said: { kind: 'danger' as const, text: sentence } };
  }
}
