/** Three values of one field: what the text said last time, what stands there, what the text says now. Pure. */
import { canonical } from '../describe-changes.ts';

export type FieldOutcome = 'same' | 'changed' | 'kept';

/**
 * `changed`: take the text's value. `kept`: somebody mended it by hand and the text says something else; theirs stays.
 * A field nobody imported before is only filled where it is empty.
 */
export function mergeField(last: unknown, current: unknown, next: unknown): FieldOutcome {
  const [was, is, will] = [canonical(last), canonical(current), canonical(next)];
  if (is === will) return 'same';
  if (last === undefined) return isEmpty(current) ? 'changed' : isEmpty(next) ? 'same' : 'kept';
  if (was === will) return 'same';
  return is === was ? 'changed' : 'kept';
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * Merges the fields of a thing. `values` holds those to write, `imported` what to remember of the text: where
 * somebody's mending was kept the old memory stays, so that it is told again the next time.
 */
export function mergeFields<Fields extends Record<string, unknown>>(
  last: Partial<Record<string, unknown>> | null,
  current: Fields,
  next: Fields,
): { values: Partial<Fields>; kept: (keyof Fields & string)[]; imported: Record<string, unknown> } {
  const values: Partial<Fields> = {};
  const kept: (keyof Fields & string)[] = [];
  const imported: Record<string, unknown> = { ...last };
  for (const field of Object.keys(next) as (keyof Fields & string)[]) {
    const outcome = mergeField(last?.[field], current[field], next[field]);
    if (outcome === 'changed') values[field] = next[field];
    if (outcome === 'kept') kept.push(field);
    else imported[field] = next[field] ?? null;
  }
  return { values, kept, imported };
}
