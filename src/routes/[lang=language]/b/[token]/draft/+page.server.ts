import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { boardActor, boardCookie } from '#domains/workshops/server/board-author.ts';
import { openBoardKey } from '#domains/workshops/server/open-board-key.ts';
import { workshopOfToken } from '#domains/workshops/server/access.ts';
import { draftActions, loadDraft } from '../../draft-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const workshop = await workshopOfToken(event.locals.app.db, event.params.token);
  return loadDraft(event, boardActor(workshop, event.cookies.get(boardCookie) ?? ''));
};

const year = 365 * 24 * 3600;

/** Whoever sends something is a device from then on, as whoever joins a board is. */
async function actorOf({ locals: { app }, params, cookies }: RequestEvent) {
  const workshop = await openBoardKey(app.db, await workshopOfToken(app.db, params['token'] ?? ''));
  const device = cookies.get(boardCookie) ?? randomBytes(16).toString('base64url');
  const secure = app.env.ORIGIN.startsWith('https:');
  cookies.set(boardCookie, device, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: year });
  return boardActor(workshop, device);
}

const answers = draftActions(actorOf);

export const actions: Actions = {
  quote: answers.quote,
  comment: answers.comment,
  address: answers.address,
  forget: answers.forget,
};
