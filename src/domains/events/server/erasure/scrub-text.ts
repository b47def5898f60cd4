/** Takes a person's words out of texts and documents: names, addresses, biographies. Pure. */

/** What is known of somebody who is to be erased. */
export interface Traces {
  /** Every spelling of the name. */
  names: readonly string[];
  /** E-mail addresses and long texts about the person. */
  words: readonly string[];
  /** Storage keys of pictures and papers. */
  keys: readonly string[];
  /** What stands in the name's place. */
  instead: string;
}

/** Takes `traces` out of whatever is in the database's JSON, keys of objects included. */
export type Scrub = <Value>(value: Value) => Value;

export function scrubber(traces: Traces): Scrub {
  const patterns = patternsOf(traces);
  const text = (value: string) =>
    patterns.reduce((left, { find, instead }) => left.replace(find, instead), value);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, one]) => [text(key), walk(one)] as const);
    return withoutContact(value as Record<string, unknown>, Object.fromEntries(entries), text);
  };
  return walk as Scrub;
}

/** Whether any of the words stands in a text, however its lines are broken. */
export function mentions(traces: Traces, value: string): boolean {
  return patternsOf(traces).some(({ find }) => value.search(find) >= 0);
}

/** A contact who bears the name is the person: the address and the telephone go with it. */
function withoutContact(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  text: (value: string) => string,
): Record<string, unknown> {
  const name = before['name'];
  if (typeof name !== 'string' || text(name) === name) return after;
  const { email: _email, phone: _phone, ...rest } = after;
  return rest;
}

function patternsOf({ names, words, instead }: Traces): { find: RegExp; instead: string }[] {
  // The longest first: "Ida P. Prøve" before "Ida".
  const longest = (list: readonly string[]) =>
    [...new Set(list.map((one) => one.normalize('NFC').trim()).filter((one) => one.length > 1))].sort(
      (a, b) => b.length - a.length,
    );
  return [
    ...longest(words).map((word) => ({ find: new RegExp(loose(word), 'giu'), instead: '' })),
    // A single name may also be a word, so its capital letters count.
    ...longest(names).map((name) => ({
      find: new RegExp(`(?<![\\p{L}\\p{N}])${loose(name)}(?![\\p{L}\\p{N}])`, /\s/.test(name) ? 'giu' : 'gu'),
      instead,
    })),
  ];
}

/** Any white space, a hyphenated line end included, may stand between the words of a name. */
function loose(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => `\\${char}`))
    .join('[\\s\\u00a0]+');
}
