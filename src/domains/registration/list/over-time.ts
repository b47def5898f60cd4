/** Registrations over time as a line to draw: how many in all on each day. Browser-safe. */
export interface DayCount {
  day: string;
  count: number;
}

export interface DayTotal extends DayCount {
  total: number;
}

/** Days on which some came, with the sum so far. */
export function totals(days: readonly DayCount[]): DayTotal[] {
  let total = 0;
  return days.map(({ day, count }) => ({ day, count, total: (total += count) }));
}

/**
 * The steps of the sum in a frame of `width` by `height`: flat on days nobody came.
 * @returns the `d` of an SVG path; empty without days
 */
export function stepPath(days: readonly DayTotal[], width: number, height: number): string {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  const span = Math.max(1, dayNumber(last.day) - dayNumber(first.day) + 1);
  const x = (day: string) => round(((dayNumber(day) - dayNumber(first.day)) / span) * width);
  const y = (total: number) => round(height - (total / last.total) * height);
  const steps = days.map(({ day, total }) => `H${x(day)}V${y(total)}`);
  return `M0 ${height}${steps.join('')}H${width}`;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
