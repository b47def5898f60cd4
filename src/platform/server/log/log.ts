import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** JSON lines on standard error. Messages hold ids and codes, never names, addresses, settings or tokens. */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => describeError(error) },
    },
    destination,
  );
}
