import { qrCode } from '#domains/registration/ticket/qr-code.ts';
import { nobody } from '#domains/workshops/board/own-view.ts';
import { loadBoard } from '../load-board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { workshop, home, state, pictures } = await loadBoard(event);
  const { env, now } = event.locals.app;
  return {
    ...{ home, pictures },
    fetched: { state, own: nobody, now: now() },
    /** Only while it opens the board. */
    code: state.workshop.state === 'open' ? workshop.code : null,
    qr: qrCode(`${env.ORIGIN}/b/${event.params.token}`),
    host: `${new URL(env.ORIGIN).host}/b`,
  };
};
