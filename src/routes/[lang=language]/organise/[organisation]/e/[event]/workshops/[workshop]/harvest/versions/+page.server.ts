import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import { readHarvest } from '#domains/harvest/server/read-harvest.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await parent();
  const { app, actor, lang } = locals;
  const input = schema.ofWorkshop.parse({ workshop: params.workshop });
  const { workshop, versions } = await readHarvest(app.db, actor, input);
  return {
    workshop,
    versions: versions.map((one) => {
      const { day, time } = momentIn(lang, one.savedAt, draft.event.timeZone);
      return { ...one, savedAt: `${day} ${time}` };
    }),
  };
};
