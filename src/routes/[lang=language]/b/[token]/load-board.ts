/** What every page of a board needs, for whoever holds its link. */
import type { RequestEvent } from '@sveltejs/kit';
import { findEventHome } from '#domains/events/server/find-event-home.ts';
import { readCasePictures } from '#domains/workshops/server/case-pictures.ts';
import { boardCookie, joinBoard } from '#domains/workshops/server/join-board.ts';
import { boardKey } from '#domains/workshops/server/of-board.ts';
import { readBoard } from '#domains/workshops/server/read-board.ts';

type BoardEvent = Pick<RequestEvent, 'locals' | 'cookies' | 'setHeaders'> & { params: { token: string } };

/** @throws DomainError `board.not_found` */
export async function loadBoard({ locals, params, cookies, setHeaders }: BoardEvent) {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { db, env } = locals.app;
  const cookie = cookies.get(boardCookie) ?? null;
  const { workshop, actor } = await joinBoard(db, { token: params.token, cookie, origin: env.ORIGIN });
  const home = await findEventHome(db, workshop);
  const state = await readBoard(db, boardKey(workshop), 'room');
  const pictures = await readCasePictures(db, workshop);
  return { workshop, home, state, pictures, actor: cookie === null ? null : actor };
}
