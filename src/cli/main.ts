import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

// A reader that closes early (`| head`) is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  stdin: process.stdin,
  json: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  say: (message) => process.stderr.write(`${message}\n`),
  print: (text) => process.stdout.write(text),
});
