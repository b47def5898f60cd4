import type { RequestEvent } from '@sveltejs/kit';
import { ZodError, type z } from 'zod';
import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import {
  pathInForm,
  sectionFields,
  sectionsIn,
  valuesOf,
  type FormSection,
} from '#domains/harvest/editing/write-up-form.ts';
import { writeUpRefusal } from '#domains/harvest/reader/refusals.ts';
import { keepWriteUp } from '#domains/harvest/server/keep-write-up.ts';
import { readOldWriteUp } from '#domains/harvest/server/read-old-write-up.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { answerForm, answerUpload, SaidProblems } from '../../../../../answer-form.ts';
import { flag, lines, text, typedValues } from '../../../../../form-fields.ts';
import { importFields, importSource, type ImportSource } from '../../../../../import-source.ts';
import { onlyEditors } from '../../../../../only-editors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  await onlyEditors(parent);
};

export const actions: Actions = {
  read: (event) =>
    answerUpload(event, 'read', importFields, async (form, files) => {
      const found = await read(event, await importSource(form, files));
      return { values: valuesOf(found), found: found.writeUp.sections.length, typed: text(form, 'text') };
    }),
  keep: (event) =>
    answerForm(event, 'keep', async (form) => {
      const { locals, params } = event;
      const kept = sectionsIn(typedValues(form)).filter(({ name }) => flag(form, `${name}.isKept`));
      const said = {
        ...{ event: params.event, lang: text(form, 'lang') },
        sections: kept.map((section) => sectionOf(form, section)),
      };
      const input = parsed(said, kept);
      const { workshops } = await keepWriteUp(locals.app.db, locals.actor, input, locals.app.now());
      return { workshops: workshops.map((id, at) => ({ id, title: input.sections[at]?.title ?? '' })) };
    }),
};

/** What cannot be read is refused in a sentence, beside the field. */
async function read({ locals, params }: RequestEvent, { source, fileName }: ImportSource) {
  const request = { bytes: source, fileName: fileName ?? undefined, warnLang: locals.lang };
  try {
    return await readOldWriteUp(locals.app.db, locals.actor, { event: params['event'] ?? '', request });
  } catch (error) {
    const message = isDomainError(error) ? writeUpRefusal(error.code, error.data, locals.lang) : null;
    if (!message) throw error;
    throw new SaidProblems([{ field: 'text', message }]);
  }
}

/** What is wrong is said beside the field of the form, whatever was left out before it. */
function parsed(said: unknown, kept: readonly FormSection[]): z.infer<typeof schema.keepWriteUp> {
  const { data, error } = schema.keepWriteUp.safeParse(said);
  if (data) return data;
  throw new ZodError(error.issues.map((issue) => ({ ...issue, path: pathInForm(issue.path, kept) })));
}

function sectionOf(form: FormData, { name, recommendations }: FormSection) {
  return {
    ...Object.fromEntries(sectionFields.map((field) => [field, text(form, `${name}.${field}`)])),
    owners: lines(form, `${name}.owners`).map((line) => {
      const [person = '', ...organisation] = line.split(',');
      return { name: person.trim(), organisation: organisation.join(',').trim() };
    }),
    recommendations: recommendations.map((one) => ({
      keyword: text(form, `${one}.keyword`),
      text: text(form, `${one}.text`),
      addressedTo: text(form, `${one}.addressedTo`),
    })),
  };
}
