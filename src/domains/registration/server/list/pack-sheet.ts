/**
 * A list on its way through the page between looking and saying yes: it goes back to whoever sent it, packed, and nothing
 * of it is kept here meanwhile. It is read again like a new one.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PeopleSheet } from '../../import/people-sheet.ts';
import { mostColumns, mostRows } from '../../import/sheet-limits.ts';

/** A form field holds a million signs. */
const mostSigns = 1_000_000;
const mostBytes = 20 * 1024 * 1024;
const cells = z.array(z.string()).max(mostColumns);
const sheet = z.object({
  header: cells,
  rows: z.array(z.object({ row: z.number().int(), cells })).max(mostRows),
});

/** @throws DomainError `registration.list.too_large` */
export function packSheet(people: PeopleSheet): string {
  const packed = gzipSync(JSON.stringify(people)).toString('base64url');
  if (packed.length > mostSigns) throw new DomainError('registration.list.too_large', { field: 'file' });
  return packed;
}

/** @throws DomainError `registration.list.invalid` */
export function unpackSheet(packed: string): PeopleSheet {
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes });
    return sheet.parse(JSON.parse(bytes.toString()));
  } catch {
    throw new DomainError('registration.list.invalid', { field: 'file' });
  }
}
