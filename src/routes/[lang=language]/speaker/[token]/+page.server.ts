import { documentLimit } from '#domains/organisations/server/keep-file.ts';
import * as schema from '#domains/events/schema.ts';
import { handInMaterial } from '#domains/events/server/hand-in-material.ts';
import { readSpeakerEntry } from '#domains/events/server/read-speaker-entry.ts';
import { storeEventDocument, storeEventPicture } from '#domains/events/server/store-event-file.ts';
import { submitSpeakerEntry } from '#domains/events/server/submit-speaker-entry.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerUpload, type Uploads } from '../../organise/answer-form.ts';
import { flag, optional, required, text } from '../../organise/form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Opening the link acts on nothing: mail programs open links too. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    // Keeps the link from other sites; with `no-referrer` the form itself would be refused as forged.
    'referrer-policy': 'same-origin',
  });
  const { actor: _, ...page } = await readSpeakerEntry(locals.app.db, { token: params.token });
  return page;
};

export const actions: Actions = {
  entry: (event) =>
    answerUpload(event, 'entry', { picture: { limit: pictureLimit } }, async (form, files) => {
      const { locals, params } = event;
      const lang = text(form, 'lang');
      const entry = {
        name: required(form, 'name'),
        isAnonymous: flag(form, 'isAnonymous'),
        title: text(form, 'title'),
        affiliation: text(form, 'affiliation'),
        biography: text(form, 'biography'),
        lang,
        picture: await pictureOf(event, form, files, lang),
        pictureConsent: flag(form, 'pictureConsent'),
        equipment: text(form, 'equipment'),
        answer: required(form, 'answer'),
      };
      const input = schema.submitSpeakerEntry.parse({ token: params.token, entry });
      await submitSpeakerEntry(locals.app.db, input);
    }),
  material: (event) =>
    answerUpload(event, 'material', { file: { limit: documentLimit } }, async (form, files) => {
      const { locals, params } = event;
      const title = required(form, 'materialTitle');
      const url = optional(form, 'url');
      if (!files['file'] && url === null) throw new DomainError('material.link_or_file', { field: 'url' });
      const page = await readSpeakerEntry(locals.app.db, { token: params.token });
      const input = { event: page.event.slug, upload: files['file'] };
      const file = input.upload
        ? await storeEventDocument(locals.app, page.actor, { event: input.event, upload: input.upload })
        : null;
      const handed = { title, url: file ? null : url, file, sessionId: optional(form, 'sessionId') };
      await handInMaterial(locals.app.db, schema.handInMaterial.parse({ token: params.token, ...handed }));
    }),
};

/** A new picture, none, or the one handed in before with another description. */
async function pictureOf({ locals, params }: RequestEvent, form: FormData, files: Uploads, lang: string) {
  const page = await readSpeakerEntry(locals.app.db, { token: params.token });
  const said = text(form, 'alt');
  const alt = said === '' ? {} : { [lang]: said };
  const upload = files['picture'];
  if (upload)
    return storeEventPicture(locals.app, page.actor, {
      event: page.event.slug,
      upload,
      use: 'portrait',
      alt,
    });
  if (flag(form, 'removePicture') || page.entry.picture === null) return null;
  return { ...page.entry.picture, alt };
}
