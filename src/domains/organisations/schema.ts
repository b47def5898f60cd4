/** Words of an organisation that both pages and server know. Browser-safe. */
import { z } from 'zod';
import type { Texts } from '#platform/i18n/languages.ts';

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
  url: z.url().optional(),
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
