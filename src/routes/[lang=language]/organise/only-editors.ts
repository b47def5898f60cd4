import { error } from '@sveltejs/kit';

/** Pages of an event that show who comes: whoever may not edit the event does not find them. The use case asks again. */
export async function onlyEditors<Parent extends { mayEdit: boolean }>(
  parent: () => Promise<Parent>,
): Promise<Parent> {
  const found = await parent();
  if (!found.mayEdit) error(404, 'event.not_found');
  return found;
}
