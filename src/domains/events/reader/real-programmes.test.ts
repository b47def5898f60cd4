import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputPath } from '#testing/inputs.ts';
import { readText } from './read-programme.ts';
import type { Reading } from './reading.ts';

/**
 * Item F1 against real programmes with a hand-made truth, as their README defines it. The texts are not part of
 * the project: they lie beside it, or where SAMSKAB_INPUTS says.
 */
interface TruthItem {
  start: string;
  end: string | null;
  title: string;
  title_alt?: string[];
  container?: boolean;
  in_prose?: boolean;
}
interface Truth {
  lang: string;
  days: { date: string | null; untimed?: unknown[]; items?: TruthItem[] }[];
}
interface Wanted extends TruthItem {
  date: string | null;
  next: string | null;
}
interface Score {
  right: number;
  extra: string[];
  missing: string[];
}

const programmes = inputPath('programmes');
const inputs = programmes === null ? undefined : dirname(programmes);

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function sameTitle(read: string, wanted: TruthItem): boolean {
  const ours = plain(read);
  return [wanted.title, ...(wanted.title_alt ?? [])]
    .map(plain)
    .some((right) => ours !== '' && (right.startsWith(ours) || ours.includes(right)));
}

function wantedItems(truth: Truth): Wanted[] {
  return truth.days.flatMap(({ date, items = [] }) =>
    items.map((item) => ({
      ...item,
      date,
      next:
        items
          .map((each) => each.start)
          .filter((start) => start > item.start)
          .sort()[0] ?? null,
    })),
  );
}

function fits(
  date: string | null,
  item: { start: string | null; end: string | null; title: string },
  wanted: Wanted,
): boolean {
  const end = wanted.end === '24:00' ? '00:00' : wanted.end;
  const endFits = end === item.end || (end === null && (item.end === null || item.end === wanted.next));
  return (
    wanted.start === item.start &&
    endFits &&
    (wanted.date === null || wanted.date === date) &&
    sameTitle(item.title, wanted)
  );
}

function score(reading: Reading, truth: Truth): Score {
  const wanted = wantedItems(truth);
  const untimed = new Set(truth.days.filter((day) => day.untimed).map((day) => day.date));
  const hit = new Set<Wanted>();
  const result: Score = { right: 0, extra: [], missing: [] };
  for (const { date, items } of reading.days) {
    for (const item of items) {
      // The truth lists what has no clock time apart from the items.
      if (item.start === null && untimed.has(date)) continue;
      const free = wanted.filter((each) => !hit.has(each) && fits(date, item, each));
      const match = free.find((each) => !each.container) ?? free[0];
      if (match) hit.add(match);
      else result.extra.push(`${date ?? '?'} ${item.start ?? '?'} line ${String(item.line)}`);
      if (match && !match.container) result.right += 1;
    }
  }
  const missing = wanted.filter((each) => !hit.has(each) && !each.container && !each.in_prose);
  result.missing = missing.map((each) => `${each.date ?? '?'} ${each.start}`);
  return result;
}

function f1({ right, extra, missing }: { right: number; extra: number; missing: number }): number {
  return right + extra + missing === 0 ? 1 : (2 * right) / (2 * right + extra + missing);
}

function textOf(name: string): string {
  const beside = join(inputs ?? '', 'programmes', `${name}.txt`);
  return readFileSync(existsSync(beside) ? beside : join(inputs ?? '', `${name}.txt`), 'utf8');
}

describe.skipIf(!inputs)('real programmes', () => {
  const names = inputs
    ? readdirSync(join(inputs, 'programmes'))
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -5))
        .sort()
    : [];

  it('are read with an item F1 of at least 0.95, each and together', () => {
    const sum = { right: 0, extra: 0, missing: 0 };
    const table: string[] = [];
    const scores: number[] = [];
    for (const name of names) {
      const truth = JSON.parse(
        readFileSync(join(inputs ?? '', 'programmes', `${name}.json`), 'utf8'),
      ) as Truth;
      const reading = readText(textOf(name), {});
      const result = score(reading, truth);
      const counts = { right: result.right, extra: result.extra.length, missing: result.missing.length };
      sum.right += counts.right;
      sum.extra += counts.extra;
      sum.missing += counts.missing;
      scores.push(f1(counts));
      const wrong = [
        ...result.extra.map((each) => `+ ${each}`),
        ...result.missing.map((each) => `- ${each}`),
      ].join('; ');
      table.push(
        `${name.slice(0, 34).padEnd(36)}${f1(counts).toFixed(3)}  ${reading.lang === truth.lang ? '  ' : `lang ${reading.lang} not ${truth.lang}`} ${wrong}`,
      );
    }
    const macro = scores.reduce((total, each) => total + each, 0) / scores.length;
    console.info(
      `\nitem F1\n${table.join('\n')}\n${'micro'.padEnd(36)}${f1(sum).toFixed(3)}\n${'macro'.padEnd(36)}${macro.toFixed(3)}\n`,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(f1(sum)).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!inputs || !existsSync(join(inputs, '002_bc3bdc21e115750a.txt')))(
    'are not found in an archive page or a booklet',
    () => {
      for (const name of ['002_bc3bdc21e115750a', '004_c19b46e5f2d43751']) {
        expect(readText(textOf(name), {}).days.flatMap((day) => day.items.map((item) => item.line))).toEqual(
          [],
        );
      }
    },
  );
});
