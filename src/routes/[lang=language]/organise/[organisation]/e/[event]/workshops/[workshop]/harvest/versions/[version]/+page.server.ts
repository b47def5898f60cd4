import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import { readHarvest } from '#domains/harvest/server/read-harvest.ts';
import { readHarvestVersion } from '#domains/harvest/server/read-harvest-version.ts';
import { restoreHarvest } from '#domains/harvest/server/restore-harvest.ts';
import { error } from '@sveltejs/kit';
import { answerForm } from '../../../../../../../../answer-form.ts';
import { text } from '../../../../../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, actor } = locals;
  const asked = schema.ofVersion.safeParse({ workshop: params.workshop, version: params.version });
  if (!asked.success) error(404, 'harvest.version.not_found');
  const { workshop } = await readHarvest(app.db, actor, asked.data);
  return {
    workshop,
    number: asked.data.version,
    version: await readHarvestVersion(app.db, actor, asked.data),
  };
};

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'restore', async (form) => {
      const { locals, params } = event;
      const asked = { workshop: params.workshop, version: params.version, expected: text(form, 'expected') };
      await restoreHarvest(locals.app.db, locals.actor, schema.restoreHarvest.parse(asked), locals.app.now());
    }),
};
