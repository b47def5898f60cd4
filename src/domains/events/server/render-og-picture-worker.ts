/** The thread that draws the picture of an event. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { measureWith } from '#platform/server/fonts/font-coverage.ts';
import { fontFiles } from '#platform/server/fonts/font-files.ts';
import type { ThreadAnswer } from '#platform/server/threads/run-in-thread.ts';
import type { OgContent } from '../og-picture/og-content.ts';
import { ogSvg } from '../og-picture/og-svg.ts';

parentPort?.postMessage(draw(workerData as OgContent));

function draw(content: OgContent): ThreadAnswer {
  const [heading = ''] = fontFiles;
  const svg = ogSvg(content, measureWith(readFileSync(heading)));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' };
  return { result: new Uint8Array(new Resvg(svg, { font, logLevel: 'off' }).render().asPng()) };
}
