import { error, redirect } from '@sveltejs/kit';
import * as input from '#domains/harvest/booklet/booklet-input.ts';
import { proposeThemes } from '#domains/harvest/booklet/propose-themes.ts';
import { readBooklet } from '#domains/harvest/server/read-booklet.ts';
import { removeBookletTheme } from '#domains/harvest/server/remove-booklet-theme.ts';
import { saveBookletTheme } from '#domains/harvest/server/save-booklet-theme.ts';
import { answerForm } from '../../../../../../answer-form.ts';
import { all, number, text } from '../../../../../../form-fields.ts';
import { onlyEditors } from '../../../../../../only-editors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await onlyEditors(parent);
  const { row, document } = await readBooklet(locals.app.db, locals.actor, { event: params.event });
  const at = row.themes.findIndex(({ id }) => id === params.theme);
  const stored = row.themes[at];
  if (!stored && params.theme !== 'new') error(404, 'booklet.theme.not_found');
  const proposal = proposeThemes(document).find(({ key }) => key === url.searchParams.get('proposal'));
  return {
    version: row.version,
    isNew: !stored,
    theme: {
      title: stored?.title ?? proposal?.title ?? '',
      text: stored?.text ?? '',
      recommendations: stored?.recommendations ?? proposal?.recommendations ?? [],
      position: stored ? at + 1 : row.themes.length + 1,
    },
    chapters: document.chapters.map(({ workshopId, area, title, recommendations, lang }) => ({
      ...{ id: workshopId, name: area || title, lang },
      recommendations: recommendations.map(({ id, keyword }) => ({ value: id, label: keyword })),
    })),
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event;
    const answer = await answerForm(event, 'save', async (form) => {
      const read = input.saveTheme.parse({
        ...{ event: params.event, expectedVersion: number(form, 'expectedVersion') },
        ...(params.theme === 'new' ? {} : { id: params.theme }),
        ...{ title: text(form, 'title'), text: text(form, 'text') },
        ...{ recommendations: all(form, 'recommendation'), position: number(form, 'position') ?? undefined },
      });
      await saveBookletTheme(locals.app.db, locals.actor, read);
    });
    if ('saved' in answer && answer.saved) redirect(303, `${bookletOf(event.url)}#themes`);
    return answer;
  },
  remove: async (event) => {
    const { locals, params } = event;
    const answer = await answerForm(event, 'remove', async (form) => {
      const expectedVersion = number(form, 'expectedVersion');
      const read = input.removeTheme.parse({ event: params.event, expectedVersion, id: params.theme });
      await removeBookletTheme(locals.app.db, locals.actor, read);
    });
    if ('saved' in answer && answer.saved) redirect(303, `${bookletOf(event.url)}#themes`);
    return answer;
  },
};

function bookletOf({ pathname }: URL): string {
  return pathname.replace(/\/themes\/[^/]+$/, '');
}
