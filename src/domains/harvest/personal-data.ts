import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const published = 'until the booklet is published';

export const personalData: readonly PersonalColumn[] = [
  { table: 'harvest_quotes', column: 'author', purpose: 'to ask the writer of a quote', keep: published },
  {
    table: 'harvest_quotes',
    column: 'text',
    purpose: 'to quote somebody who agreed',
    keep: 'with the booklet',
  },
  {
    table: 'harvest_quotes',
    column: 'name',
    purpose: 'to say whose words they are',
    keep: 'with the booklet',
  },
  { table: 'harvest_comments', column: 'author', purpose: 'to count everybody once', keep: published },
  { table: 'harvest_comments', column: 'text', purpose: 'to mend the draft', keep: published },
  { table: 'harvest_addresses', column: 'author', purpose: 'to ask the writer of a quote', keep: published },
  { table: 'harvest_addresses', column: 'email', purpose: 'to ask the writer of a quote', keep: published },
  {
    table: 'booklet_comments',
    column: 'text',
    purpose: 'to mend the draft of a booklet',
    keep: 'until it is settled and the booklet published, at most half a year',
  },
  {
    table: 'harvest_versions',
    column: 'document',
    purpose: 'to know what was changed',
    keep: 'with the event',
  },
];

export const notPersonal: NotPersonal = {
  harvest_quotes: ['state'],
  harvest_addresses: ['lang'],
  booklets: [
    ...[
      'lang',
      'title',
      'subtitle',
      'foreword',
      'summary',
      'closing',
      'thanks',
      'colophon',
      'themes',
      'look',
      'left_out',
    ],
    'state',
  ],
  booklet_comments: ['place'],
  booklet_editions: ['document', 'note'],
};
