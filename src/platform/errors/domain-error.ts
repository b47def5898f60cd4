/**
 * An error that speaks of the domain: a stable code and data, no HTTP and no sentence of its own.
 * Sentences live in catalogues by code; one place maps codes to problem responses.
 * Recognised by brand rather than by class, since a build may hold the class twice.
 */
const brand = Symbol.for('samskab.domain-error');

export class DomainError extends Error {
  readonly [brand] = true;
  readonly code: string;
  readonly data: Record<string, unknown>;

  constructor(code: string, data: Record<string, unknown> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.data = data;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return typeof error === 'object' && error !== null && brand in error;
}
