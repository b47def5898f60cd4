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
    name: 'programme import',
    usage: 'FILE (--event SLUG | --series SLUG) [--organisation SLUG] [--dry-run] [--lang …] [--date …]',
    summary: 'Read a programme and make or update an event, or one event per meeting of a series.',
    load: () => import('./commands/programme-import.ts'),
  },
  {
    name: 'allocation solve',
    usage: 'FILE [--time-limit SECONDS]',
    summary: 'Give everybody their places in parallel workshops, as fairly as can be proven.',
    load: () => import('./commands/allocation-solve.ts'),
  },
  {
    name: 'allocation verify',
    usage: 'INSTANCE RESULT [--prove]',
    summary: 'Check an allocation against its instance; with --prove solve it again.',
    load: () => import('./commands/allocation-verify.ts'),
  },
  {
    name: 'harvest parse',
    usage: 'FILE [--lang da|nb|sv|en]',
    summary: 'Read an old write-up of workshops and print its challenges and recommendations as JSON.',
    load: () => import('./commands/harvest-parse.ts'),
  },
  {
    name: 'operator',
    usage: 'EMAIL',
    summary: 'Name the operator of the installation, and print a one-time address to sign in with.',
    load: () => import('./commands/operator.ts'),
  },
  {
    name: 'backup',
    usage: 'FILE',
    summary: 'Write the database and the uploaded files, as they are at one moment, into one file.',
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    usage: 'FILE',
    summary: 'Put a backup into an empty database, and erase again what was erased since.',
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'bench',
    usage: 'NAME',
    summary: 'Run a benchmark; print its figures and, last, one JSON line.',
    load: () => import('./commands/bench.ts'),
  },
];
