import { listParticipants } from '#domains/registration/server/list-participants.ts';
import { loadOwn } from '../load-own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { event: view, actor, registration } = await loadOwn(event);
  const listed = await listParticipants(event.locals.app.db, actor, { id: registration.id });
  const { compare } = new Intl.Collator(event.locals.lang);
  return { event: view, participants: listed.sort((one, other) => compare(one.name, other.name)) };
};
