/** Reads the plain forms of the mending page into changes; the same names stand in editor/import/*.svelte. */
import { mendChange, type MendChange } from '#domains/events/editor/mend.ts';
import { date, flag, lines, optional, people, rows, text, time } from './form-fields.ts';

type Reader = (form: FormData, id: string) => unknown;

const readers: Record<string, Reader> = {
  title: (form) => ({ title: optional(form, 'title') }),
  item: (form, id) => ({ id, fields: itemFields(form) }),
  add_item: (form) => ({ dayId: text(form, 'day'), after: optional(form, 'after') }),
  split_item: (form, id) => ({ id, at: time(form, 'at'), title: text(form, 'splitTitle') }),
  shift_item: (form, id) => ({ id, by: text(form, 'by') === '-1' ? -1 : 1 }),
  item_to_day: (form, id) => ({ id, dayId: text(form, 'day') }),
  part_to_item: (form, id) => ({ id, part: Number(text(form, 'part')) }),
  text_to_item: (form, id) => ({ id, dayId: text(form, 'day') }),
  text: (form, id) => ({ id, heading: optional(form, 'heading'), text: text(form, 'text') }),
  fact: (form, id) => ({
    id,
    fact: text(form, 'fact'),
    text: text(form, 'text'),
    value: optional(form, 'value'),
  }),
  day: (form, id) => ({ id, date: date(form, 'date') }),
  add_day: (form) => ({ date: date(form, 'date') }),
  warning: (form, id) => ({ id, resolved: text(form, 'resolved') === 'yes' }),
  answer: (form) => ({ key: text(form, 'key'), yes: { yes: true, no: false }[text(form, 'answer')] ?? null }),
};

/** @throws ZodError or FieldProblem where a field cannot be used */
export function readMendChange(form: FormData): MendChange {
  const kind = text(form, 'change');
  const id = text(form, 'id');
  const read = readers[kind] ?? (() => ({ id }));
  return mendChange.parse({ kind, ...(read(form, id) as object) });
}

function itemFields(form: FormData) {
  return {
    start: time(form, 'start'),
    end: time(form, 'end'),
    title: text(form, 'title'),
    kind: text(form, 'kind'),
    code: optional(form, 'code'),
    place: optional(form, 'place'),
    lang: text(form, 'lang'),
    doors: time(form, 'doors'),
    prices: lines(form, 'prices'),
    speakers: speakersOf(form, 'speakers'),
    description: optional(form, 'description'),
    tentative: flag(form, 'tentative'),
    parts: partsOf(form),
  };
}

function partsOf(form: FormData) {
  return rows(form, 'part')
    .map((row) => ({
      title: text(form, `part.${row}.title`),
      speakers: speakersOf(form, `part.${row}.speakers`),
      description: optional(form, `part.${row}.description`),
    }))
    .filter((part) => part.title !== '' || part.speakers.length > 0 || part.description !== null);
}

function speakersOf(form: FormData, name: string) {
  return people(form, name).map((person) => ({ name: person.name, role: person.role || null }));
}
