import { CommandError, type Command, type CommandIo } from './command.ts';

/** Finds the command that the words name, runs it, and turns what goes wrong into one sentence and an exit code. */
export async function runCommand(
  commands: readonly Command[],
  args: string[],
  io: CommandIo,
): Promise<number> {
  try {
    return await dispatch(commands, args, io);
  } catch (error) {
    io.say(error instanceof Error ? error.message : String(error));
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

async function dispatch(commands: readonly Command[], args: string[], io: CommandIo): Promise<number> {
  if (args.length === 0) throw new CommandError(`No command is given; ${knownCommands(commands)}.`);
  const command = findCommand(commands, args);
  if (args[0] === 'help' || asksForHelp(args)) {
    io.print(command ? helpFor(command) : overview(commands));
    return 0;
  }
  if (!command)
    throw new CommandError(`There is no command "${calledName(args)}"; ${knownCommands(commands)}.`);
  const { run } = await command.load();
  return run(args.slice(command.name.split(' ').length), io);
}

/** The longest name that the words begin with. */
function findCommand(commands: readonly Command[], args: string[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, i) => args[i] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

function calledName(args: string[]): string {
  return args
    .filter((arg) => !arg.startsWith('-'))
    .slice(0, 2)
    .join(' ');
}

function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function knownCommands(commands: readonly Command[]): string {
  return `known are: ${commands.map(({ name }) => name).join(', ')}`;
}

function helpFor({ name, usage, summary }: Command): string {
  return `samskab ${name} ${usage}\n\n${summary}\n`;
}

function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, usage, summary }) => `  samskab ${name} ${usage}\n      ${summary}`);
  return `samskab COMMAND\n\n${lines.join('\n')}\n\nResults are JSON on standard output. Exit 0 done, 2 input or usage not usable, 1 anything else.\n`;
}
