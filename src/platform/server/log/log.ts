import { pino, type Logger } from 'pino';

/** JSON lines on standard error. Messages hold ids and codes, never names, addresses, settings or tokens. */
export function openLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination(2),
  );
}

/**
 * An error as it may be logged. A database's error tells in `detail` and `where` which values were in the way, and
 * messages may quote what somebody typed: only kind, code, the redacted message and the places in our code are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: redact(error.message),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Takes mail addresses, quoted values and tokens out of a text. */
export function redact(text: string): string {
  return text
    .replace(/[^\s@"'<>(]+@[^\s@"'<>)]+/g, '[address]')
    .replace(/(?<=: )"[^"]*"/g, '"…"')
    .replace(/(?<=\/)[\w-]{24,}/g, '[token]')
    .replace(/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{40,}\b/g, '[token]');
}
