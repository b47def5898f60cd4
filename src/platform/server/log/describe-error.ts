/**
 * An error as the log may have it. PostgreSQL quotes the row it refuses, parsers quote what they could not read, and
 * either may be somebody's name or a link's token: such words are left out, what names the place in the code stays.
 */
export interface DescribedError {
  type: string;
  code?: string;
  message?: string;
  /** Of a refusal by the database; names of ours, no values. */
  table?: string;
  constraint?: string;
  /** Where it happened, without the message that Node puts before it. */
  stack?: string;
  cause?: DescribedError;
}

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'|“[^”]*”|‘[^’]*’|`[^`]*`/g;
const address = /[^\s@<>()]+@[^\s@<>()]+/g;
/** Tokens, keys, settings that are addresses with a password in them. */
const long = /\S{24,}/g;

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const told = error as Error & Record<string, unknown>;
  const isOfDatabase = typeof told['severity'] === 'string';
  const plain = (key: string) => (typeof told[key] === 'string' ? { [key]: told[key] } : {});
  return {
    type: error.name,
    ...plain('code'),
    ...(isOfDatabase
      ? { ...plain('table'), ...plain('constraint') }
      : { message: withoutValues(error.message) }),
    ...(error.stack ? { stack: frames(error.stack) } : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function withoutValues(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.replace(quoted, '…').replace(address, '…').replace(long, '…').slice(0, 200);
}

function frames(stack: string): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 20).join('\n');
}
