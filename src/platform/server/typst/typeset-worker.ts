/** The thread that sets a PDF. The workspace is an empty folder: Typst can read no file from there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { showable } from '../fonts/font-coverage.ts';
import { readFonts, textCoverage } from '../fonts/font-files.ts';
import { projectRoot } from '../project-root.ts';
import type { ThreadAnswer } from '../threads/run-in-thread.ts';

interface Input {
  template: string;
  /** JSON. */
  content: string;
  seconds: number;
  pictures: Record<string, Uint8Array>;
}

/** Every font has these. Pictures of codes are long and made of them alone; badges have hundreds. */
const isPlain = /^[\n\x20-\x7e]*$/;

parentPort?.postMessage(set(workerData as Input));

function set({ template, content, seconds, pictures }: Input): ThreadAnswer {
  const workspace = mkdtempSync(join(tmpdir(), 'samskab-typst-'));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
    for (const [file, bytes] of Object.entries(pictures))
      compiler.mapShadow(join(workspace, file), Buffer.from(bytes));
    const mainFileContent = readFileSync(join(projectRoot, template), 'utf8');
    const compiled = compiler.compile({ mainFileContent, inputs: { data: printable(content) } });
    if (!compiled.result) return { failed: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds });
    return { result: new Uint8Array(pdf) };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** PDF/UA takes no text that its fonts cannot show. */
function printable(content: string): string {
  const isKnown = textCoverage();
  return JSON.stringify(JSON.parse(content), (_, value: unknown) =>
    typeof value === 'string' && !isPlain.test(value) ? showable(value.toWellFormed(), isKnown) : value,
  );
}
