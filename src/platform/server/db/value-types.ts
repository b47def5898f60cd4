import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

const OID = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  textArray: 1009,
  int8Array: 1016,
  timestampArray: 1115,
  dateArray: 1182,
  timestamptzArray: 1185,
} as const;

const asText = (value: string) => value;

function asNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('a whole number from the database is beyond 2^53');
  return number;
}

function asLocalDateTime(value: string): string {
  return value.replace(' ', 'T');
}

/** `2026-11-22 06:00:00.5+00` to `2026-11-22T06:00:00.5Z`, whatever zone the session has. */
function asInstant(value: string): string {
  const text = asLocalDateTime(value);
  if (text.endsWith('+00')) return `${text.slice(0, -3)}Z`;
  // `infinity` and years before Christ have no ISO form; they stay as PostgreSQL writes them.
  return /^\d{4}-.*[+-]\d\d/.test(text) && !text.endsWith('BC')
    ? Temporal.Instant.from(text).toString()
    : text;
}

const parseTextArray: (value: string) => (string | null)[] = pg.types.getTypeParser(Number(OID.textArray));

function asArrayOf(parse: (value: string) => unknown) {
  return (value: string) => parseTextArray(value).map((item) => (item === null ? null : parse(item)));
}

const parsers = new Map<number, (value: string) => unknown>([
  [OID.int8, asNumber],
  [OID.date, asText],
  [OID.timestamp, asLocalDateTime],
  [OID.timestamptz, asInstant],
  [OID.interval, asText],
  [OID.int8Array, asArrayOf(asNumber)],
  [OID.dateArray, asArrayOf(asText)],
  [OID.timestampArray, asArrayOf(asLocalDateTime)],
  [OID.timestamptzArray, asArrayOf(asInstant)],
]);

/** For our connections alone: other users of the driver in this process keep its own ways. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};
