/** The receipt: a fingerprint of what was asked and what was answered. Source: docs/contracts.md; RFC 8785. */
import { createHash } from 'node:crypto';
import { DomainError } from '#platform/errors/domain-error.ts';

export interface Seat {
  person: string;
  occurrence: string;
  loss: number;
}

/**
 * @param instance as it came, with whatever else it holds
 * @param seats sorted by person, then block
 */
export function receiptOf(instance: unknown, seats: readonly Seat[]): string {
  return createHash('sha256').update(canonical({ instance, seats })).digest('hex');
}

/**
 * The one way to write a JSON value (RFC 8785): keys by UTF-16 code units, numbers and strings as ECMAScript does.
 * @throws DomainError for text that is not well-formed, and for what is nested beyond measure
 */
export function canonical(value: unknown): string {
  let text: string;
  try {
    text = write(value);
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('allocation.too_deep.invalid');
    throw error;
  }
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) throw new DomainError('allocation.text.invalid');
  return text;
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${write(each)}`).join(',')}}`;
}
