/** The one map from a domain error's code to an HTTP status, by the last word of the code. */
import type { DomainError } from './domain-error.ts';

const statuses: Record<string, number> = {
  not_found: 404,
  gone: 410,
  conflict: 409,
  invalid: 422,
  too_many: 429,
  too_large: 413,
  unsupported: 415,
  signed_out: 401,
  unavailable: 503,
};

/** 400 for a code whose last word says nothing of its own. */
export function httpStatus(error: DomainError): number {
  return statuses[error.code.slice(error.code.lastIndexOf('.') + 1)] ?? 400;
}
