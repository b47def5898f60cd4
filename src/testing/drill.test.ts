import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/server/project-root.ts';
import { recordFigures, withFigures } from './drill.ts';

const page = '# Benchmarks\n\nAbout them.\n';

test('figures get a block of their own under a heading, in the order of their names', () => {
  const one = withFigures(page, 'kill -9', { kills: 25, 'start, median, s': 1.5 }, '2026-11-22, 2 cores');
  expect(one).toBe(`# Benchmarks

About them.

## Drill

Written by \`npm run drill\`; a block is replaced when it is measured again.

<!-- figures: kill -9 -->
### kill -9

2026-11-22, 2 cores

| figure | value |
| --- | --- |
| kills | 25 |
| start, median, s | 1.5 |
<!-- end -->
`);
  const two = withFigures(one, 'any text', { 'runs | of': 'two\nlines' }, '2026-11-23, 4 cores');
  expect(two.match(/^### .*/gm)).toEqual(['### any text', '### kill -9']);
  expect(two).toContain('| runs \\| of | two lines |');
});

test('figures measured again replace the earlier ones and nothing else', () => {
  const first = withFigures(withFigures(page, 'a', { n: 1 }, 'then'), 'b', { n: 2 }, 'then');
  const again = withFigures(first, 'a', { n: 3 }, 'now');
  expect(again).toBe(
    first.replace(
      'then\n\n| figure | value |\n| --- | --- |\n| n | 1 |',
      'now\n\n| figure | value |\n| --- | --- |\n| n | 3 |',
    ),
  );
  expect(withFigures(again, 'a', { n: 3 }, 'now')).toBe(again);
});

test('what a newcomer has to wait for stays within bounds', async () => {
  const [packages, code] = [megabytes('node_modules'), megabytes('src')];
  expect(packages).toBeLessThan(800);
  await recordFigures('fresh sizes', { 'packages, MB': packages, 'source, MB': code });
}, 60_000);

/** Links are not followed; files of equal content that share their place on the disk count each time. */
function megabytes(folder: string): number {
  const sizeOf = (path: string): number =>
    readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return sum + sizeOf(inner);
      return sum + (entry.isFile() ? lstatSync(inner).size : 0);
    }, 0);
  return Math.round((sizeOf(join(projectRoot, folder)) / 1e6) * 10) / 10;
}
