import { error } from '@sveltejs/kit';
import { loadRegister } from '../../load-register.ts';
import { submitForm } from '../../submit-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { size: said } = event.params;
  const { found, ...page } = await loadRegister(event, event.params.event, `/register/group/${said}`, false);
  const size = Number(said);
  if (!/^[1-9]\d{0,2}$/.test(said) || size > found.desk.groupMax) error(404, 'registration.not_found');
  return { ...page, size };
};

export const actions: Actions = {
  default: (event) => submitForm(event, event.params.event),
};
