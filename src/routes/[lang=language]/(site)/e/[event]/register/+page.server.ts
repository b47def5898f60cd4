import { submitForm } from './submit-form.ts';
import { loadRegister } from './load-register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const isPost = event.request.method === 'POST';
  const { found: _, ...page } = await loadRegister(event, event.params.event, '/register', !isPost);
  return page;
};

export const actions: Actions = {
  default: (event) => submitForm(event, event.params.event),
};
