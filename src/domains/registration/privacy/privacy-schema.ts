import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';

export const caseFiles = ['pdf', 'csv', 'log'] as const;
export const exportCase = z.object({
  event: z.string().regex(slugPattern),
  file: z.enum(caseFiles),
  sensitive: z.boolean().default(false),
});
