import { error, fail, redirect } from '@sveltejs/kit';
import { qrCode } from '#domains/registration/ticket/qr-code.ts';
import { notesToDraw } from '#domains/workshops/board/notes-to-draw.ts';
import { readFormCommand } from '#domains/workshops/form-command.ts';
import { accessWorkshop } from '#domains/workshops/server/access.ts';
import { leadBoard } from '#domains/workshops/server/lead-board.ts';
import { boardKey } from '#domains/workshops/server/of-board.ts';
import { readBoard } from '#domains/workshops/server/read-board.ts';
import { readConsole } from '#domains/workshops/server/read-console.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, now, env } = locals.app;
  const { workshop, event } = await accessWorkshop(db, locals.actor, params.workshop);
  if (workshop.stays_in_room) error(404, 'board.not_found');
  const state = await readBoard(db, boardKey(workshop), 'console');
  const facts = await readConsole(db, locals.actor, { workshop: workshop.id });
  return {
    eventId: event.id,
    fetched: { state, console: facts, now: now() },
    qr: qrCode(`${env.ORIGIN}/b/${facts.token}`),
    most: notesToDraw(url),
    newId: newId(),
  };
};

export const actions: Actions = {
  /** Without scripts: one form is one command. */
  do: async ({ locals, params, request, url }) => {
    const command = readFormCommand(await request.formData());
    if (command['groupId'] === 'new') command['groupId'] = newId();
    const { db, now } = locals.app;
    const input = { workshop: params.workshop, commands: [{ id: 'form', ...command }] };
    const [answer] = await leadBoard(db, locals.actor, input, now());
    if (!answer) error(400, 'board.command.invalid');
    if (answer.ok) redirect(303, url.pathname);
    return fail(409, { problem: { code: answer.code, data: answer.data } });
  },
};
