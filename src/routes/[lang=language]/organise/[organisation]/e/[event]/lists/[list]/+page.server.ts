import { onlyEditors } from '../../../../../only-editors.ts';
import { listOf } from '../list-file.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await onlyEditors(event.parent);
  return { list: await listOf(event, { isFile: false }) };
};
