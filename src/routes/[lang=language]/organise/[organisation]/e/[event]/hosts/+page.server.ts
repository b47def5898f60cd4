import type { Draft, DraftParty } from '#domains/events/draft.ts';
import * as schema from '#domains/events/schema.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { saveParties } from '#domains/events/server/save-parties.ts';
import { storeEventPicture } from '#domains/events/server/store-event-file.ts';
import { listMembers } from '#domains/organisations/server/list-members.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload } from '../../../../answer-form.ts';
import { flag, number, optional, required, text, texts } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Who has a right on this event alone is told to those who may give and take it. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { mayOrganise, draft } = await parent();
  if (!mayOrganise) return { guests: null };
  const { guests } = await listMembers(locals.app.db, locals.actor, params);
  return { guests: guests.filter(({ event }) => event.id === draft.event.id) };
};

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
  takeRight: (event) =>
    answerForm(event, 'right', async (form) => {
      const input = { event: event.params.event, accountId: text(form, 'accountId'), role: null };
      await setEventRight(event.locals.app.db, event.locals.actor, schema.setEventRight.parse(input));
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
