import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { updateOrganisation as settingsInput } from '#domains/organisations/schema.ts';
import { setOrganisationLogo } from '#domains/organisations/server/set-organisation-logo.ts';
import { findSettings, type OrganisationSettings } from '#domains/organisations/server/find-settings.ts';
import { updateOrganisation } from '#domains/organisations/server/update-organisation.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';
import { pictureLimit } from '#platform/server/storage/pictures.ts';
import { answerForm, answerUpload } from '../../answer-form.ts';
import { FieldProblem, texts } from '../../form-fields.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...split(await findSettings(locals.app.db, locals.actor, params)),
  origin: locals.app.env.ORIGIN,
  done: url.searchParams.get('done'),
});

/** The form is flat; an empty field says nothing. */
const text = z.string().transform((value) => (value === '' ? undefined : value));
const flat = {
  contactName: text.pipe(z.string().max(200).optional()),
  contactRole: text.pipe(z.string().max(200).optional()),
  contactEmail: text.pipe(z.email().max(254).optional()),
  contactPhone: text.pipe(z.string().max(40).optional()),
  controllerName: text.pipe(z.string().max(200).optional()),
  controllerAddress: text.pipe(z.string().max(400).optional()),
  controllerEmail: text.pipe(z.email().max(254).optional()),
  dpo: text.pipe(z.string().max(254).optional()),
  accessibilityUrl: text.pipe(
    z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  ),
  accessibilityFeedback: text.pipe(z.string().max(254).optional()),
};
const { name, slug, lang, country, kind, colour, url } = settingsInput.shape;
const settingsForm = z.object({ name, slug, lang, country, kind, colour, url, ...flat });

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const form = await readForm(request, settingsForm);
    if (!form.ok) return form.refused;
    const { data } = form;
    let current: string;
    try {
      const changed = await updateOrganisation(locals.app.db, locals.actor, {
        organisation: params.organisation,
        name: data.name,
        slug: data.slug,
        lang: data.lang,
        country: data.country,
        kind: data.kind,
        colour: data.colour,
        url: data.url,
        contact: {
          name: data.contactName,
          role: data.contactRole,
          email: data.contactEmail,
          phone: data.contactPhone,
        },
        controller: {
          name: data.controllerName,
          address: data.controllerAddress,
          email: data.controllerEmail,
          dpo: data.dpo,
        },
        accessibility: { url: data.accessibilityUrl, feedback: data.accessibilityFeedback },
      });
      current = changed.slug;
    } catch (error) {
      return refuse(error, form.values);
    }
    redirect(303, `/${params.lang}/organise/${current}/settings?done=saved`);
  },
  /** Without a file the logo stays and its text changes. The settings as a whole are for owners, hence this too. */
  logo: (event) =>
    answerUpload(event, 'logo', { logo: { limit: pictureLimit } }, async (form, files) => {
      const { app, actor } = event.locals;
      const organisation = event.params['organisation'] ?? '';
      const settings = await findSettings(app.db, actor, { organisation });
      if (!files['logo'] && !settings.logo) throw new FieldProblem('logo', 'file_missing');
      const alt = texts(form, 'alt');
      await setOrganisationLogo(app, actor, { organisation, upload: files['logo'] ?? 'keep', alt });
    }),
  removeLogo: (event) =>
    answerForm(event, 'removeLogo', async () => {
      const { app, actor } = event.locals;
      const organisation = event.params['organisation'] ?? '';
      await findSettings(app.db, actor, { organisation });
      await setOrganisationLogo(app, actor, { organisation, upload: null, alt: {} });
    }),
};

function split({ logo, ...settings }: OrganisationSettings) {
  return { values: typed(settings), logo, original: settings.lang };
}

function typed({
  contact,
  controller,
  accessibility,
  url: website,
  ...facts
}: Omit<OrganisationSettings, 'logo'>): Record<string, string> {
  return {
    ...facts,
    url: website ?? '',
    contactName: contact.name ?? '',
    contactRole: contact.role ?? '',
    contactEmail: contact.email ?? '',
    contactPhone: contact.phone ?? '',
    controllerName: controller.name ?? '',
    controllerAddress: controller.address ?? '',
    controllerEmail: controller.email ?? '',
    dpo: controller.dpo ?? '',
    accessibilityUrl: accessibility.url ?? '',
    accessibilityFeedback: accessibility.feedback ?? '',
  };
}
