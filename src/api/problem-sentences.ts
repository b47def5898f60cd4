/** One English sentence for each code the interface may answer with; developers read them, so they say what to do. */
type Sentence = string | ((data: Record<string, unknown>) => string);

const megabytes = (bytes: unknown) => `${Math.round(Number(bytes) / 1024 / 1024)} MB`;

export const problemSentences: Record<string, Sentence> = {
  // By the last word of a code.
  not_found: 'There is nothing at this address, or this key may not see it.',
  invalid: 'A value in the request cannot be used.',
  conflict: 'It was changed meanwhile: read it again and repeat the change.',
  too_many: 'Wait a little before the next request.',
  too_large: 'Send less at a time.',
  unsupported: 'This kind of content is not taken here.',

  'api.signed_out':
    'Send a key of an organisation as “Authorization: Bearer samskab_…”. Cookies are ignored here.',
  'api.key_refused': 'This key is unknown or has been revoked.',
  'api.right_missing': ({ right }) =>
    `This key lacks the right “${String(right)}”; an owner of the organisation can make another key.`,
  'api.not_found': 'There is no such address in this interface; /api/v1/openapi.json lists them all.',
  'api.method_not_allowed': ({ allowed }) => `This address takes ${String(allowed)}.`,
  'api.requests.too_many': ({ retryAfter }) =>
    `Too many requests: try again in ${String(retryAfter)} seconds.`,
  'api.body.too_large': ({ limit }) => `The body may have at most ${megabytes(limit)}.`,
  'api.internal': 'The error was noted. Trying again later may help.',
  'request.invalid': 'Some fields do not fit; “errors” names each of them.',
  'request.malformed.invalid': 'The body is not valid JSON.',
  'request.content.unsupported': 'Send application/json.',
  'draft.conflict': ({ draftVersion }) =>
    `The draft was changed meanwhile and is at version ${String(draftVersion)} now: read it again and repeat the change.`,
  'event.not_found': 'There is no such event, or this key may not see it.',
  'event.gone': 'The organiser has withdrawn this event; its calendar feed says that it is cancelled.',
  'session.not_found': 'There is no such session in this event.',
  'slot.not_found': 'There is no such slot in this event.',
  'organisation.not_found': 'There is no such organisation, or this key may not see it.',
  'series.not_found': 'There is no such series, or this key may not see it.',
  'import.source.invalid': 'Send the programme as the body, or as the field “file” of a multipart form.',
  'organisation.missing': 'There is no such event or series yet: import into its organisation to make it.',
  'slug.reserved': 'This address names a part of the site itself; choose another.',
  'slug.conflict': 'This address has been used before; choose another.',
  'upload.too_large': ({ limit }) => `A file may have at most ${megabytes(limit)}.`,
  'upload.form.invalid': 'The multipart form is broken.',
  'upload.form.unsupported': 'Send the file as multipart/form-data.',
};
