import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { coverage } from './font-coverage.ts';

/** Our two typefaces as TrueType, for what is drawn on the server; the pages have web fonts of their own. */
export const fontFiles = [
  'fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
  'fraunces/400Regular/Fraunces_400Regular.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
].map((file) => join(projectRoot, 'node_modules/@expo-google-fonts', file));

export function readFonts(): Buffer[] {
  return fontFiles.map((file) => readFileSync(file));
}

/** Whether every style of the text typeface can show a character; headings fall back on it. */
export function textCoverage(): (codePoint: number) => boolean {
  const styles = fontFiles
    .filter((file) => file.includes('source-sans'))
    .map((file) => coverage(readFileSync(file)));
  return (codePoint) => styles.every((isKnown) => isKnown(codePoint));
}
