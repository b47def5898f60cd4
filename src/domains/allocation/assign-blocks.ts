/**
 * The cheapest way through the blocks with no workshop twice: an assignment of blocks to workshops, solved by
 * shortest augmenting paths (Kuhn and Munkres, in the form of Jonker and Volgenant, 1987). Pure.
 */

/**
 * @param costs for each block the cost of each workshop, Infinity where it is not offered
 * @param empty the cost of leaving a block empty, Infinity where that may not be
 * @returns the least sum; Infinity where no way exists
 */
export function leastSum(costs: readonly (readonly number[])[], empty: readonly number[]): number {
  const rows = costs.length;
  const workshops = costs[0]?.length ?? 0;
  const columns = workshops + rows;
  // Finite, so that the arithmetic of potentials stays sound.
  const never = 1e9;
  const cost = (row: number, column: number): number => {
    const value =
      column < workshops ? costs[row]?.[column] : column - workshops === row ? empty[row] : Infinity;
    return Math.min(value ?? Infinity, never);
  };
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) augment(row, columns, cost, u, v, rowOf);
  let sum = 0;
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] as number;
    if (row > 0) sum += cost(row - 1, column - 1);
  }
  return sum >= never ? Infinity : sum;
}

/** Gives one more row a column; rows and columns count from 1, column 0 is where the path starts. */
function augment(
  row: number,
  columns: number,
  cost: (row: number, column: number) => number,
  u: Float64Array,
  v: Float64Array,
  rowOf: Int32Array,
): void {
  const way = new Int32Array(columns + 1);
  const least = new Float64Array(columns + 1).fill(Infinity);
  const used = new Uint8Array(columns + 1);
  let column = 0;
  rowOf[0] = row;
  do {
    used[column] = 1;
    const from = rowOf[column] as number;
    let delta = Infinity;
    let next = 0;
    for (let j = 1; j <= columns; j += 1) {
      if (used[j]) continue;
      const reduced = cost(from - 1, j - 1) - (u[from] as number) - (v[j] as number);
      if (reduced < (least[j] as number)) {
        least[j] = reduced;
        way[j] = column;
      }
      if ((least[j] as number) < delta) {
        delta = least[j] as number;
        next = j;
      }
    }
    for (let j = 0; j <= columns; j += 1) {
      if (used[j]) {
        u[rowOf[j] as number] = (u[rowOf[j] as number] as number) + delta;
        v[j] = (v[j] as number) - delta;
      } else least[j] = (least[j] as number) - delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  do {
    const previous = way[column] as number;
    rowOf[column] = rowOf[previous] as number;
    column = previous;
  } while (column !== 0);
}
