/** `samskab bench NAME`: prints its figures and, last, one JSON line. */
const benchmarks: Record<string, () => Promise<Record<string, unknown>>> = {
  allocation: async () => (await import('../../../bench/allocation.ts')).benchAllocation(),
  board: async () => (await import('../../../bench/board.ts')).benchBoard(),
  booklet: async () => (await import('../../../bench/booklet.ts')).benchBooklet(),
  page: async () => (await import('../../../bench/page.ts')).benchPage(),
  rush: async () => (await import('../../../bench/rush.ts')).benchRush(),
  start: async () => (await import('../../../bench/start.ts')).benchStart(),
};

export async function run(argv: string[]): Promise<number> {
  const bench = benchmarks[argv[0] ?? ''];
  if (!bench || argv.length > 1) {
    console.error(`Name one benchmark: ${Object.keys(benchmarks).join(', ')}.`);
    return 2;
  }
  const figures = await bench();
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(18)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  console.log(JSON.stringify(figures));
  return 0;
}
