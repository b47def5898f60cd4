/** Forms at the edge: parsed by Zod, and nothing that was typed is lost when they are refused. */
import { fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';

export interface RefusedForm {
  values: Record<string, string>;
  /** Each field once, with the code of what is wrong; the page's catalogue has the sentence. */
  errors: Record<string, string>;
  /** A code that concerns no single field: `rate.too_many`. */
  problem: string | null;
  /** With `rate.too_many`: how long to wait. */
  seconds: number;
}

export type FormReading<T> =
  { ok: true; data: T; values: Record<string, string> } | { ok: false; refused: ActionFailure<RefusedForm> };

export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<FormReading<T>> {
  const values: Record<string, string> = {};
  for (const [name, value] of await request.formData())
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n').trim();
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, data: result.data, values };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= issue.code === 'custom' ? issue.message : issue.code;
  }
  return { ok: false, refused: fail(422, { values, errors, problem: null, seconds: 0 }) };
}

/**
 * What a use case refused, to be shown on the form again. Codes that end in `invalid` may name fields in
 * `data.fields`; what is missing or forbidden, and anything else, is thrown on.
 */
export function refuse(error: unknown, values: Record<string, string>): ActionFailure<RefusedForm> {
  if (!isDomainError(error) || error.code.endsWith('not_found') || error.code.endsWith('signed_out'))
    throw error;
  return fail(httpStatus(error), {
    values,
    errors: (error.data['fields'] ?? {}) as Record<string, string>,
    problem: error.data['fields'] ? null : error.code,
    seconds: Number(error.data['seconds'] ?? 0),
  });
}
