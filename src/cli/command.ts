import type { Readable } from 'node:stream';

/** What a command talks to. Results go out as JSON, messages to people beside them. */
export interface CommandIo {
  stdin: Readable;
  /** Writes one JSON value to standard output. */
  json(value: unknown): void;
  /** Writes plain text to standard output: figures and help. */
  print(text: string): void;
  /** Writes one line to standard error. */
  say(message: string): void;
}

export interface CommandModule {
  /** Gives the exit code: 0 done, 2 input or usage not usable, 1 anything else. Source: docs/contracts.md. */
  run(args: string[], io: CommandIo): Promise<number>;
}

export interface Command {
  /** The words that call it: `programme parse`. */
  name: string;
  /** What follows the words. */
  usage: string;
  summary: string;
  load: () => Promise<CommandModule>;
}

/** The command cannot go on; one sentence says why. Exit 2 unless told otherwise. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number = 2) {
    super(sentence);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
