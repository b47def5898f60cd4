import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readArguments, oneOperand } from './arguments.ts';
import { CommandError, type Command, type CommandModule } from './command.ts';
import { runCommand } from './run-command.ts';

function command(name: string, run: CommandModule['run']): Command {
  return { name, usage: 'FILE', summary: `Does ${name}.`, load: async () => ({ run }) };
}

async function call(args: string[], run: CommandModule['run'] = async () => 0) {
  const out: unknown[] = [];
  const said: string[] = [];
  const printed: string[] = [];
  const io = {
    stdin: Readable.from([]),
    json: (value: unknown) => void out.push(value),
    print: (text: string) => void printed.push(text),
    say: (message: string) => void said.push(message),
  };
  const commands = [command('seat', async () => 0), command('seat plan', run)];
  return { exit: await runCommand(commands, args, io), out, said, printed: printed.join('') };
}

describe('the command line', () => {
  it('calls the command with the longest matching name and gives it the rest of the words', async () => {
    const result = await call(['seat', 'plan', 'a', '--b', 'c'], async (args, io) => {
      io.json(args);
      return 0;
    });
    expect(result).toMatchObject({ exit: 0, out: [['a', '--b', 'c']], said: [] });
  });

  it.each([
    [[], 'No command is given; known are: seat, seat plan.'],
    [['sit', 'down'], 'There is no command "sit down"; known are: seat, seat plan.'],
  ])('says in one sentence that %j is no command', async (args, sentence) => {
    expect(await call(args)).toMatchObject({ exit: 2, out: [], said: [sentence] });
  });

  it('tells refusals from failures by the exit code', async () => {
    const refuse = async () => Promise.reject(new CommandError('No.'));
    const fail = async () => Promise.reject(new Error('Broken.'));
    expect(await call(['seat', 'plan'], refuse)).toMatchObject({ exit: 2, said: ['No.'] });
    expect(await call(['seat', 'plan'], fail)).toMatchObject({ exit: 1, said: ['Broken.'] });
  });

  it('helps', async () => {
    expect((await call(['--help'])).printed).toContain('samskab seat plan FILE');
    expect((await call(['seat', 'plan', '--help'])).printed).toContain('Does seat plan.');
  });
});

describe('what follows a command', () => {
  it('is split into operands and options', () => {
    expect(readArguments(['a', '--lang', 'da', '--date=2027-01-02', '-'], ['lang', 'date'])).toEqual({
      positional: ['a', '-'],
      options: { lang: 'da', date: '2027-01-02' },
    });
    expect(readArguments(['--', '--lang'], ['lang']).positional).toEqual(['--lang']);
  });

  it.each([
    [['--speed', '1'], 'The option --speed is not known here.'],
    [['-x'], 'The option -x is not known here.'],
    [['--lang'], 'The option --lang needs a value.'],
    [['--lang', 'da', '--lang', 'nb'], 'The option --lang is given twice.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => readArguments(args, ['lang'])).toThrow(sentence);
  });

  it('holds one operand, neither none nor two', () => {
    expect(() => oneOperand([], 'FILE')).toThrow('FILE is missing.');
    expect(() => oneOperand(['a', 'b'], 'FILE')).toThrow('One FILE is expected, and "b" is one too many.');
  });
});
