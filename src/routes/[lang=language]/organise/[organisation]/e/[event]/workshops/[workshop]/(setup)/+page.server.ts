import { redirect } from '@sveltejs/kit';
import * as schema from '#domains/workshops/setup.ts';
import { removeWorkshop } from '#domains/workshops/server/remove-workshop.ts';
import { addPicture, removePicture, savePicture } from '#domains/workshops/server/save-pictures.ts';
import { saveWorkshop } from '#domains/workshops/server/save-workshop.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload } from '../../../../../../answer-form.ts';
import {
  FieldProblem,
  flag,
  number,
  optional,
  people,
  required,
  text,
} from '../../../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const input = schema.saveWorkshop.parse({
        workshop: event.params.workshop,
        seen: optional(form, 'seen') ?? undefined,
        changes: changesOf(form),
      });
      const { app, actor } = event.locals;
      await saveWorkshop(app.db, actor, input, app.now());
    }),
  picture: (event) =>
    answerUpload(event, 'picture', { picture: { limit: pictureLimit } }, async (form, files) => {
      const { app, actor } = event.locals;
      const upload = files['picture'];
      if (!upload) throw new FieldProblem('picture', 'file_missing');
      const input = schema.addPicture.parse({
        workshop: event.params.workshop,
        ...{ kind: 'case', alt: required(form, 'alt'), tableId: null, phaseId: null },
      });
      await addPicture(app, actor, { ...input, upload }, app.now());
    }),
  describe: (event) =>
    answerForm(
      event,
      (form) => `describe ${text(form, 'picture')}`,
      async (form) => {
        const { app, actor } = event.locals;
        const input = schema.savePicture.parse({
          workshop: event.params.workshop,
          picture: text(form, 'picture'),
          seen: optional(form, 'seen') ?? undefined,
          ...{ alt: required(form, 'alt'), typed: '', tableId: null, phaseId: null },
        });
        await savePicture(app.db, actor, input, app.now());
      },
    ),
  removePicture: (event) =>
    answerForm(event, 'removePicture', async (form) => {
      const { app, actor } = event.locals;
      const input = { workshop: event.params.workshop, picture: text(form, 'picture') };
      await removePicture(app, actor, schema.ofPicture.parse(input), app.now());
    }),
  remove: (event) =>
    answerForm(event, 'remove', async () => {
      const { locals, params } = event;
      await removeWorkshop(locals.app.db, locals.actor, { workshop: params.workshop ?? '' });
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/workshops`);
    }),
};

function changesOf(form: FormData) {
  const way = text(form, 'way');
  return {
    ...{ title: text(form, 'title'), lang: text(form, 'lang'), area: text(form, 'area'), way },
    ...{ caseTitle: text(form, 'caseTitle'), caseText: text(form, 'caseText') },
    ...{ challenge: text(form, 'challenge'), stem: text(form, 'stem') },
    owners: people(form, 'owners').map(({ name, role }) => ({ name, organisation: role })),
    staysInRoom: flag(form, 'staysInRoom'),
    needsApproval: flag(form, 'needsApproval'),
    dots: number(form, 'dots'),
  };
}
