/** A payer that is stored, as the form shows it again. Browser-safe. */
import { FormValues, type RefusedRegistration } from '../form-values.ts';
import type { Payer } from './invoice.ts';

export function payerValues(
  stored: Payer | null,
  refused: RefusedRegistration | null | undefined,
): FormValues {
  if (refused) return new FormValues(refused);
  const entries = Object.entries(stored ?? {}).map(
    ([name, value]) => [`payer.${name}`, [value ?? '']] as const,
  );
  return new FormValues({ values: Object.fromEntries(entries), errors: {}, problem: null });
}
