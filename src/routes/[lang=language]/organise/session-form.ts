/** Reads the forms of a session and of its slots into the inputs of their use cases. */
import type { Draft } from '#domains/events/draft.ts';
import { all, date, flag, lines, optional, people, rows, text, texts, time } from './form-fields.ts';

export function sessionChanges(form: FormData, draft: Pick<Draft, 'speakers'>) {
  return {
    kind: text(form, 'kind'),
    lang: text(form, 'lang'),
    title: texts(form, 'title'),
    description: texts(form, 'description'),
    area: optional(form, 'area'),
    prices: lines(form, 'prices'),
    recording: text(form, 'recording'),
    interpreting: lines(form, 'interpreting'),
    tentative: all(form, 'tentative'),
    speakers: speakerRows(form, draft),
    parts: partRows(form),
    ...(text(form, 'slug') === '' ? {} : { slug: text(form, 'slug') }),
  };
}

/** A row whose name was left alone stays the same person; another name is another, known or new. */
function speakerRows(form: FormData, draft: Pick<Draft, 'speakers'>) {
  return rows(form, 'speaker')
    .map((row) => ({
      id: text(form, `speaker.${row}.id`),
      name: text(form, `speaker.${row}.name`),
      role: text(form, `speaker.${row}.role`),
      tentative: flag(form, `speaker.${row}.tentative`),
    }))
    .filter((row) => row.name !== '')
    .map(({ id, name, ...rest }) => {
      const same = draft.speakers.some((speaker) => speaker.id === id && speaker.name === name);
      return same ? { speakerId: id, ...rest } : { name, ...rest };
    });
}

function partRows(form: FormData) {
  return rows(form, 'part')
    .map((row) => {
      const id = text(form, `part.${row}.id`);
      return {
        ...(id === '' ? {} : { id }),
        title: texts(form, `part.${row}.title`),
        description: texts(form, `part.${row}.description`),
        speakers: people(form, `part.${row}.speakers`),
      };
    })
    .filter((part) => Object.keys(part.title).length > 0 || part.speakers.length > 0);
}

export function slotChanges(form: FormData, draft: Pick<Draft, 'venues'>) {
  const roomId = optional(form, 'roomId');
  const venueOfRoom = draft.venues.find((venue) => venue.rooms.some((room) => room.id === roomId))?.id;
  return {
    date: date(form, 'date') ?? undefined,
    start: time(form, 'start'),
    end: time(form, 'end'),
    doors: time(form, 'doors'),
    code: optional(form, 'code'),
    venueId: venueOfRoom ?? optional(form, 'venueId'),
    roomId,
    attendance: optional(form, 'attendance'),
    joiningLink: optional(form, 'joiningLink'),
    tentative: all(form, 'tentative'),
  };
}
