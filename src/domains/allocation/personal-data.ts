import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const registration = 'until the registration is erased: by the participant, or the set days after the event';

export const personalData: readonly PersonalColumn[] = [
  { table: 'allocation_people', column: 'wishes', purpose: 'to give seats by wishes', keep: registration },
  { table: 'allocation_people', column: 'apart', purpose: 'to spread people', keep: registration },
  { table: 'allocation_runs', column: 'instance', purpose: 'to compute and check seats', keep: registration },
  { table: 'allocation_runs', column: 'result', purpose: 'to compute and check seats', keep: registration },
];

export const notPersonal: NotPersonal = {
  allocations: ['way', 'state', 'balance', 'seed', 'seed_hash', 'published', 'words'],
  allocation_groups: ['name', 'together'],
  allocation_runs: ['label', 'state', 'progress', 'problem', 'handed_on'],
  allocation_seats: ['origin'],
  allocation_swaps: ['state'],
  allocation_mails: ['kind'],
};
