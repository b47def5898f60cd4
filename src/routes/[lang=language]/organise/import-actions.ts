/** The mending page of an import: the same for one event and for a season of meetings. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { findProposals } from '#domains/events/importing/proposals.ts';
import type { ImportReport } from '#domains/events/importing/import-report.ts';
import { readingOf } from '#domains/events/editor/mending.ts';
import { discardImport, markImported } from '#domains/events/server/discard-import.ts';
import { applyImport, onlyAnswered, planImport } from '#domains/events/server/import-programme.ts';
import type { ImportProgramme } from '#domains/events/server/import-event.ts';
import { loadImport, type LoadedImport } from '#domains/events/server/load-import.ts';
import { mendImport, undoMending } from '#domains/events/server/mend-import.ts';
import { rereadImport } from '#domains/events/server/reread-import.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { answerForm, sentenceOf } from './answer-form.ts';
import { date, text } from './form-fields.ts';
import { readMendChange } from './mend-form.ts';

type Target = ImportProgramme['target'];

function inputOf(loaded: LoadedImport, target: Target, organisation: string): ImportProgramme {
  return {
    reading: readingOf(loaded.mending),
    target,
    organisation,
    decisions: { answers: loaded.mending.answers, unanswered: onlyAnswered },
  };
}

/** What the page shows: text, reading, proposals, and what importing would do now. */
export async function importPage(event: RequestEvent, id: string, target: Target, organisation: string) {
  const { db } = event.locals.app;
  const loaded = await loadImport(db, event.locals.actor, { id });
  const plan = await planned(event, inputOf(loaded, target, organisation));
  return { loaded, proposals: findProposals(loaded.mending.days), ...plan };
}

/** A plan that cannot be made says why; the mending goes on. */
async function planned(
  event: RequestEvent,
  input: ImportProgramme,
): Promise<{ plan: ImportReport | null; obstacle: string | null }> {
  try {
    return { plan: await planImport(event.locals.app.db, event.locals.actor, input), obstacle: null };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { plan: null, obstacle: sentenceOf(error, event.locals.lang) };
  }
}

interface Place {
  id: string;
  target: Target;
  organisation: string;
  /** Where to go once it is imported, and where to paste anew. */
  done: string;
  paste: string;
}

export function importActions<Event extends RequestEvent>(placeOf: (event: Event) => Place) {
  return {
    mend: (event: Event) =>
      answerForm(
        event,
        (form) => `mend-${text(form, 'id')}`,
        async (form) => {
          const changes = [readMendChange(form)];
          await mendImport(event.locals.app.db, event.locals.actor, { id: placeOf(event).id, changes });
        },
      ),
    undo: (event: Event) =>
      answerForm(event, 'undo', async () => {
        await undoMending(event.locals.app.db, event.locals.actor, { id: placeOf(event).id });
      }),
    reread: (event: Event) =>
      answerForm(event, 'reread', async (form) => {
        const lang = text(form, 'lang');
        const options = {
          ...(isTextLanguage(lang) ? { lang } : {}),
          ...(date(form, 'date') ? { date: text(form, 'date') } : {}),
        };
        await rereadImport(event.locals.app.db, event.locals.actor, { id: placeOf(event).id, options });
      }),
    discard: (event: Event) =>
      answerForm(event, 'discard', async () => {
        const place = placeOf(event);
        await discardImport(event.locals.app.db, event.locals.actor, { id: place.id });
        redirect(303, place.paste);
      }),
    import: (event: Event) =>
      answerForm(event, 'import', async () => {
        const { db } = event.locals.app;
        const place = placeOf(event);
        const loaded = await loadImport(db, event.locals.actor, { id: place.id });
        await applyImport(db, event.locals.actor, inputOf(loaded, place.target, place.organisation));
        await markImported(db, event.locals.actor, { id: place.id });
        redirect(303, place.done);
      }),
  };
}

function isTextLanguage(value: string): value is 'da' | 'nb' | 'sv' | 'en' {
  return ['da', 'nb', 'sv', 'en'].includes(value);
}
