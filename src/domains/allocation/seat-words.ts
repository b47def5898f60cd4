/** What pages of organisers call slots, blocks and faults. Browser-safe. */
import type { DomainError } from '#platform/errors/domain-error.ts';
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import { organiseSeatsTexts } from '#platform/i18n/texts/organise-seats.ts';
import { formatClockRange, formatLongDate } from '#platform/time/format.ts';
import { readRule } from './rule-sentences.ts';
import type { SetupSlot } from './setup.ts';

/** What an id stands for; the page says it in its language. */
export type FaultName =
  | { kind: 'person'; name: string; companion: boolean }
  | { kind: 'slot'; code: string | null; title: Texts }
  | { kind: 'block'; title: Texts; starts: string | null }
  | { kind: 'group'; name: string };

export function slotLabel(
  slot: Pick<SetupSlot, 'code' | 'title'>,
  lang: PageLanguage,
  original?: TextLanguage,
): string {
  const title = pickText(slot.title, lang, original)?.text ?? '';
  return [slot.code, title].filter(Boolean).join(' ');
}

export interface BlockWords {
  id: string;
  label: string;
  slots: SetupSlot[];
}

/** Blocks in the order of the programme: by their title, or a number, and when they begin. */
export function blocksOf(
  slots: readonly SetupSlot[],
  lang: PageLanguage,
  original?: TextLanguage,
): BlockWords[] {
  return [...Map.groupBy(slots, ({ blockId }) => blockId)].map(([id, own], at) => {
    const [first] = own;
    const title = first ? pickText(first.blockTitle, lang, original)?.text : null;
    const day = first ? formatLongDate(lang, first.startsOn, { year: false }) : '';
    const clock = first?.startsLocal ? formatClockRange(lang, first.startsLocal, first.endsLocal) : '';
    const when = [day, clock].filter(Boolean).join(' ');
    return { id, label: `${title ?? organiseSeatsTexts[lang].block(at + 1)} (${when})`, slots: own };
  });
}

export function faultName(name: FaultName | undefined, lang: PageLanguage): string | null {
  if (!name) return null;
  const t = organiseSeatsTexts[lang];
  if (name.kind === 'person') return name.companion ? t.companion(name.name) : name.name;
  if (name.kind === 'slot') return slotLabel(name, lang);
  if (name.kind === 'group') return name.name;
  const title = pickText(name.title, lang)?.text;
  return title ?? (name.starts ? formatClockRange(lang, name.starts, null) : t.block(1));
}

/** What was refused, in names; null for what is not about seats. */
export function faultSentence(error: Pick<DomainError, 'code' | 'data'>, lang: PageLanguage): string | null {
  if (!error.code.startsWith('allocation.')) return null;
  const t = organiseSeatsTexts[lang];
  const names = (error.data['names'] ?? {}) as Record<string, FaultName>;
  const why = error.data['why'];
  const sentence = t.faults[typeof why === 'string' ? `outdated.${why}` : error.code];
  return (sentence ?? t.unknownFault).replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = String(error.data[field] ?? '–');
    return faultName(names[value], lang) ?? value;
  });
}

/** A hard rule that would break, or what a run reports, in names; both come as sentences with ids. */
export function ruleSentence(rule: string, names: Record<string, FaultName>, lang: PageLanguage): string {
  const said = readRule(rule);
  if (!said) return rule;
  const { reports, move } = organiseSeatsTexts[lang];
  const { code, data } = said;
  const name = (field: string) => faultName(names[data[field] ?? ''], lang) ?? '–';
  switch (code) {
    case 'few_fixed':
      return reports.fewFixed(name('occurrence'), data['count'] ?? '', data['min'] ?? '');
    case 'group_away':
      return reports.groupAway(name('group'));
    case 'group_large':
      return reports.groupLarge(name('group'));
    case 'full':
    case 'few':
      return move.rules[code](name('occurrence'));
    case 'twice':
    case 'barred':
      return move.rules[code](name('person'));
    case 'not_fixed':
      return move.rules.fixed(name('person'));
    case 'led_or_away':
    case 'other_time':
      return move.rules.busy(name('person'));
    case 'beside':
    case 'not_together':
      return move.rules.other(name('person'));
  }
}
