import { error, fail, redirect } from '@sveltejs/kit';
import { tableOfLink } from '#domains/workshops/board-link.ts';
import { notesToDraw } from '#domains/workshops/board/notes-to-draw.ts';
import { nobody } from '#domains/workshops/board/own-view.ts';
import { readFormCommand } from '#domains/workshops/form-command.ts';
import { doOnBoard } from '#domains/workshops/server/do-on-board.ts';
import { boardCookie } from '#domains/workshops/server/join-board.ts';
import { readOwn } from '#domains/workshops/server/read-own.ts';
import { newId } from '#platform/server/db/ids.ts';
import { setCookies } from '#platform/server/http/cookies.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { loadBoard } from './load-board.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { db, now } = locals.app;
  const { workshop, home, state, pictures, actor } = await loadBoard(event);
  const own = actor ? await readOwn(db, actor) : null;
  const { endsAt } = state.workshop;
  return {
    ...{ home, pictures },
    hasDraft: workshop.harvest_state === 'shown',
    fetched: { state, own: own ?? { ...nobody, dotsLeft: state.workshop.dots }, now: now() },
    endsAt: endsAt === null ? null : momentIn(locals.lang, isoInstant(endsAt), home.timeZone).time,
    onlyTable: url.searchParams.has('mine'),
    most: notesToDraw(url),
    askedTable: tableOfLink(state.workshop.tables, url.searchParams.get('t'))?.id ?? null,
    isFollowing: url.searchParams.has('follow'),
    newId: newId(),
  };
};

export const actions: Actions = {
  /** For phones without scripts: one form is one command. */
  do: async ({ locals, params, cookies, request, url }) => {
    const form = await request.formData();
    const command = readFormCommand(form);
    if (command['groupId'] === 'new') command['groupId'] = newId();
    const cookie = cookies.get(boardCookie) ?? null;
    const commands = [{ id: 'form', ...command }];
    const { answers, setCookie } = await doOnBoard(
      locals.app,
      params.token,
      cookie,
      commands,
      locals.network,
    );
    if (setCookie !== null) setCookies(cookies, [setCookie]);
    const answer = answers[0];
    if (!answer) error(400, 'board.command.invalid');
    if (answer.ok) redirect(303, url.pathname);
    const text = String(command['text'] ?? '').slice(0, 5000);
    return fail(answer.code === 'rate.too_many' ? 429 : 409, {
      problem: { code: answer.code, data: answer.data, text },
    });
  },
};
