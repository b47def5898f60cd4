import type { BoardTexts } from '#platform/i18n/texts/board.ts';

/** Why something could not be done on a board, in words. */
export function problemWords(
  t: BoardTexts,
  { code, data }: { code: string; data: Record<string, unknown> },
): string {
  const words: Record<string, string> = t.problems;
  if (code === 'board.command.invalid') return words[String(data['problem'])] ?? t.problems.other;
  const [, word = ''] = code.split('.');
  return words[word] ?? t.problems.other;
}
