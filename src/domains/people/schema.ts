/** Inputs that concern one's own account. Browser-safe. */
import { z } from 'zod';
import { pageLanguages } from '#platform/i18n/languages.ts';

export const changeOwnAccount = z.object({
  name: z.string().trim().min(1).max(200),
  lang: z.enum(pageLanguages),
});

export const renamePasskey = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(200) });
