import { answerForm } from '../../../../../answer-form.ts';
import { movePart } from '../desk-forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  move: (event) =>
    answerForm(event, 'move', (form) => movePart(event, form, 'extra', ({ extras }) => extras)),
};
