import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const registration = 'until the registration is erased: by the participant, or the set days after the event';
const sensitive = 'until the set days for sensitive answers after the event';

const place = (column: string, purpose: string): PersonalColumn => ({
  table: 'registrations',
  column,
  purpose,
  keep: registration,
});
const need = (column: string, purpose: string): PersonalColumn => ({
  table: 'registration_needs',
  column,
  purpose,
  keep: sensitive,
});

export const personalData: readonly PersonalColumn[] = [
  place('name', 'to know who comes'),
  place('email', 'to answer and to send what concerns the event'),
  place('job_title', 'to know who comes, and for the participant list'),
  place('affiliation', 'to know who comes, and for the participant list'),
  place('sector', 'to mix sectors'),
  place('source', 'to hold fewer unconfirmed places for one network; until the address is confirmed'),
  place('fingerprint', 'to know the same form again'),
  place('note', 'what organisers noted in deciding'),
  place('code_hash', 'to open the own registration with a printed code'),
  { table: 'registration_bookings', column: 'name', purpose: 'who booked for a group', keep: registration },
  { table: 'registration_bookings', column: 'email', purpose: 'to answer who booked', keep: registration },
  need('diet', 'to serve food one can eat'),
  need('access', 'to make it possible to take part'),
  need('interpreter', 'to order an interpreter'),
  need('companions', 'to know who comes along'),
  {
    table: 'registration_answers',
    column: 'value',
    purpose: 'answers to the event’s own questions',
    keep: registration,
  },
  {
    table: 'registration_sensitive_answers',
    column: 'value',
    purpose: 'answers to questions marked as sensitive',
    keep: sensitive,
  },
  {
    table: 'registration_extra_choices',
    column: 'note',
    purpose: 'with whom a room is shared',
    keep: registration,
  },
  ...(['name', 'email'] as const).map((column) => ({
    table: 'registration_invitations',
    column,
    purpose: 'to invite somebody by a personal link',
    keep: 'until the set days after the event',
  })),
  {
    table: 'registration_files',
    column: 'name',
    purpose: 'the file as its owner calls it',
    keep: registration,
  },
  {
    table: 'knowledge_answers',
    column: 'body',
    purpose: 'what the field must know more about; kept without the person where that was allowed',
    keep: registration,
  },
];

export const notPersonal: NotPersonal = {
  registration_desks: [
    ...['way_in', 'url', 'decisions', 'offers', 'asks', 'needs', 'choices', 'currency', 'knowledge_question'],
    ...['intro', 'legal_basis', 'purpose'],
  ],
  registration_quotas: ['name'],
  registration_categories: ['name', 'description', 'code'],
  registration_extras: ['kind', 'choice_group', 'name', 'description', 'prices'],
  registration_questions: ['kind', 'label', 'help', 'options'],
  registrations: ['state', 'lang', 'way', 'verdict', 'reason'],
  registration_bookings: ['lang'],
  registration_extra_choices: ['state'],
  registration_invitations: ['lang'],
  registration_mail_texts: ['kind', 'lang', 'subject', 'body'],
  registration_mail_rules: ['kind', 'side', 'local_time', 'audience'],
  registration_messages: ['kind', 'subject', 'body', 'audience'],
  registration_files: ['key', 'media_type'],
  registration_sent_mails: ['kind', 'state'],
  knowledge_themes: ['name', 'body', 'names', 'bodies'],
  doors: ['name', 'token_hash'],
  door_devices: ['key_hash'],
  check_ins: ['kind', 'outcome'],
};
