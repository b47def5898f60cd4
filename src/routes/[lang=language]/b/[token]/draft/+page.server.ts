import type { RequestEvent } from '@sveltejs/kit';
import { workshopOfToken } from '#domains/workshops/server/access.ts';
import { boardCookie, joinBoard, type Joined } from '#domains/workshops/server/join-board.ts';
import { boardKey } from '#domains/workshops/server/of-board.ts';
import { openBoardKey } from '#domains/workshops/server/open-board-key.ts';
import { setCookies } from '#platform/server/http/cookies.ts';
import { draftActions, loadDraft } from '../../draft-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => loadDraft(event, deviceOf(await join(event)));

/** Whoever sends something is a device from then on, as whoever writes on a board is. */
async function actorOf(event: RequestEvent) {
  const { db } = event.locals.app;
  await openBoardKey(db, await workshopOfToken(db, event.params['token'] ?? ''));
  const joined = await join(event);
  if (joined.setCookie !== null) setCookies(event.cookies, [joined.setCookie]);
  return deviceOf(joined);
}

function join({ locals: { app }, params, cookies }: Pick<RequestEvent, 'locals' | 'params' | 'cookies'>) {
  const cookie = cookies.get(boardCookie) ?? null;
  return joinBoard(app.db, { token: params['token'] ?? '', cookie, origin: app.env.ORIGIN });
}

/** Where the board has no key, one that has written nothing. */
function deviceOf({ workshop, actor }: Joined) {
  return actor ?? { kind: 'board' as const, ...boardKey(workshop), author: Buffer.alloc(0) };
}

const answers = draftActions(actorOf);

export const actions: Actions = {
  quote: answers.quote,
  comment: answers.comment,
  address: answers.address,
  forget: answers.forget,
};
