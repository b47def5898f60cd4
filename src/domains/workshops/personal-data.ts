import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const notes = 'until the notes are erased, the set months after publication';
/** What a writer let others read is part of what is published. */
const released = `${notes}; with the booklet, where its writer let it be shown`;
const key = 'until the booklet is published';

export const personalData: readonly PersonalColumn[] = [
  { table: 'workshops', column: 'owners', purpose: 'to say who represents the case', keep: 'with the event' },
  { table: 'workshops', column: 'board_key', purpose: 'to know a device again on its board', keep: key },
  {
    table: 'workshop_tables',
    column: 'facilitator',
    purpose: 'to know who leads a table',
    keep: 'with the event',
  },
  {
    table: 'workshop_pictures',
    column: 'typed',
    purpose: 'to read what stands on a flip chart',
    keep: notes,
  },
  { table: 'board_devices', column: 'author', purpose: 'to know a device again on its board', keep: key },
  { table: 'board_notes', column: 'author', purpose: 'to let writers take notes back', keep: notes },
  { table: 'board_notes', column: 'name', purpose: 'to show who wrote, where they wish it', keep: released },
  { table: 'board_notes', column: 'text', purpose: 'to work together on a challenge', keep: released },
  { table: 'board_marks', column: 'author', purpose: 'to count everybody once', keep: key },
  { table: 'board_steps', column: 'author', purpose: 'to undo on a board', keep: notes },
  { table: 'board_steps', column: 'rows', purpose: 'to undo on a board', keep: notes },
];

export const notPersonal: NotPersonal = {
  workshops: [
    ...[
      'lang',
      'method',
      'title',
      'area',
      'case_title',
      'case_text',
      'challenge',
      'stem',
      'way',
      'state',
      'code',
    ],
    ...['account', 'harvest_state'],
  ],
  workshop_phases: ['kind', 'title', 'instruction', 'allows'],
  workshop_tables: ['name'],
  workshop_pictures: ['kind', 'picture', 'alt'],
  workshop_aids: ['kind', 'content'],
  workshop_templates: ['lang', 'name', 'stem', 'phases'],
  board_notes: ['origin', 'state'],
  board_groups: ['title'],
  board_marks: ['kind'],
  recommendations: ['keyword', 'text', 'addressed_to', 'state', 'slug'],
  board_steps: ['kind'],
};
