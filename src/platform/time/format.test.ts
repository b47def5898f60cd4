import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDateRange,
  formatLongDate,
  formatTime,
  formatTimeRange,
} from './format.ts';

const languages = ['da', 'nb', 'sv', 'en'] as const;
/** Shows non-breaking spaces as underscores. */
const show = (text: string) => text.replaceAll('\u00a0', '_');

describe('dates', () => {
  it('are written as each language does', () => {
    expect(languages.map((lang) => show(formatDate(lang, '2026-05-04')))).toEqual([
      '4._maj_2026',
      '4._mai_2026',
      '4_maj_2026',
      '4_May_2026',
    ]);
    expect(languages.map((lang) => show(formatLongDate(lang, '2026-05-04')))).toEqual([
      'mandag den_4._maj_2026',
      'mandag 4._mai_2026',
      'måndag 4_maj_2026',
      'Monday 4_May_2026',
    ]);
    expect(show(formatLongDate('nb', '2026-12-06', { year: false }))).toBe('søndag 6._desember');
  });

  it('share month and year in a range where they can', () => {
    expect(show(formatDateRange('da', '2026-06-01', '2026-06-03'))).toBe('1.–3._juni_2026');
    expect(show(formatDateRange('en', '2026-06-01', '2026-06-03'))).toBe('1–3_June_2026');
    expect(show(formatDateRange('nb', '2026-05-30', '2026-06-02'))).toBe('30._mai – 2._juni_2026');
    expect(show(formatDateRange('da', '2026-12-30', '2027-01-02'))).toBe(
      '30._december_2026 – 2._januar_2027',
    );
    expect(show(formatDateRange('da', '2026-06-01', '2026-06-01'))).toBe('1._juni_2026');
  });
});

describe('times', () => {
  it('are written as each language does', () => {
    expect(languages.map((lang) => show(formatTime(lang, '09:30')))).toEqual([
      'kl._9.30',
      'kl._09.30',
      'kl._09.30',
      '09:30',
    ]);
    expect(
      languages.map((lang) => show(formatTimeRange(lang, '2026-05-04T09:30', '2026-05-04T10:15'))),
    ).toEqual(['kl._9.30–10.15', 'kl._09.30–10.15', 'kl._09.30–10.15', '09:30–10:15']);
  });

  it('keep the zero of midnight and stop at the start where the end is open', () => {
    expect(formatClock('da', '00:05')).toBe('0.05');
    expect(formatClockRange('en', '18:00', null)).toBe('18:00');
  });
});
