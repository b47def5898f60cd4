import { addDays } from './calendar.ts';
import { compose, itemText } from './compose.ts';
import { containers } from './containers.ts';
import { readCalendar } from './days.ts';
import type { Draft } from './drafts.ts';
import { itemLanguage } from './languages.ts';
import { recogniseLayout } from './layout.ts';
import { prepareLines } from './lines.ts';
import { markLine, type Mark } from './marks.ts';
import { afterMidnight, mendTimes, usesTwelveHours } from './order.ts';
import { blocksFromText } from './plain-text.ts';
import type { Language, ReadDay, ReadItem, ReadOptions, Reading } from './reading.ts';
import type { SourceBlock } from './source.ts';
import { walk } from './walk.ts';
import { note, warningsIn, type Note } from './warnings.ts';

export function readProgramme(blocks: readonly SourceBlock[], options: ReadOptions): Reading {
  const { pieces } = prepareLines(blocks);
  const marked = pieces.map((piece) => (piece.kind === 'line' ? markLine(piece) : piece));
  const marks = marked.filter((piece): piece is Mark => 'at' in piece);
  const layout = recogniseLayout(marks);
  const walked = walk(marked, layout);
  const lang: Language = options.lang ?? 'da';
  const calendar = readCalendar(marks, walked.days, lang, options.date);
  const notes: Note[] = [...walked.notes, ...calendar.notes];
  const byDate = new Map<string, Draft[]>();
  for (const draft of walked.drafts) {
    const key = calendar.dateOf(draft.day) ?? '';
    byDate.set(key, [...(byDate.get(key) ?? []), draft]);
  }
  const days = new Map<string, ReadItem[]>();
  for (const [date, drafts] of byDate) {
    notes.push(...mendTimes(drafts, usesTwelveHours(drafts)));
    const late = afterMidnight(drafts);
    const blocksHere = containers(drafts);
    for (const draft of drafts) {
      if (blocksHere.has(draft)) {
        notes.push(note('block-heading', draft.line, { title: draft.body[0]?.text ?? '' }));
        continue;
      }
      const { item, notes: more } = compose(draft);
      notes.push(...more);
      if (!item) continue;
      item.lang = itemLanguage(itemText(item), lang);
      const day = late.has(draft) && date !== '' ? addDays(date, 1) : date;
      days.set(day, [...(days.get(day) ?? []), item]);
    }
  }
  const list: ReadDay[] = [...days].map(([date, items]) => ({ date: date === '' ? null : date, items }));
  return { lang, title: null, days: list, facts: [], texts: [], warnings: warningsIn(lang, notes) };
}

export function readText(text: string, options: ReadOptions): Reading {
  return readProgramme(blocksFromText(text), options);
}
