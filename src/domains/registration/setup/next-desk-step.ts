/** What an organiser should do next about registration. Browser-safe. */
import type { DeskSetup, SetupDesk } from '../desk-setup.ts';

export interface DeskStep {
  key: 'nextCategory' | 'nextPromise' | 'nextPurpose' | 'nextInvite';
  path: string;
}

export function nextDeskStep(
  setup: Pick<DeskSetup, 'categories' | 'counts'>,
  desk: SetupDesk,
): DeskStep | null {
  if (desk.wayIn === 'elsewhere' || desk.wayIn === 'closed') return null;
  if (!setup.categories.some(({ isOpen }) => isOpen)) return { key: 'nextCategory', path: '/places' };
  if (desk.wayIn === 'application' && desk.promiseOn === null)
    return { key: 'nextPromise', path: '/settings' };
  if (Object.keys(desk.purpose).length === 0) return { key: 'nextPurpose', path: '/privacy' };
  const { confirmed, waitlisted } = setup.counts;
  if (desk.wayIn === 'invitation' && confirmed + waitlisted === 0)
    return { key: 'nextInvite', path: '/invitations' };
  return null;
}
