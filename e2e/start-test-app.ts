/** The built server as a process of its own with its own data folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestApp {
  origin: string;
  dataDir: string;
  /** Everything the server printed so far. */
  output(): string;
  /** `SIGKILL` to see what a crash leaves. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** When it has ended by itself. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** With the demonstration's content and accounts. */
  demo?: boolean;
  /** Start again on a folder that an earlier app used. */
  dataDir?: string;
  env?: Record<string, string>;
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'app-')));
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...(options.demo ? { SAMSKAB_DEMO: '1' } : {}),
      ...options.env,
    },
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const origin = await readyAddress(child, printed);
  const kill = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill(signal);
    });
  const ended = () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
    });
  return {
    origin,
    dataDir,
    output: () => printed.join(''),
    kill,
    ended,
    stop: async () => {
      await kill('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readyAddress(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const look = () => {
      const found = /Samskab is ready: (\S+)/.exec(printed.join(''));
      if (found?.[1]) done(found[1]);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => fail(new Error(`The server ended before it was ready:\n${printed.join('')}`)));
  });
}
