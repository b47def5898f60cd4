import { solveInThread } from '#domains/allocation/server/solve-in-thread.ts';
import { verifyAllocation } from '#domains/allocation/verify.ts';
import { readArguments } from '../arguments.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { asAllocationRefusal, readJsonFile } from './allocation-files.ts';

/** `allocation verify INSTANCE RESULT`: counts an allocation out again; `--prove` solves it again. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const isProof = args.includes('--prove');
  const { positional } = readArguments(
    args.filter((arg) => arg !== '--prove'),
    [],
  );
  const [instanceFile, resultFile, more] = positional;
  if (!instanceFile) throw new CommandError('INSTANCE is missing.');
  if (!resultFile) throw new CommandError('RESULT is missing.');
  if (more !== undefined)
    throw new CommandError(`INSTANCE and RESULT are expected, and "${more}" is one too many.`);
  const instance = await readJsonFile(instanceFile, io.stdin);
  const result = await readJsonFile(resultFile, io.stdin);
  let violations: string[];
  try {
    violations = verifyAllocation(instance, result);
    if (isProof && violations.length === 0) violations = await provenOtherwise(instance, result);
  } catch (error) {
    throw asAllocationRefusal(error, instanceFile);
  }
  io.json({ violations });
  return violations.length === 0 ? 0 : 1;
}

/** What a fresh run proves against the result. */
async function provenOtherwise(instance: unknown, given: unknown): Promise<string[]> {
  const { proved, objective, seats } = given as { proved: number; objective: number[]; seats: unknown };
  const again = await solveInThread(instance, { seconds: 3600 }).result;
  const differs = objective.findIndex((value, at) => value !== again.objective[at]);
  const known = Math.min(proved, again.proved);
  if (differs >= 0 && differs < known)
    return [
      `objective ${differs + 1} is said to be proven at ${objective[differs]}, but ${again.objective[differs]} is`,
    ];
  if (again.proved < proved)
    return [`${proved} objectives are said to be proven, but solving again proved ${again.proved} of them`];
  if (proved === 6 && JSON.stringify(seats) !== JSON.stringify(again.seats))
    return ['the seats are not the smallest seat list among equally good ones'];
  return [];
}
