import type { Draft, DraftParty } from '#domains/events/draft.ts';
import * as schema from '#domains/events/schema.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { saveParties } from '#domains/events/server/save-parties.ts';
import { storeEventPicture } from '#domains/events/server/store-event-file.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload } from '../../../../answer-form.ts';
import { flag, number, optional, required, text, texts } from '../../../../form-fields.ts';
import type { Actions, RequestEvent } from './$types';

export const actions: Actions = {
  /** One host, new or changed; the others stay. */
  save: (event) =>
    answerUpload(event, 'host', { logo: { limit: pictureLimit } }, async (form, files) => {
      const draft = await draftOf(event);
      const id = text(form, 'id') || undefined;
      const known = draft.parties.find((party) => party.id === id);
      const logo = files['logo'] ? await storeLogo(event, files['logo'], form) : keptLogo(known, form);
      const party = {
        ...(known ? { id: known.id } : {}),
        role: text(form, 'role'),
        kind: text(form, 'kind'),
        name: required(form, 'name'),
        title: text(form, 'title'),
        url: optional(form, 'url'),
        logo,
      };
      const parties = known
        ? draft.parties.map((one) => (one.id === known.id ? party : one))
        : [...draft.parties, party];
      await save(event, form, parties);
    }),
  move: (event) =>
    answerForm(event, 'move', async (form) => {
      const { parties } = await draftOf(event);
      await save(event, form, moved(parties, text(form, 'id'), text(form, 'by') === '-1' ? -1 : 1));
    }),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { parties } = await draftOf(event);
      await save(
        event,
        form,
        parties.filter((party) => party.id !== text(form, 'id')),
      );
    }),
};

function draftOf({ locals, params }: RequestEvent): Promise<Draft> {
  return loadDraft(locals.app.db, locals.actor, { slug: params.event });
}

async function save({ locals, params }: RequestEvent, form: FormData, parties: unknown[]): Promise<void> {
  const expectedVersion = number(form, 'expectedVersion') ?? undefined;
  const input = schema.saveParties.parse({ event: params.event, expectedVersion, parties });
  await saveParties(locals.app.db, locals.actor, input);
}

function storeLogo(
  { locals, params }: RequestEvent,
  upload: Parameters<typeof storeEventPicture>[2]['upload'],
  form: FormData,
) {
  const input = { event: params.event, upload, use: 'logo' as const, alt: texts(form, 'alt') };
  return storeEventPicture(locals.app, locals.actor, input);
}

function keptLogo(known: DraftParty | undefined, form: FormData) {
  if (!known?.logo || flag(form, 'removeLogo')) return null;
  return { ...known.logo, alt: texts(form, 'alt') };
}

function moved(parties: DraftParty[], id: string, by: number): DraftParty[] {
  const from = parties.findIndex((party) => party.id === id);
  const party = parties[from];
  const other = parties[from + by];
  if (!party || !other) return parties;
  return parties.map((one) => (one === party ? other : one === other ? party : one));
}
