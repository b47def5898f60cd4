import { onlyEditors } from '../../../../only-editors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  await onlyEditors(parent);
};
