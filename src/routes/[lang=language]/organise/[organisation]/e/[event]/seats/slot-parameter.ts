import { error } from '@sveltejs/kit';
import { z } from 'zod';

/** One occurrence by its slot, or all; what is no id is like one that is not there. */
export function slotParameter(url: URL): string | null {
  const slot = url.searchParams.get('slot');
  if (slot !== null && !z.uuid().safeParse(slot).success) error(404, 'allocation.slot.not_found');
  return slot;
}
