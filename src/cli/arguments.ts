import { parseArgs } from 'node:util';
import { CommandError } from './command.ts';

export interface Arguments<Option extends string> {
  positional: string[];
  options: Partial<Record<Option, string>>;
}

/** Splits what follows a command's words into operands and `--options` with a value. Errors: a sentence, exit 2. */
export function readArguments<Option extends string>(
  args: string[],
  known: readonly Option[],
): Arguments<Option> {
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])),
  });
  const result: Arguments<Option> = { positional: [], options: {} };
  for (const token of tokens) {
    if (token.kind === 'positional') result.positional.push(token.value);
    if (token.kind !== 'option') continue;
    const name = known.find((option) => option === token.name && token.rawName.startsWith('--'));
    if (!name) throw new CommandError(`The option ${token.rawName} is not known here.`);
    if (token.value === undefined) throw new CommandError(`The option --${name} needs a value.`);
    if (name in result.options) throw new CommandError(`The option --${name} is given twice.`);
    result.options[name] = token.value;
  }
  return result;
}

export function oneOperand(positional: string[], what: string): string {
  const [first, second] = positional;
  if (first === undefined || first === '') throw new CommandError(`${what} is missing.`);
  if (second !== undefined)
    throw new CommandError(`One ${what} is expected, and "${second}" is one too many.`);
  return first;
}
