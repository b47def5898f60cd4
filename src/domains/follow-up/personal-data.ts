import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const keep = 'until the follow-up ends, or its contact asks to be erased';

export const personalData: readonly PersonalColumn[] = [
  { table: 'follow_ups', column: 'contact_name', purpose: 'to ask how a recommendation fares', keep },
  { table: 'follow_ups', column: 'contact_email', purpose: 'to ask how a recommendation fares', keep },
];

export const notPersonal: NotPersonal = {
  follow_ups: ['owner', 'lang', 'status', 'reason', 'evidence', 'evidence_url'],
  follow_up_steps: ['status', 'reason', 'evidence', 'evidence_url'],
};
