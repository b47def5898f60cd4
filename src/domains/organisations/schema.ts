/** Words of an organisation that both pages and server know. Browser-safe. */
import { z } from 'zod';
import { textLanguages, type Texts } from '#platform/i18n/languages.ts';
import { slugPattern } from '#platform/addresses/slugs.ts';

export const contact = z.object({
  name: z.string().max(200).optional(),
  role: z.string().max(200).optional(),
  email: z.email().max(254).optional(),
  phone: z.string().max(40).optional(),
});
export type Contact = z.infer<typeof contact>;

/** Who answers for personal data (GDPR articles 13 and 26). */
export const controller = z.object({
  name: z.string().max(200).optional(),
  address: z.string().max(400).optional(),
  email: z.email().max(254).optional(),
  /** Contact of the data protection officer, where there is one. */
  dpo: z.string().max(254).optional(),
});
export type Controller = z.infer<typeof controller>;

/** Public bodies in Denmark and Norway publish their statement elsewhere and link to it; others have our page. */
export const accessibilityStatement = z.object({
  url: z.url({ protocol: /^https?$/ }).optional(),
  feedback: z.string().max(254).optional(),
});
export type AccessibilityStatement = z.infer<typeof accessibilityStatement>;

/** A picture after decoding and re-encoding: storage key, size in pixels, alternative text. */
export interface StoredPicture {
  key: string;
  width: number;
  height: number;
  alt: Texts;
}

export const organisationRoles = ['owner', 'organiser', 'facilitator', 'reader'] as const;
/** Rights on one event alone, for people of a co-host. */
export const eventRoles = ['organiser', 'facilitator', 'reader'] as const;

export const organisationKinds = [
  'association',
  'public_body',
  'foundation',
  'research',
  'business',
  'network',
  'other',
] as const;
export const countries = ['DK', 'NO', 'SE', 'FI', 'IS', 'XX'] as const;

const name = z.string().trim().min(1).max(200);
const slug = z.string().regex(slugPattern);
/** Fields of a form arrive as empty texts; those say nothing. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
export const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);

export const createOrganisation = z.object({
  name,
  slug: orNothing(slug),
  lang: z.enum(textLanguages),
  country: z.enum(countries),
  kind: z.enum(organisationKinds),
  /** Invited to be its owner; whoever creates it becomes the owner where nobody is named. */
  ownerEmail: orNothing(z.email().max(254)),
});
export type CreateOrganisation = z.infer<typeof createOrganisation>;

export const updateOrganisation = z.object({
  organisation: z.string(),
  name,
  slug,
  lang: z.enum(textLanguages),
  country: z.enum(countries),
  kind: z.enum(organisationKinds),
  colour,
  url: orNothing(z.url({ protocol: /^https?$/ }).max(500)),
  contact,
  controller,
  accessibility: accessibilityStatement,
});
export type UpdateOrganisation = z.infer<typeof updateOrganisation>;

export const invite = z.object({
  organisation: z.string(),
  email: z.email().max(254),
  role: z.enum(organisationRoles),
  /** Slug of the one event the right is for; without it, the whole organisation. */
  event: orNothing(z.string()),
  lang: z.enum(['da', 'nb', 'en']),
});
export type Invite = z.infer<typeof invite>;

export const changeRole = z.object({
  organisation: z.string(),
  accountId: z.uuid(),
  role: z.enum(organisationRoles),
});
