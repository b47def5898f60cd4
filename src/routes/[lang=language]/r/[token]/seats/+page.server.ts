import { error, fail } from '@sveltejs/kit';
import { answerSwap } from '#domains/allocation/server/answer-swap.ts';
import { askSwap } from '#domains/allocation/server/ask-swap.ts';
import { chooseSeat } from '#domains/allocation/server/choose-seat.ts';
import { leaveSeat } from '#domains/allocation/server/leave-seat.ts';
import { readOwnSeats } from '#domains/allocation/server/read-own-seats.ts';
import { viewOwnSeats } from '#domains/allocation/own-seats-view.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { isId } from '#platform/server/db/ids.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { zoneName } from '#platform/time/zone-name.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const { db, now } = locals.app;
  const { event: view, actor, registration, document, isOver } = await loadOwn(event);
  if (isOver) error(404, 'registration.not_found');
  const read = await readOwnSeats(db, actor, { id: registration.id }, now());
  const zone = document.event.timeZone;
  return {
    event: view,
    way: read.way,
    isShown: read.isShown,
    isIn: registration.state === 'confirmed' || registration.state === 'attended',
    closes:
      read.closesAt === null
        ? null
        : { ...momentIn(locals.lang, read.closesAt, zone), zone: zoneName(locals.lang, zone, read.closesAt) },
    receipt: read.receipt,
    ...viewOwnSeats(document, locals.lang, read),
  };
};

type Done = 'chosen' | 'left' | 'asked' | 'accept' | 'decline' | 'withdraw';
type Step = (
  own: Parameters<typeof chooseSeat>[1] & { kind: 'participant' },
  form: FormData,
) => Promise<Done | null>;

/** What can no longer be done is said on the page, which then shows how things stand. */
async function take({ locals, params, request }: RequestEvent, step: Step) {
  const { actor } = await openByLink(locals.app.db, params.token);
  const form = await request.formData();
  const typed = String(form.get('code') ?? '').slice(0, 100);
  try {
    const done = await step(actor, form);
    return done ? { done } : fail(422, { problem: 'nothing', code: typed });
  } catch (caught) {
    if (!isDomainError(caught)) throw caught;
    const [, reason = '', kind = ''] = /^\w+\.(\w+)(?:\.(\w+))?$/.exec(caught.code) ?? [];
    if (['conflict', 'invalid'].includes(kind) || ['gone', 'too_many'].includes(reason))
      return fail(kind === 'invalid' ? 422 : reason === 'too_many' ? 429 : 409, {
        problem: reason,
        code: typed,
      });
    if (caught.code === 'allocation.slot.not_found' || caught.code === 'allocation.swap.not_found')
      return fail(409, { problem: 'gone', code: typed });
    throw caught;
  }
}

const idIn = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' && isId(value) ? value : null;
};

export const actions: Actions = {
  choose: (event) =>
    take(event, async (actor, form) => {
      const slotId = idIn(form, 'slot');
      if (slotId === null) return null;
      const { db, now } = event.locals.app;
      await chooseSeat(db, actor, { id: actor.registrationId, slotId }, now());
      return 'chosen';
    }),
  leave: (event) =>
    take(event, async (actor, form) => {
      const slotId = idIn(form, 'slot');
      if (slotId === null) return null;
      const { db, now } = event.locals.app;
      await leaveSeat(db, actor, { id: actor.registrationId, slotId }, now());
      return 'left';
    }),
  ask: (event) =>
    take(event, async (actor, form) => {
      const { db, now } = event.locals.app;
      const code = String(form.get('code') ?? '').slice(0, 100);
      await askSwap(db, actor, { id: actor.registrationId, code }, now());
      return 'asked';
    }),
  answer: (event) =>
    take(event, async (actor, form) => {
      const swapId = idIn(form, 'swap');
      const answer = (['accept', 'decline', 'withdraw'] as const).find((one) => one === form.get('answer'));
      if (swapId === null || !answer) return null;
      const { db, now } = event.locals.app;
      await answerSwap(db, actor, { id: actor.registrationId, swapId, answer }, now());
      return answer;
    }),
};
