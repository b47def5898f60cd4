import type { Reading } from './reading.ts';

/** A reading's items as short lines, one list for each day: what tests compare. */
export function outline(reading: Reading): Record<string, string[]> {
  return Object.fromEntries(
    reading.days.map((day) => [
      day.date ?? 'no date',
      day.items.map((item) => {
        const hours = item.start === null ? '' : `${item.start}${item.end ? `-${item.end}` : ''} `;
        const code = item.code ? `[${item.code}] ` : '';
        const place = item.place ? ` @ ${item.place}` : '';
        return `${hours}${code}${item.title}${place}`;
      }),
    ]),
  );
}

/** The people of an item or of all items: "Name, role". */
export function people(reading: Reading): string[] {
  return reading.days.flatMap((day) =>
    day.items.flatMap((item) => item.speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name))),
  );
}
