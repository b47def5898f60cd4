/**
 * `npm run drill`: the long forms of tests, and the figures they leave in bench/README.md. Tests and benchmarks call
 * `recordFigures`; outside a drill it does nothing.
 */
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#platform/server/project-root.ts';

export const isDrill = process.env['SAMSKAB_DRILL'] === '1';

/** How often something is repeated, or how long it may take: the short form's number, in a drill the long form's. */
export function inDrill(short: number, long: number): number {
  return isDrill ? long : short;
}

export type Figures = Readonly<Record<string, string | number>>;

/**
 * Writes a block of figures into bench/README.md, in the place of an earlier one of the same name.
 * @param name what was measured, `kill -9`; a heading
 * @param figures in the order they are shown; the keys say their units, `start, median, s`
 */
export async function recordFigures(name: string, figures: Figures): Promise<void> {
  if (!isDrill) return;
  const file = join(projectRoot, 'bench', 'README.md');
  await alone(`${file}.lock`, async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(file, withFigures(text, name, figures, machine()));
  });
}

const heading = '## Drill\n';
const explained = 'Written by `npm run drill`; a block is replaced when it is measured again.\n';
const block = (name: string) => `<!-- figures: ${name} -->`;
const blockEnd = '<!-- end -->';

/** Pure. Blocks stand in the order of their names; everything around them is left as it is. */
export function withFigures(text: string, name: string, figures: Figures, measured: string): string {
  const [before = '', after = ''] = text.includes(heading)
    ? text.split(heading)
    : [`${text.trimEnd()}\n\n`, `\n${explained}`];
  const pattern = new RegExp(`${block('(.+?)')}\\n[^]*?${blockEnd}\\n`, 'g');
  const blocks = new Map([...after.matchAll(pattern)].map((match) => [match[1] ?? '', match[0]]));
  const rest = after.replace(pattern, '').trim();
  blocks.set(name, written(name, figures, measured));
  const sorted = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return `${before}${heading}\n${rest}\n\n${sorted.join('\n')}`;
}

function written(name: string, figures: Figures, measured: string): string {
  const cell = (value: string | number) => String(value).replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const rows = Object.entries(figures).map(([key, value]) => `| ${cell(key)} | ${cell(value)} |`);
  const table = ['| figure | value |', '| --- | --- |', ...rows].join('\n');
  return `${block(name)}\n### ${name}\n\n${measured}\n\n${table}\n${blockEnd}\n`;
}

function machine(): string {
  // eslint-disable-next-line no-restricted-syntax -- when it was measured is part of the figure
  const today = new Date().toISOString().slice(0, 10);
  return `${today}, ${cpus().length} cores, Node ${process.versions.node}`;
}

/** Test files run beside each other, and each rewrites the same text. A lock left by a crash is broken in the end. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const held = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (held) {
      await held.close();
      break;
    }
    if (tries > 200) await rm(lock, { force: true });
    await sleep(25);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}
