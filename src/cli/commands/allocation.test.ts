import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { smallInstance } from '#testing/allocation/small-instance.ts';
import { commands } from '../commands.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'samskab-allocation-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function allocation(args: string[], stdin: string = '') {
  const out: unknown[] = [];
  const said: string[] = [];
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    json: (value: unknown) => void out.push(value),
    print: () => undefined,
    say: (message: string) => void said.push(message),
  };
  return { exit: await runCommand(commands, ['allocation', ...args], io), out: out[0], said };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const instance = smallInstance([{ wishes: [['w1']] }, { wishes: [['w1']] }, { wishes: [['w1']] }]);

describe('samskab allocation', () => {
  it('solves, and verifies what it solved', async () => {
    const path = file('instance.json', instance);
    const solved = await allocation(['solve', path]);
    expect(solved).toMatchObject({ exit: 0, said: [], out: { status: 'optimal', proved: 6 } });
    const result = file('result.json', solved.out);
    expect(await allocation(['verify', path, result])).toMatchObject({ exit: 0, out: { violations: [] } });
    expect(await allocation(['verify', path, result, '--prove'])).toMatchObject({ exit: 0 });
  });

  it('finds what is wrong in a result', async () => {
    const path = file('instance.json', instance);
    const { out } = await allocation(['solve', '-'], JSON.stringify(instance));
    const result = file('result.json', { ...(out as object), empty: 9 });
    expect(await allocation(['verify', path, result])).toMatchObject({
      exit: 1,
      out: { violations: ['the count of empty blocks is given as 9, but is 0'] },
    });
  });

  it('finds by proving again that a result is not the best', async () => {
    const path = file('instance.json', instance);
    const worse = {
      ...instance,
      people: instance.people.map((person) => ({ ...person, not: ['1A', '1B'] })),
    };
    const { out } = await allocation(['solve', '-'], JSON.stringify(worse));
    const { seats } = out as { seats: { person: string; occurrence: string }[] };
    const claimed = file('claimed.json', { ...(out as object), seats });
    const checked = await allocation(['verify', path, claimed, '--prove']);
    expect(checked.exit).toBe(1);
  });

  it.each([
    ['no file', ['solve'], 'FILE is missing.'],
    [
      'a time that is none',
      ['solve', '-', '--time-limit', 'soon'],
      '--time-limit is a number of seconds above 0',
    ],
    ['what is not JSON', ['solve', '-'], 'standard input is not JSON'],
    ['one file alone', ['verify', 'a.json'], 'RESULT is missing.'],
  ])('refuses %s in one sentence with exit 2', async (_, args, sentence) => {
    const { exit, out, said } = await allocation(args, '{');
    expect({ exit, out }).toEqual({ exit: 2, out: undefined });
    expect(said).toEqual([expect.stringContaining(sentence)]);
  });

  it('names the contradiction of an instance', async () => {
    const contradicting = smallInstance([{ fixed: ['1A', '2A'] }]);
    expect(await allocation(['solve', '-'], JSON.stringify(contradicting))).toMatchObject({
      exit: 2,
      said: ['standard input: The person "p1" is to be in both "1A" and "2A", which are in the same block.'],
    });
  });
});
