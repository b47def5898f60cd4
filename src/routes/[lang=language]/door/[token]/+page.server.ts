import { randomInt } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { DoorPage } from '#domains/registration/check-in/door/door-page.ts';
import type { PlainAnswer } from '#domains/registration/check-in/door/plain-answer.ts';
import { doorItem, walkIn, type DoorItem } from '#domains/registration/check-in/schema.ts';
import { hasDoorRooms } from '#domains/allocation/server/read-door-rooms.ts';
import { findDoor } from '#domains/registration/check-in/server/access.ts';
import { exchangeWithDoor } from '#domains/registration/check-in/server/exchange-with-door.ts';
import { findArrivals } from '#domains/registration/check-in/server/find-arrivals.ts';
import { leaveDoor } from '#domains/registration/check-in/server/leave-door.ts';
import { readCategories } from '#domains/registration/check-in/server/read-roster.ts';
import { plainCounters } from '#domains/registration/check-in/server/merge-check-ins.ts';
import { registerDevice } from '#domains/registration/check-in/server/register-device.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { checkInTexts } from '#platform/i18n/texts/check-in.ts';
import { text } from '../../organise/form-fields.ts';
import { deviceIfAny, deviceOf, doorPath, removeDoorCookie, setDoorCookie } from '../door-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Opening the link lets no phone in: mail programs open links too. That takes a press of the button. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const door = await findDoor(locals.app.db, params.token, locals.app.now());
  const title = pickText(door.event.title, locals.lang, door.event.lang);
  const named = { title: title?.text ?? '', lang: title?.lang ?? door.event.lang };
  const device = await deviceIfAny(event);
  if (!device || device.actor.doorId !== door.id)
    return { state: 'closed' as const, door: door.name, event: named };
  setHeaders({ 'x-door': 'app' });
  const page: DoorPage = {
    path: doorPath(event),
    worker: `/${locals.lang}/door/sw.js`,
    door: door.name,
    deviceId: device.deviceId,
    event: { ...named, timeZone: door.event.timeZone },
  };
  const plain = {
    counter: plainCounters.from + randomInt(plainCounters.count),
    walkIns: door.walkIns,
    categories: await readCategories(locals.app.db, door, locals.lang, door.event.lang),
  };
  const hasSeats = await hasDoorRooms(locals.app.db, door);
  return { state: 'open' as const, door: door.name, event: named, page, plain, hasSeats };
};

export const actions: Actions = {
  open: async (event) => {
    const { locals, params } = event;
    const { key, expiresAt } = await registerDevice(locals.app.db, { token: params.token }, locals.app.now());
    setDoorCookie(event, key, expiresAt);
    redirect(303, doorPath(event));
  },
  find: async (event) => find(event, text(await event.request.formData(), 'query')),
  checkIn: async (event) => {
    const form = await event.request.formData();
    const { counter, registrationId, name } = Object.fromEntries(form);
    const item = { kind: 'manual', counter: Number(counter), agoSeconds: 0, registrationId };
    await tell(event, doorItem.parse(item));
    return said('success', checkInTexts[event.locals.lang].plain.done(String(name)));
  },
  walkIn: async (event) => {
    const form = await event.request.formData();
    const texts = checkInTexts[event.locals.lang];
    const read = walkIn.safeParse({ name: text(form, 'name'), categoryId: text(form, 'categoryId') });
    if (!read.success)
      return said('danger', text(form, 'name') === '' ? texts.app.nameMissing : texts.app.nationalId);
    const item = {
      kind: 'walk_in',
      counter: Number(text(form, 'counter')),
      agoSeconds: 0,
      walkIn: read.data,
    };
    const outcome = await tell(event, doorItem.parse(item));
    if (outcome === 'taken') return said('success', texts.plain.walkInDone);
    return said('danger', outcome === 'walk_ins_off' ? texts.plain.off : texts.plain.full);
  },
  leave: async (event) => {
    const { actor, deviceId } = await deviceOf(event);
    await leaveDoor(event.locals.app.db, actor, { deviceId }, event.locals.app.now());
    removeDoorCookie(event);
    redirect(303, doorPath(event));
  },
};

function said(kind: 'success' | 'danger', words: string): PlainAnswer {
  return { said: { kind, text: words } };
}

async function find(event: RequestEvent, query: string): Promise<PlainAnswer> {
  const { locals } = event;
  const { actor, deviceId } = await deviceOf(event);
  const input = { deviceId, query, lang: locals.lang };
  return { query, found: await findArrivals(locals.app.db, actor, input, locals.app.now()) };
}

/** One entry of the plain page. */
async function tell(event: RequestEvent, item: DoorItem) {
  const { locals } = event;
  const { actor, deviceId } = await deviceOf(event);
  // Nothing waits on a plain page: what it tells now is told now, and to a door that is open.
  await findDoor(locals.app.db, event.params.token, locals.app.now());
  const sent = { items: [item], cursor: 0, roster: null };
  const { log } = await exchangeWithDoor(
    locals.app.db,
    actor,
    { deviceId, lang: locals.lang, sent },
    locals.app.now(),
  );
  return log.find((entry) => entry.deviceId === deviceId && entry.counter === item.counter)?.outcome;
}
