/** Wishes and seats in the exported case. Pure. */
import { section, type Report } from '#domains/registration/privacy/report.ts';
import { pickText, type PageLanguage, type Texts } from '#platform/i18n/languages.ts';
import { seatPapersTexts } from '#platform/i18n/texts/seat-papers.ts';

export interface SeatsCaseRow {
  /** The registration's number in line, by which the case knows it. */
  arrival: number;
  name: string | null;
  /** Tiers, best first. */
  wishes: Texts[][];
  seats: { code: string | null; title: Texts; origin: string }[];
}

interface Table {
  columns: string[];
  rows: string[][];
}

/** Two columns more for each registration, found by its number in the first column. */
export function withSeats(table: Table, rows: readonly SeatsCaseRow[], lang: PageLanguage): Table {
  if (rows.length === 0) return table;
  const t = seatPapersTexts[lang].case;
  const known = new Map(rows.map((row) => [String(row.arrival), row]));
  return {
    columns: [...table.columns, t.wishes, t.seats],
    rows: table.rows.map((cells) => {
      const row = known.get(cells[0] ?? '');
      return [...cells, row ? wishesText(row, lang) : '', row ? seatsText(row, lang) : ''];
    }),
  };
}

/** One section more. */
export function reportWithSeats(report: Report, rows: readonly SeatsCaseRow[], lang: PageLanguage): Report {
  if (rows.length === 0) return report;
  const t = seatPapersTexts[lang].case;
  const table = {
    columns: [t.number, t.name, t.wishes, t.seats],
    rows: rows.map((row) => [
      String(row.arrival),
      row.name ?? '',
      wishesText(row, lang),
      seatsText(row, lang),
    ]),
  };
  return { ...report, sections: [...report.sections, section(t.title, { table })] };
}

const titleIn = (texts: Texts, lang: PageLanguage) => pickText(texts, lang)?.text ?? '';

function wishesText({ wishes }: SeatsCaseRow, lang: PageLanguage): string {
  return wishes
    .map((tier, at) => `${at + 1}. ${tier.map((texts) => titleIn(texts, lang)).join(' / ')}`)
    .join('; ');
}

function seatsText({ seats }: SeatsCaseRow, lang: PageLanguage): string {
  return seats.map(({ code, title }) => [code, titleIn(title, lang)].filter(Boolean).join(' ')).join('; ');
}
