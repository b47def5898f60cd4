/** `npm run …`: dev, build, start, demo, test, check, drill, test:pg15. Plain JavaScript for any Node from 20 on. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, pinnedEnvironment, pinnedNode, root, runNode, sourceHash } from './toolchain.js';

const tool = (name, file) => join(root, 'node_modules', name, file);

/** What takes longest comes first, so that neither core waits for the other at the end. */
const checks = [
  ['types', tool('svelte-check', 'bin/svelte-check'), ['--fail-on-warnings', '--output=human']],
  ['lint', tool('eslint', 'bin/eslint.js'), ['--max-warnings=0', '.']],
  ['formatting', tool('prettier', 'bin/prettier.cjs'), ['--check', '--log-level=warn', '.']],
  [
    'import directions',
    tool('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    ['--no-progress', 'src', 'migrations', 'bench', 'e2e'],
  ],
  ['dead code', tool('knip', 'bin/knip.js'), ['--no-progress']],
];

const builtFrom = join(root, 'build', '.source');
const buildCommand = [tool('vite', 'bin/vite.js'), 'build', '--logLevel=warn'];

const [task = 'help', ...rest] = process.argv.slice(2);
ensureInstalled();

switch (task) {
  case 'dev':
    process.exit(await runNode(['src/main.ts', '--dev', ...rest], { cwd: root }));
    break;
  case 'build':
    build({ force: true });
    break;
  case 'start':
    build({ force: false });
    process.exit(await runNode(['src/main.ts', ...rest], { cwd: root }));
    break;
  case 'demo': {
    build({ force: false });
    const data = join(process.env.DATA_DIR ?? join(root, 'data'), 'demo');
    process.exit(
      await runNode(['src/main.ts', '--demo', ...rest], {
        cwd: root,
        env: { DATA_DIR: data, SAMSKAB_DEMO: '1' },
      }),
    );
    break;
  }
  case 'check':
    process.exit((await runChecks()).failed === 0 ? 0 : 1);
    break;
  case 'test':
    process.exit(await test({ long: false }));
    break;
  case 'drill':
    process.exit(await test({ long: true }));
    break;
  case 'test:pg15':
    process.exit(await test({ long: false, env: { SAMSKAB_TEST_PG: '15' } }));
    break;
  default:
    process.stderr.write(
      `There is no task "${task}". Tasks: dev, build, start, demo, test, check, drill, test:pg15.\n`,
    );
    process.exit(2);
}

/** Builds the pages where the build is missing or older than the source; keeps the previous build's assets. */
function build({ force }) {
  const hash = sourceHash();
  if (!force && isBuilt(hash)) return;
  process.stderr.write('Building the pages …\n');
  keepAssets();
  const result = spawnSync(pinnedNode(), buildCommand, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: pinnedEnvironment(),
  });
  if (result.status !== 0) {
    process.stderr.write('The pages could not be built; the lines above say why.\n');
    process.exit(1);
  }
  writeFileSync(builtFrom, hash);
}

/** The same as one of the checks, beside another. */
async function checkBuild() {
  const hash = sourceHash();
  if (isBuilt(hash)) return { passed: true };
  keepAssets();
  const [script, ...args] = buildCommand;
  const result = await run('pages', script, args);
  if (result.passed) writeFileSync(builtFrom, hash);
  return result;
}

function isBuilt(hash) {
  return existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash;
}

function keepAssets() {
  const assets = join(root, 'build', 'client', '_app', 'immutable');
  const kept = join(root, 'build-previous', '_app', 'immutable');
  if (existsSync(assets)) {
    rmSync(kept, { recursive: true, force: true });
    cpSync(assets, kept, { recursive: true });
  }
}

/**
 * Runs one tool, keeps its output, and shows it only when it fails.
 * @param summary what is shown first then, since a log may be cut off
 */
function run(name, script, args, env = {}, summary = () => '') {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(pinnedNode(), [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: pinnedEnvironment({ FORCE_COLOR: '0', ...env }),
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('exit', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(`${summary()}${Buffer.concat(output).toString()}`);
      done({ passed: code === 0, output: Buffer.concat(output).toString() });
    });
  });
}

/** Two at a time: the machine this is made for has two cores. */
async function runChecks({ withBuild = false } = {}) {
  const [types, lint, ...shorter] = checks.map((check) => () => run(...check));
  const queue = [types, lint, ...(withBuild ? [checkBuild] : []), ...shorter];
  const results = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await next());
  };
  await Promise.all([worker(), worker()]);
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

/** Everything: checks, build, tests on a real database, journeys in a real browser. */
async function test({ long, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'samskab-test-'));
  // PostgreSQL's own user must get through, when root runs the tests.
  chmodSync(folder, 0o711);
  const settings = { TMPDIR: folder, SAMSKAB_RUN: folder, ...(long ? { SAMSKAB_DRILL: '1' } : {}), ...env };
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    add(total, await runChecks({ withBuild: true }));
    // Without pages there is nothing to walk through.
    for (const project of isBuilt(sourceHash()) ? ['unit', 'e2e'] : ['unit'])
      add(total, await runSuite(project, folder, settings));
  } finally {
    add(total, leftovers(folder));
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

async function runSuite(project, folder, settings) {
  const report = join(folder, `${project}.json`);
  const { passed } = await run(
    `${project} tests`,
    tool('vitest', 'vitest.mjs'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    settings,
    () => failures(report),
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const summary = JSON.parse(readFileSync(report, 'utf8'));
  const loud = join(folder, 'loud.txt');
  if (existsSync(loud)) {
    process.stdout.write(readFileSync(loud, 'utf8'));
    rmSync(loud);
  }
  const failed = summary.numFailedTests + (passed || summary.numFailedTests > 0 ? 0 : 1);
  return { passed: summary.numPassedTests, failed, skipped: summary.numPendingTests + summary.numTodoTests };
}

/** Which tests failed, with the first lines of why. */
function failures(report) {
  if (!existsSync(report)) return '';
  const failed = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed');
    const ofFile =
      tests.length === 0 && file.status === 'failed'
        ? [{ fullName: '', failureMessages: [file.message] }]
        : [];
    return [...tests, ...ofFile].map(({ fullName, failureMessages }) => {
      const why = failureMessages.join('\n').split('\n').slice(0, 12);
      return `${file.name.slice(root.length)}: ${fullName}\n    ${why.join('\n    ')}\n`;
    });
  });
  return failed.join('');
}

/** The last check: no process and no folder of this run is left. */
function leftovers(folder) {
  const found = [];
  if (process.platform === 'linux') {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        if (line.includes(folder) && Number(pid) !== process.pid)
          found.push(`process ${pid}: ${line.slice(0, 120)}`);
      } catch {
        // Gone meanwhile, or not ours to read.
      }
    }
  }
  for (const name of readdirSync(folder)) {
    if (
      /\.json$|^chromium|^node-compile-cache$|^\.?org\.chromium|^fontconfig|^fonts$|^al2023|^playwright/.test(
        name,
      )
    )
      continue;
    found.push(`folder ${name}`);
  }
  console.log(
    `${found.length === 0 ? 'ok    ' : 'FAILED'} nothing left behind${found.map((line) => `\n  ${line}`).join('')}`,
  );
  return { passed: found.length === 0 ? 1 : 0, failed: found.length === 0 ? 0 : 1, skipped: 0 };
}

function add(total, part) {
  total.passed += part.passed;
  total.failed += part.failed;
  total.skipped += part.skipped ?? 0;
}
