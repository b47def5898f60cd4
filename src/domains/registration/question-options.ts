/** The options of a question as an organiser types them: one a line, languages divided by `|`. Browser-safe. */
import { textLanguages, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import type { QuestionOption } from './schema.ts';

/** In which order languages stand in a line; a line with one text alone is in the event's language. */
const order: readonly TextLanguage[] = ['da', 'nb', 'en'];

/**
 * An option that was there keeps its id, so that what people answered stays an answer: by its words, and where those were
 * mended, by its place in the list.
 */
export function optionsOf(
  text: string,
  known: readonly QuestionOption[],
  original: TextLanguage,
): QuestionOption[] {
  const labels = text
    .split('\n')
    .map((line) => labelOf(line, original))
    .filter((label) => Object.keys(label).length > 0);
  const same = labels.map((label) => known.find((option) => lineOf(option.label) === lineOf(label))?.id);
  const used = new Set(same.filter((id) => id !== undefined));
  let next = 1 + Math.max(0, ...known.map(({ id }) => Number(/^o(\d+)$/.exec(id)?.[1] ?? 0)));
  return labels.map((label, index) => {
    const id = same[index] ?? placed(known[index]?.id, used, labels.length === known.length) ?? `o${next++}`;
    used.add(id);
    return { id, label };
  });
}

function placed(
  id: string | undefined,
  used: ReadonlySet<string>,
  isSameLength: boolean,
): string | undefined {
  return id !== undefined && isSameLength && !used.has(id) ? id : undefined;
}

export function linesOf(options: readonly QuestionOption[]): string {
  return options.map(({ label }) => lineOf(label)).join('\n');
}

function lineOf(label: Texts): string {
  const [only, ...more] = Object.values(label);
  if (more.length === 0) return only ?? '';
  const texts = [...order, ...textLanguages.filter((lang) => !order.includes(lang))].map(
    (lang) => label[lang] ?? '',
  );
  while (texts.at(-1) === '') texts.pop();
  return texts.join(' | ').trim();
}

function labelOf(line: string, original: TextLanguage): Texts {
  const parts = line.split('|').map((part) => part.trim());
  if (parts.length === 1) return parts[0] ? { [original]: parts[0] } : {};
  return Object.fromEntries(
    order.map((lang, index) => [lang, parts[index] ?? '']).filter(([, text]) => text !== ''),
  ) as Texts;
}
