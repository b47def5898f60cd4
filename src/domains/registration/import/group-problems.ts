/** Many things wrong with a list, gathered so that one correction in the sheet mends each. Browser-safe. */
import type { RowProblem } from './read-row.ts';

export interface ProblemGroup {
  column: string;
  code: string;
  count: number;
  /** The rows, `3, 5, 7–9`. */
  rows: string;
}

export function groupProblems(problems: readonly RowProblem[]): ProblemGroup[] {
  const groups = new Map<string, { column: string; code: string; rows: number[] }>();
  for (const { row, column, code } of problems) {
    const key = JSON.stringify([column, code]);
    const group = groups.get(key) ?? { column, code, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ column, code, rows }) => ({
    ...{ column, code, count: rows.length },
    rows: rowsText(rows),
  }));
}

/** Rows in ascending order, neighbours as a range. */
function rowsText(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
