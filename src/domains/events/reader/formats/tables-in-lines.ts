import { blocksFromText } from '../plain-text.ts';
import type { SourceBlock, SourceLine } from '../source.ts';

/**
 * Finds the tables that stand in lines as text: columns made with tab stops in Word, Markdown or pipes on a web page.
 * Only runs of plain lines are looked at; headings and lists are known to be none.
 */
export function tablesInLines(blocks: SourceBlock[]): SourceBlock[] {
  const found: SourceBlock[] = [];
  let run: SourceLine[] = [];
  const endRun = () => {
    found.push(...readRun(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line' && !block.style) run.push(block);
    else {
      endRun();
      found.push(block);
    }
  }
  endRun();
  return found;
}

/** The lines of a run follow each other without gaps, so numbers in it are numbers from its first line on. */
function readRun(run: SourceLine[]): SourceBlock[] {
  const offset = (run[0]?.line ?? 1) - 1;
  if (run.length === 0) return [];
  return blocksFromText(run.map(({ text }) => text).join('\n')).map((block) => {
    if (block.kind === 'line') return { ...block, line: block.line + offset };
    const rows = block.rows.map((row) => ({ ...row, line: row.line + offset }));
    return { ...block, line: block.line + offset, rows };
  });
}
