/** Inputs of what organisers do with registrations: find, change, register, import, export. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { registrationStates, sectors } from '../schema.ts';

const event = z.string().regex(slugPattern);
const id = z.uuid();

/** States as organisers sort them: somebody on the waiting list who has an offer is no longer in line. */
export const listedStates = [...registrationStates, 'offered'] as const;
export type ListedState = (typeof listedStates)[number];

export const listSorts = ['arrival', 'name', 'affiliation', 'changed'] as const;

/** What is not understood in an address is as if it were not there. */
export const registrationFilter = z.object({
  search: z.string().trim().max(200).catch('').default(''),
  state: z.enum(listedStates).optional().catch(undefined),
  category: id.optional().catch(undefined),
  sector: z.enum(sectors).optional().catch(undefined),
  extra: id.optional().catch(undefined),
  unconfirmed: z.boolean().catch(false).default(false),
});
export type RegistrationFilter = z.infer<typeof registrationFilter>;

export const listRegistrations = registrationFilter.extend({
  event,
  sort: z.enum(listSorts).catch('arrival').default('arrival'),
  descending: z.boolean().catch(false).default(false),
  page: z.number().int().min(1).max(100_000).catch(1).default(1),
});
export type ListInput = z.infer<typeof listRegistrations>;

export const oneRegistration = z.object({ event, id });
export type OneRegistration = z.infer<typeof oneRegistration>;

const line = z.string().trim().max(200).nullable();
export const correctRegistration = oneRegistration.extend({
  changes: z
    .object({
      name: line,
      email: z.email().max(254).toLowerCase().nullable(),
      jobTitle: line,
      affiliation: line,
      sector: z.enum(sectors).nullable(),
      lang: z.enum(['da', 'nb', 'en']),
      note: z.string().trim().max(4000).nullable(),
    })
    .partial(),
});
export type CorrectRegistration = z.infer<typeof correctRegistration>;

export const moveCategory = oneRegistration.extend({ categoryId: id });
export const offerByHand = z.object({ event, bookings: z.array(id).min(1).max(500) });

export const exportRegistrations = z.object({
  event,
  filter: registrationFilter,
  columns: z
    .array(z.string().regex(/^([a-z_]+|(extra|question)\.[0-9a-f-]{36})$/))
    .min(1)
    .max(200),
  lang: z.enum(['da', 'nb', 'en']),
});
export type ExportInput = z.infer<typeof exportRegistrations>;
