import { error } from '@sveltejs/kit';
import * as schema from '#domains/workshops/aids.ts';
import {
  readAid,
  readExpectations,
  saveExpectations,
  saveListAid,
} from '#domains/workshops/server/save-aid.ts';
import { answerForm } from '../../../../../../../../answer-form.ts';
import {
  FieldProblem,
  date,
  number,
  optional,
  required,
  rows,
  text,
} from '../../../../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const kind = schema.aidKinds.find((one) => one === params.kind);
  if (!kind) error(404, 'workshop.not_found');
  const { db } = locals.app;
  if (kind === 'expectations') {
    const sides = await readExpectations(db, locals.actor, { workshop: params.workshop });
    return { kind, lists: null, ...sides };
  }
  const { content, version } = await readAid(db, locals.actor, { workshop: params.workshop, kind });
  return { kind, version, lists: schema.listAid(kind).parse(content), expectations: null };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const kind = schema.saveListAid.shape.kind.parse(event.params.kind);
      const lists: Readonly<Record<string, readonly string[]>> = schema.aidLists[kind];
      const content = Object.fromEntries(
        Object.entries(lists).map(([list, columns]) => [list, rowsOf(form, list, columns)]),
      );
      const input = schema.saveListAid.parse({
        ...{ workshop: event.params.workshop, kind, content },
        expectedVersion: number(form, 'expectedVersion'),
      });
      await saveListAid(event.locals.app.db, event.locals.actor, input);
    }),
  names: (event) =>
    answerForm(event, 'names', async (form) => {
      const names = rows(form, 'name').flatMap((n) => text(form, `name.${n}`) || []);
      if (names.length < 2) throw new FieldProblem('name.0', 'few_options');
      await expectations(event, form, { names });
    }),
  side: (event) =>
    answerForm(
      event,
      (form) => `side ${text(form, 'side')}`,
      (form) => expectations(event, form, { side: number(form, 'side'), expects: text(form, 'expects') }),
    ),
  agreed: (event) =>
    answerForm(event, 'agreed', (form) =>
      expectations(event, form, {
        agreed: required(form, 'agreed'),
        nextOn: date(form, 'nextOn'),
        on: date(form, 'on'),
      }),
    ),
};

async function expectations(event: RequestEvent, form: FormData, part: unknown): Promise<void> {
  const input = { workshop: event.params.workshop, seen: optional(form, 'seen') ?? undefined, part };
  await saveExpectations(event.locals.app.db, event.locals.actor, schema.saveExpectations.parse(input));
}

/** A row in which something stands, and nothing in the first column, is told to its writer rather than dropped. */
function rowsOf(form: FormData, list: string, columns: readonly string[]) {
  const [first = ''] = columns;
  return rows(form, list).flatMap((n) => {
    const row = Object.fromEntries(columns.map((column) => [column, text(form, `${list}.${n}.${column}`)]));
    if (Object.values(row).every((value) => value === '')) return [];
    required(form, `${list}.${n}.${first}`);
    return [row];
  });
}
