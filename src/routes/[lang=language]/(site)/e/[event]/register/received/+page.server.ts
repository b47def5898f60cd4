import { z } from 'zod';
import { sendLinkAgain } from '#domains/registration/server/send-link-again.ts';
import { loadRegister } from '../load-register.ts';
import type { Actions, PageServerLoad } from './$types';

const answer = z.object({
  answer: z.enum(['confirmed', 'applied', 'waitlisted', 'again', 'full', 'closed']).catch('again'),
  number: z.coerce.number().int().positive().max(1_000_000).catch(1),
});

export const load: PageServerLoad = async (event) => {
  const { found: _, ...page } = await loadRegister(event, event.params.event, '/register/received', false);
  return { ...page, ...answer.parse(Object.fromEntries(event.url.searchParams)) };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const email = String((await request.formData()).get('email') ?? '');
    await sendLinkAgain(locals.app.db, { event: params.event, email }, locals.app.now());
    // The same answer whether there is such a registration or not.
    return { sent: true };
  },
};
