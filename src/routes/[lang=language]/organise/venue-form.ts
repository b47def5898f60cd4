/** Reads the forms of places into the inputs of their use cases. */
import { accessFacts } from '#domains/events/publication.ts';
import * as schema from '#domains/events/schema.ts';
import { date, number, optional, required, text, texts } from './form-fields.ts';

export function venueInput(form: FormData, organisation: string, id: string | undefined) {
  const by = date(form, 'access.by');
  const contact = ['name', 'email', 'phone'].map((key) => [key, text(form, `accessContact.${key}`)]);
  return schema.saveVenue.parse({
    organisation,
    id,
    name: required(form, 'name'),
    address: text(form, 'address'),
    lang: text(form, 'lang'),
    url: optional(form, 'url'),
    directions: texts(form, 'directions'),
    access: accessInput(form),
    accessNotes: texts(form, 'accessNotes'),
    accessContact: {
      ...Object.fromEntries(contact.filter(([, value]) => value !== '')),
      ...(by === null ? {} : { by }),
    },
  });
}

export function roomInput(form: FormData, organisation: string, venueId: string) {
  return schema.saveRoom.parse({
    organisation,
    venueId,
    id: text(form, 'id') || undefined,
    name: required(form, 'name'),
    capacity: number(form, 'capacity'),
    access: accessInput(form),
    accessNotes: texts(form, 'accessNotes'),
  });
}

/** What was left at "not known" is not stored. */
function accessInput(form: FormData) {
  const answers = accessFacts.map((fact) => [fact, text(form, `access.${fact}`)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== '' && answer !== 'unknown'));
}
