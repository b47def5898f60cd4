import { error, redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { approveSpeakerEntry } from '#domains/events/server/approve-speaker-entry.ts';
import { createSpeakerLink } from '#domains/events/server/create-speaker-link.ts';
import { eraseSpeaker } from '#domains/events/server/erase-speaker.ts';
import { judgeMaterial } from '#domains/events/server/judge-material.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { mergeSpeakers } from '#domains/events/server/merge-speakers.ts';
import { refuseSpeakerEntry } from '#domains/events/server/refuse-speaker-entry.ts';
import { removeSpeaker } from '#domains/events/server/remove-speaker.ts';
import { saveSpeaker } from '#domains/events/server/save-speaker.ts';
import { storeEventPicture } from '#domains/events/server/store-event-file.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload, type Uploads } from '../../../../../answer-form.ts';
import { flag, number, required, text, texts } from '../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { draft } = await parent();
  return {
    speaker: draft.speakers.find((one) => one.id === params.speaker) ?? error(404, 'speaker.not_found'),
  };
};

export const actions: Actions = {
  save: (event) =>
    answerUpload(event, 'speaker', { picture: { limit: pictureLimit } }, async (form, files) => {
      const { locals, params } = event;
      const input = schema.saveSpeaker.parse({
        event: params.event,
        speakerId: params.speaker,
        expectedVersion: number(form, 'expectedVersion') ?? undefined,
        changes: {
          name: required(form, 'name'),
          isAnonymous: flag(form, 'isAnonymous'),
          title: text(form, 'title'),
          affiliation: text(form, 'affiliation'),
          biography: texts(form, 'biography'),
          lang: text(form, 'lang'),
          equipment: text(form, 'equipment'),
          answer: text(form, 'answer'),
          pictureConsent: flag(form, 'pictureConsent'),
          ...(await pictureOf(event, form, files)),
        },
      });
      await saveSpeaker(locals.app.db, locals.actor, input);
    }),
  link: (event) =>
    answerForm(event, 'link', async (form) => {
      const { locals, params } = event;
      const sendTo = text(form, 'sendTo') || undefined;
      const input = schema.createSpeakerLink.parse({
        event: params.event,
        speakerId: params.speaker,
        sendTo,
      });
      const { path } = await createSpeakerLink(locals.app.db, locals.actor, input);
      return sendTo ? { sentTo: sendTo } : { link: locals.app.env.ORIGIN + path };
    }),
  approve: (event) => judge(event, approveSpeakerEntry),
  refuse: (event) => judge(event, refuseSpeakerEntry),
  material: (event) =>
    answerForm(event, 'material', async (form) => {
      const { locals, params } = event;
      const approve = text(form, 'approve') === 'yes';
      await judgeMaterial(locals.app.db, locals.actor, {
        event: params.event,
        materialId: text(form, 'materialId'),
        approve,
      });
    }),
  merge: (event) =>
    answerForm(event, 'merge', async (form) => {
      const { locals, params } = event;
      const input = { event: params.event, into: params.speaker, from: text(form, 'from') };
      await mergeSpeakers(locals.app.db, locals.actor, schema.mergeSpeakers.parse(input));
    }),
  erase: (event) =>
    answerForm(event, 'erase', async (form) => {
      const { locals, params } = event;
      // Without scripts, too, nobody erases by a slip of the hand.
      required(form, 'sure');
      await eraseSpeaker(locals.app, locals.actor, { event: params.event, speakerId: params.speaker });
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/speakers`);
    }),
  remove: (event) =>
    answerForm(event, 'remove', async () => {
      const { locals, params } = event;
      await removeSpeaker(locals.app.db, locals.actor, { event: params.event, speakerId: params.speaker });
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/speakers`);
    }),
};

function judge(event: RequestEvent, decide: typeof approveSpeakerEntry) {
  return answerForm(event, 'judge', async () => {
    const { locals, params } = event;
    await decide(locals.app.db, locals.actor, { event: params.event, speakerId: params.speaker });
  });
}

/** A new picture, none, or the one there with another description. */
async function pictureOf({ locals, params }: RequestEvent, form: FormData, files: Uploads) {
  const alt = texts(form, 'alt');
  if (files['picture']) {
    const input = { event: params.event, upload: files['picture'], use: 'portrait' as const, alt };
    return { picture: await storeEventPicture(locals.app, locals.actor, input) };
  }
  if (flag(form, 'removePicture')) return { picture: null };
  const draft = await loadDraft(locals.app.db, locals.actor, { slug: params.event });
  const known = draft.speakers.find((one) => one.id === params.speaker)?.picture;
  return known ? { picture: { ...known, alt } } : {};
}
