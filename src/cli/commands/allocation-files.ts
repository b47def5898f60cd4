/** What both commands of allocation share: JSON files in, one sentence out. */
import type { Readable } from 'node:stream';
import { faultSentence } from '#domains/allocation/fault-sentences.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { CommandError } from '../command.ts';
import { readInput } from '../read-input.ts';

/** Ten thousand people with five wishes are two megabytes. */
const mostBytes = 64_000_000;

export async function readJsonFile(file: string, stdin: Readable): Promise<unknown> {
  const bytes = await readInput(file, stdin, mostBytes);
  const name = file === '-' ? 'standard input' : file;
  if (bytes.length > mostBytes) throw new CommandError(`${name} is larger than 64 MB.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const problem = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new CommandError(`${name} is not JSON: ${problem.slice(0, 200)}.`);
  }
}

export function asAllocationRefusal(error: unknown, file: string): unknown {
  if (!isDomainError(error)) return error;
  const sentence = faultSentence(error.code, error.data);
  return sentence === null
    ? error
    : new CommandError(`${file === '-' ? 'standard input' : file}: ${sentence}`);
}
