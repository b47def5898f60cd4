import type { Readable } from 'node:stream';

/** 0 done, 2 input or usage not usable, 1 anything else. Source: docs/contracts.md, "The samskab command". */
export type ExitCode = 0 | 1 | 2;

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
  run(args: string[], io: CommandIo): Promise<ExitCode>;
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
  readonly exitCode: ExitCode;

  constructor(sentence: string, exitCode: ExitCode = 2) {
    super(sentence);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
