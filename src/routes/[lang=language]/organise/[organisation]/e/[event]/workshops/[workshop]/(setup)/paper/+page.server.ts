import * as schema from '#domains/workshops/setup.ts';
import { addPicture, removePicture, savePicture } from '#domains/workshops/server/save-pictures.ts';
import { typePaper } from '#domains/workshops/server/type-paper.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload } from '../../../../../../../answer-form.ts';
import { FieldProblem, optional, required, text } from '../../../../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  add: (event) =>
    answerUpload(event, 'add', { picture: { limit: pictureLimit } }, async (form, files) => {
      const { app, actor } = event.locals;
      const upload = files['picture'];
      if (!upload) throw new FieldProblem('picture', 'file_missing');
      const input = schema.addPicture.parse({
        ...{ workshop: event.params.workshop, kind: 'flip_chart', alt: required(form, 'alt') },
        ...placeOf(form),
      });
      await addPicture(app, actor, { ...input, upload }, app.now());
    }),
  save: (event) =>
    answerForm(
      event,
      (form) => `picture ${text(form, 'picture')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const input = schema.savePicture.parse({
          ...{
            workshop: event.params.workshop,
            picture: text(form, 'picture'),
            seen: optional(form, 'seen') ?? undefined,
          },
          ...{ alt: required(form, 'alt'), typed: text(form, 'typed') },
          ...placeOf(form),
        });
        await savePicture(app.db, actor, input, app.now());
      },
    ),
  write: (event) =>
    answerForm(event, 'write', (form) => {
      const { app, actor } = event.locals;
      const input = { workshop: event.params.workshop, text: required(form, 'text'), ...placeOf(form) };
      return typePaper(app.db, actor, schema.typePaper.parse(input), app.now());
    }),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { app, actor } = event.locals;
      const input = { workshop: event.params.workshop, picture: text(form, 'picture') };
      await removePicture(app, actor, schema.ofPicture.parse(input), app.now());
    }),
};

function placeOf(form: FormData) {
  return { tableId: optional(form, 'table'), phaseId: optional(form, 'phase') };
}
