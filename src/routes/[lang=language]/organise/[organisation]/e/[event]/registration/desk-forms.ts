/** What the forms of registration share. */
import { error, redirect } from '@sveltejs/kit';
import type { DeskSetup } from '#domains/registration/desk-setup.ts';
import { loadDeskSetup } from '#domains/registration/server/load-desk-setup.ts';
import * as schema from '#domains/registration/schema.ts';
import { reorderDeskParts } from '#domains/registration/server/reorder-desk-parts.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import { FieldProblem, text, texts } from '../../../../form-fields.ts';

interface Event {
  locals: App.Locals;
  params: { organisation: string; event: string };
}

/** Back to a page of registration, with a word about what was done. */
export function backTo({ locals, params }: Event, below: string, done: string): never {
  const base = `/${locals.lang}/organise/${params.organisation}/e/${params.event}/registration`;
  redirect(303, `${base}${below}?done=${done}`);
}

/** The part an address names; undefined for a new one. */
export function namedPart<Part extends { id: string }>(parts: readonly Part[], id: string): Part | undefined {
  if (id === 'new') return undefined;
  return parts.find((part) => part.id === id) ?? error(404, 'registration.not_found');
}

/** One step up or down for the part a form names. */
export async function movePart(
  { locals, params }: Event,
  form: FormData,
  part: 'category' | 'quota' | 'extra' | 'question',
  of: (setup: DeskSetup) => readonly { id: string }[],
): Promise<void> {
  const setup = await loadDeskSetup(locals.app.db, locals.actor, { event: params.event });
  const ids = of(setup).map(({ id }) => id);
  const from = ids.indexOf(text(form, 'id'));
  const to = from + (text(form, 'by') === '-1' ? -1 : 1);
  const [moved, other] = [ids[from], ids[to]];
  if (moved === undefined || other === undefined) return;
  ids[from] = other;
  ids[to] = moved;
  const input = schema.reorderDeskParts.parse({ event: params.event, part, ids });
  await reorderDeskParts(locals.app.db, locals.actor, input);
}

/** The field of a text that stands first on the page: that of the event's language. */
function firstTextField(form: FormData, name: string): string {
  return [...form.keys()].find((key) => key.startsWith(`${name}.`)) ?? name;
}

/** A text of which at least one language is needed. */
export function requiredTexts(form: FormData, name: string): Texts {
  const said = texts(form, name);
  if (Object.keys(said).length === 0) throw new FieldProblem(firstTextField(form, name), 'missing');
  return said;
}
