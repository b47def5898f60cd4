/** What a workshop and its runs are called on the pages of those who prepare it. Browser-safe. */
import { saidIn, type SaidText } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { workshopsTexts } from '#platform/i18n/texts/workshops.ts';
import { workshopMethodTexts } from '#platform/i18n/texts/workshop-methods.ts';
import { formatLongDate, formatTimeRange } from '#platform/time/format.ts';
import type { Method } from './schema.ts';
import type { SetupSlot, SetupTable, WorkshopSetup } from './setup-view.ts';
import { workshopTitle, type TitledWorkshop } from './workshop-title.ts';

export function workshopName(workshop: TitledWorkshop, lang: PageLanguage): SaidText {
  const title = workshopTitle(workshop, lang);
  return title ? saidIn(title.text, title.lang, lang) : { text: workshopsTexts[lang].untitled };
}

export function methodName(method: Method, lang: PageLanguage): string {
  return method === 'own' ? workshopsTexts[lang].methods.own : workshopMethodTexts[lang][method].name;
}

export function slotWords(slot: SetupSlot, lang: PageLanguage): string {
  const day = formatLongDate(lang, slot.date, { year: false });
  const when = slot.start === null ? day : `${day} ${formatTimeRange(lang, slot.start, slot.end)}`;
  return workshopsTexts[lang].tables.run(slot.code ?? '', when);
}

export function tableWords(
  { number, name }: Pick<SetupTable, 'number' | 'name'>,
  lang: PageLanguage,
): string {
  const numbered = workshopsTexts[lang].tables.table(number);
  return name === '' ? numbered : `${numbered}, ${name}`;
}

/** A table among those of all runs. */
export function tableInRun(table: SetupTable, slots: readonly SetupSlot[], lang: PageLanguage): string {
  const code = slots.find(({ id }) => id === table.slotId)?.code;
  const words = tableWords(table, lang);
  return code && slots.length > 1 ? `${code}: ${words}` : words;
}

/** Minutes the programme gives its first run; null where it says nothing of an end. */
export function plannedMinutes({ slots }: Pick<WorkshopSetup, 'slots'>): number | null {
  const timed = slots.find(({ start, end }) => start !== null && end !== null);
  if (!timed?.start || !timed.end) return null;
  const [from, to] = [minuteOfDay(timed.start), minuteOfDay(timed.end)];
  return to > from ? to - from : to + 24 * 60 - from;
}

/** Of `2026-06-01T10:30`. */
function minuteOfDay(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** A challenge is one question; sentences without a question mark are pointed out, and kept. */
export function isQuestion(challenge: string): boolean {
  return challenge === '' || /[?؟]\s*$/.test(challenge);
}
