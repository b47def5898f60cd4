import { exportTexts } from '#platform/i18n/texts/exports.ts';

const codes = /^(\d{1,2}[A-ZÆØÅ]|[A-ZÆØÅ]\d{1,2}): (?=\S)/;
const unsure = Object.values(exportTexts).map((texts) => texts.notConfirmed);

export interface MarkedTitle {
  title: string;
  code: string | null;
  tentative: boolean;
}

/** A title as our own calendars and schedules write it, taken apart: `1A: Title (not yet confirmed: time)`. */
export function markedTitle(written: string): MarkedTitle {
  const code = codes.exec(written)?.[1] ?? null;
  const bare = written.replace(codes, '');
  const mark = / \(([^()]*)\)$/.exec(bare);
  const tentative = mark !== null && isUnsure(mark[1] ?? '');
  return { title: tentative ? bare.slice(0, mark.index) : bare, code, tentative };
}

/** Whether a remark begins with our own words for what is not confirmed. */
export function isUnsure(remark: string): boolean {
  return unsure.some((words) => remark === words || remark.startsWith(`${words}: `));
}
