/** The thread that sets a report. The workspace is an empty folder: Typst can read no file from there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { showable } from '#platform/server/fonts/font-coverage.ts';
import { readFonts, textCoverage } from '#platform/server/fonts/font-files.ts';
import type { ThreadAnswer } from '#platform/server/threads/run-in-thread.ts';

interface Input {
  /** JSON of a Report. */
  content: string;
  /** Seconds; the date of the PDF. */
  madeAt: number;
}

parentPort?.postMessage(set(workerData as Input));

function set({ content, madeAt }: Input): ThreadAnswer {
  const workspace = mkdtempSync(join(tmpdir(), 'samskab-typst-'));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
    const template = readFileSync(new URL('../privacy/report.typ', import.meta.url), 'utf8');
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data: printable(content) } });
    if (!compiled.result) return { failed: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: madeAt });
    return { result: new Uint8Array(pdf) };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** PDF/UA takes no text that its fonts cannot show. */
function printable(content: string): string {
  const isKnown = textCoverage();
  return JSON.stringify(JSON.parse(content), (_, value: unknown) =>
    typeof value === 'string' ? showable(value.toWellFormed(), isKnown) : value,
  );
}
