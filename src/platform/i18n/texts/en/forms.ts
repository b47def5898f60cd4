import type { FormTexts } from '../da/forms.ts';

export const forms: FormTexts = {
  saved: 'Saved.',
  conflict: 'Somebody else changed the draft while you were writing',
  conflictHelp:
    'What you wrote is still here. Where the two of you differ, you can see what is saved now. If you save again, yours counts.',
  conflictField: (stored: string) =>
    stored === '' ? 'Meanwhile the field has been emptied.' : `Meanwhile this was saved: “${stored}”`,
  translations: 'Translations',
  translationsHelp: 'Readers get the text that fits their language best. What is missing is shown in the original language.',
  fields: {
    missing: 'Fill in this field.',
    time: 'Write a time like 9:30.',
    date: 'Choose a date.',
    number: 'Write a whole number.',
    email: 'Write an e-mail address like name@example.org.',
    url: 'Write an address that begins with https://.',
    invalid: 'This cannot be used as it stands. Please correct it.',
    tooLong: (max: number) => `This is too long. There is room for ${max} characters.`,
    file_missing: 'Choose a file.',
    file_type: 'This kind of file cannot be used here.',
    file_size: 'The file is too large.',
  },
  unknown: (code: string) => `It could not be saved (${code}).`,
  domain: {
    'draft.conflict': 'Somebody else saved while you were writing. Look through the fields and save again.',
    'slug.taken': 'That address is in use. Choose another.',
    'slug.reserved': 'That address belongs to the site itself. Choose another.',
    'slug.invalid': 'Use small letters, digits and hyphens.',
    'venue.in_use': 'The venue is used in a programme and cannot be deleted.',
    'room.in_use': 'The room is used in a programme and cannot be deleted.',
    'speaker.in_use': 'The speaker is on the programme. Take them off the session first.',
    'event.invalid': 'The facts do not fit together. Look at the dates.',
    'slot.invalid': 'That time cannot be used.',
    'session.published': 'The session has been public and can only be withdrawn.',
    'publication.nothing': 'There is nothing new to publish.',
    'file.too_large': 'The file is too large.',
    'file.unsupported': 'This kind of file cannot be used here.',
    'file.damaged': 'The file could not be read. It may be damaged.',
    'picture.unsupported': 'The picture must be JPEG, PNG, WebP or AVIF.',
    'mail.too_many': 'Too many mails have been sent. Wait a little and try again.',
  },
};
