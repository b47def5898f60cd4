import { pino, type Logger } from 'pino';

/** JSON lines on standard error. Messages hold ids and codes, never names, addresses, settings or tokens. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
