import type { Command } from './command.ts';

/** Every command, in the order in which help shows them. Each is loaded only when it is called. */
export const commands: readonly Command[] = [
  {
    name: 'programme parse',
    usage: 'FILE [--lang da|nb|sv|en] [--date YYYY-MM-DD]',
    summary: 'Read a programme from a file (or - for standard input) and print it as JSON.',
    load: () => import('./commands/programme-parse.ts'),
  },
  {
    name: 'bench',
    usage: 'NAME',
    summary: 'Run a benchmark; print its figures and, last, one JSON line.',
    load: () => import('./commands/bench.ts'),
  },
];
