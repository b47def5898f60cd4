/** A child process whose CPU time and memory the benchmark reads. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the measured process leaves a profile of its CPU time, if anywhere. */
const profiles = process.env['SAMSKAB_BENCH_PROFILES'];

export interface Usage {
  /** User and system time of the process, microseconds. */
  cpuUs: number;
  rssMb: number;
}

export interface MeasuredProcess {
  /** Address that the process printed, without a final slash. */
  url: string;
  /** Seconds from the start of the process to its address. */
  readySeconds: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a script and waits until it prints an `http://…` address on standard output. */
export async function startMeasured(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<MeasuredProcess> {
  const started = performance.now();
  const child = fork(`${root}${script}`, args, {
    cwd: root,
    execArgv: [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
      '--import',
      `${root}bench/probe.ts`,
    ],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await printedAddress(child);
  const readySeconds = (performance.now() - started) / 1000;
  return {
    url,
    readySeconds,
    usage: () => askUsage(child),
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null) return done();
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = '';
    child.once('exit', (code) =>
      fail(new Error(`The process ended with ${code} before it was ready: ${printed}`)),
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /https?:\/\/[\w.]+:\d+/.exec(printed);
      if (address) done(address[0]);
    });
  });
}

function askUsage(child: ChildProcess): Promise<Usage> {
  return new Promise((done) => {
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('usage' in message)) return;
      child.off('message', listen);
      done((message as { usage: Usage }).usage);
    };
    child.on('message', listen);
    child.send('usage');
  });
}
