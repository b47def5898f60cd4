import { Temporal } from 'temporal-polyfill';

/** A date of which the text may leave out year and weekday. Weekdays are 1 (Monday) to 7. */
export interface PartialDate {
  day: number;
  month: number;
  year: number | null;
  weekday: number | null;
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  );
}

/** True for a day and month that exist at least in leap years. */
export function isDayOfMonth(month: number, day: number): boolean {
  return isCalendarDay(2024, month, day);
}

export function weekdayOf(year: number, month: number, day: number): number {
  return Temporal.PlainDate.from({ year, month, day }).dayOfWeek;
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isoWeekday(iso: string): number {
  return Temporal.PlainDate.from(iso).dayOfWeek;
}

export function addDays(iso: string, days: number): string {
  return Temporal.PlainDate.from(iso).add({ days }).toString();
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}
