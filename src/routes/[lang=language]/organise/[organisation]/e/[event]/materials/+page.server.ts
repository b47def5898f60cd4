import { documentLimit } from '#domains/organisations/server/keep-file.ts';
import * as schema from '#domains/events/schema.ts';
import { judgeMaterial } from '#domains/events/server/judge-material.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { removeMaterial } from '#domains/events/server/remove-material.ts';
import { saveMaterial } from '#domains/events/server/save-material.ts';
import { storeEventDocument } from '#domains/events/server/store-event-file.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { answerForm, answerUpload } from '../../../../answer-form.ts';
import { optional, required, text } from '../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: (event) =>
    answerUpload(event, 'material', { file: { limit: documentLimit } }, async (form, files) => {
      const { locals, params } = event;
      const materialId = text(form, 'id') || undefined;
      const title = required(form, 'title');
      const draft = await loadDraft(locals.app.db, locals.actor, { slug: params.event });
      const known = draft.materials.find((one) => one.id === materialId);
      const upload = files['file'];
      const url = optional(form, 'url');
      const file = upload
        ? await storeEventDocument(locals.app, locals.actor, { event: params.event, upload })
        : url === null
          ? (known?.file ?? null)
          : null;
      if (file === null && url === null) throw new DomainError('material.link_or_file', { field: 'url' });
      const input = schema.saveMaterial.parse({
        event: params.event,
        materialId,
        title,
        lang: optional(form, 'lang'),
        url: file === null ? url : null,
        file,
        sessionId: optional(form, 'sessionId'),
        speakerId: known?.speakerId ?? null,
      });
      await saveMaterial(locals.app.db, locals.actor, input);
    }),
  judge: (event) =>
    answerForm(event, 'judge', async (form) => {
      const { locals, params } = event;
      const materialId = text(form, 'id');
      const approve = text(form, 'approve') === 'yes';
      await judgeMaterial(locals.app.db, locals.actor, { event: params.event, materialId, approve });
    }),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { locals, params } = event;
      await removeMaterial(locals.app.db, locals.actor, {
        event: params.event,
        materialId: text(form, 'id'),
      });
    }),
};
