import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

export const personalData: readonly PersonalColumn[] = [
  {
    table: 'invitations',
    column: 'email',
    purpose: 'to invite',
    keep: 'a month after it is answered, taken back or too old',
  },
  {
    table: 'organisations',
    column: 'contact',
    purpose: 'whom readers may ask; published',
    keep: 'until changed',
  },
  {
    table: 'organisations',
    column: 'controller',
    purpose: 'who answers for personal data; published',
    keep: 'until changed',
  },
  {
    table: 'organisations',
    column: 'accessibility',
    purpose: 'where to report problems; published',
    keep: 'until changed',
  },
];

export const notPersonal: NotPersonal = {
  organisations: ['slug', 'name', 'lang', 'country', 'kind', 'description', 'url', 'colour', 'logo'],
  memberships: ['role'],
  invitations: ['role', 'lang', 'token_hash'],
  // Ids and names of fields; values only of what readers see anyway.
  audit_entries: ['actor_kind', 'action', 'subject_kind', 'fields', 'public_values'],
  changes: ['kind'],
  slugs: ['scope', 'slug'],
  api_keys: ['name', 'hash', 'hint', 'rights'],
};
