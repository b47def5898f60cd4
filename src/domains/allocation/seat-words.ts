/** What pages of organisers call slots, blocks and faults. Browser-safe. */
import type { DomainError } from '#platform/errors/domain-error.ts';
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import { organiseSeatsTexts } from '#platform/i18n/texts/organise-seats.ts';
import { formatClockRange, formatLongDate } from '#platform/time/format.ts';
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

/** A hard rule that would break, as the rules name it in English with ids. */
export function ruleSentence(rule: string, names: Record<string, FaultName>, lang: PageLanguage): string {
  const t = organiseSeatsTexts[lang].move.rules;
  const id = rule.split(' ', 1)[0] ?? '';
  const who = faultName(names[id], lang) ?? id;
  if (/seats \d+, but has/.test(rule)) return t.full(who);
  if (/fewer than \d+$/.test(rule)) return t.few(who);
  if (rule.includes('has or leads the workshop')) return t.twice(who);
  if (rule.includes('may not be in') || rule.includes('led or away')) return t.barred(who);
  if (rule.includes('fixed place')) return t.fixed(who);
  return t.other(who);
}

/** What the solver tells of a run, as it writes it in English with ids. */
export function reportSentence(report: string, names: Record<string, FaultName>, lang: PageLanguage): string {
  const t = organiseSeatsTexts[lang].reports;
  const few = /^The occurrence (\S+) seats (\d+) fixed people, fewer than (\d+)/.exec(report);
  if (few) return t.fewFixed(faultName(names[few[1] ?? ''], lang) ?? '–', few[2] ?? '', few[3] ?? '');
  const group = /^The group (\S+) is not kept together: (.)/.exec(report);
  if (!group) return report;
  const name = faultName(names[group[1] ?? ''], lang) ?? '–';
  return group[2] === 'n' ? t.groupLarge(name) : t.groupAway(name);
}
