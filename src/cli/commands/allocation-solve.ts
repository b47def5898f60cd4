import { solveInThread } from '#domains/allocation/server/solve-in-thread.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { asAllocationRefusal, readJsonFile } from './allocation-files.ts';

/** `allocation solve FILE`: prints the best allocation and what is proven of it. Source: docs/contracts.md. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { positional, options } = readArguments(args, ['time-limit']);
  const file = oneOperand(positional, 'FILE');
  const seconds = secondsOf(options['time-limit']);
  const instance = await readJsonFile(file, io.stdin);
  try {
    io.json(await solveInThread(instance, { seconds }).result);
  } catch (error) {
    throw asAllocationRefusal(error, file);
  }
  return 0;
}

/** Without a limit the solver goes on until everything is proven, for an hour at most. */
function secondsOf(text: string | undefined): number {
  if (text === undefined) return 3600;
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 1e6)
    throw new CommandError(`--time-limit is a number of seconds above 0, not "${text}".`);
  return seconds;
}
