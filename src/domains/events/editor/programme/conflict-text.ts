/** Conflicts as sentences. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { programmeEditorTexts } from '#platform/i18n/texts/programme-editor.ts';
import { formatLongDate } from '#platform/time/format.ts';
import type { Conflict } from '../../rules.ts';

export function conflictText(conflict: Conflict, lang: PageLanguage): string {
  const data = Object.fromEntries(
    Object.entries(conflict.data).map(([key, value]) => [key, shown(key, value, lang)]),
  );
  return programmeEditorTexts[lang].conflict[conflict.code](data);
}

function shown(key: string, value: string | number, lang: PageLanguage): string | number {
  if (typeof value !== 'string') return value;
  if (key === 'date' && /^\d{4}-\d\d-\d\d/.test(value)) return formatLongDate(lang, value);
  return value;
}

/** The conflicts each slot takes part in. */
export function conflictsBySlot(conflicts: readonly Conflict[]): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>();
  for (const conflict of conflicts)
    for (const id of conflict.slotIds) found.set(id, [...(found.get(id) ?? []), conflict]);
  return found;
}
