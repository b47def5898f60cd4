import type { Draft } from './drafts.ts';
import { addScores, bestLanguage, languageScores, NO_SCORES, type Scores } from './languages.ts';
import type { TextLine } from './lines.ts';
import type { Language } from './reading.ts';

/**
 * The language of a whole programme is that of its frame (headings, practical lines, footers), for the sessions
 * of a Nordic conference have languages of their own. Only where the frame says too little do the items decide.
 */
export function wholeLanguage(frame: readonly TextLine[], drafts: readonly Draft[]): Language {
  const own = scoresOf(frame.map((line) => line.text));
  const best = bestLanguage(own);
  if (best && best.score >= 1.5 && best.lead >= Math.max(0.8, best.score * 0.2)) return best.lang;
  const titles = scoresOf(drafts.map((draft) => draft.body[0]?.text ?? ''));
  const bodies = scoresOf(drafts.flatMap((draft) => draft.body.slice(1).map((line) => line.text)));
  const all = addScores(addScores(addScores(NO_SCORES, own, 3), titles, 2), bodies);
  return bestLanguage(all)?.lang ?? 'da';
}

/** A text that stands there several times says no more than once. */
function scoresOf(texts: readonly string[]): Scores {
  const distinct = [...new Set(texts)].slice(0, 3000);
  return distinct.reduce((sum, text) => addScores(sum, languageScores(text)), NO_SCORES);
}
