/** Reads a list of people to invite as it is typed, or pasted from a spreadsheet. Browser-safe. */
import { z } from 'zod';
import { isPageLanguage, type PageLanguage, type Texts } from '#platform/i18n/languages.ts';
import { holdsNationalId } from './national-id.ts';
import type { Invited } from './schema.ts';

export type LineProblem = 'email' | 'lang' | 'category' | 'seats' | 'national_id' | 'name' | 'many';

export interface InvitationList {
  people: Invited[];
  /** `line` counts from 1. */
  problems: { line: number; code: LineProblem }[];
}

interface Otherwise {
  lang: PageLanguage;
  categoryId: string;
}

const most = 500;
const address = z.email().max(254);

/**
 * One a line: name and address in any order, then language, kind of place and number, in any order. Cells are divided
 * by tabs or semicolons, where there are none by commas; `Name <address>` is read too. A heading row is passed over.
 */
export function readInvitationList(
  text: string,
  categories: readonly { id: string; name: Texts }[],
  otherwise: Otherwise,
): InvitationList {
  const found: InvitationList = { people: [], problems: [] };
  const names = namesOf(categories);
  for (const [index, line] of text.split('\n').entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0 || (index === 0 && isHeading(cells))) continue;
    const read = readLine(cells, names, otherwise);
    if (typeof read === 'string') found.problems.push({ line: index + 1, code: read });
    else if (found.people.length >= most) found.problems.push({ line: index + 1, code: 'many' });
    else found.people.push(read);
  }
  return found;
}

function namesOf(categories: readonly { id: string; name: Texts }[]): Map<string, string> {
  return new Map(
    categories.flatMap(({ id, name }) => Object.values(name).map((one) => [one.trim().toLowerCase(), id])),
  );
}

function cellsOf(line: string): string[] {
  const spread = line.replace(/<([^<>]*@[^<>]*)>/g, '\t$1\t');
  const divider = /[\t;]/.test(spread) ? /[\t;]/ : /,/;
  return spread
    .split(divider)
    .map((cell) => cell.replace(/^["'\s]+|["'\s]+$/g, ''))
    .filter((cell) => cell !== '');
}

function isHeading(cells: readonly string[]): boolean {
  return cells.every((cell) => !cell.includes('@')) && cells.some((cell) => /^e-?(mail|post)/i.test(cell));
}

function readLine(
  cells: readonly string[],
  names: ReadonlyMap<string, string>,
  otherwise: Otherwise,
): Invited | LineProblem {
  if (cells.some(holdsNationalId)) return 'national_id';
  const at = cells.findIndex((cell) => cell.includes('@'));
  const email = (cells[at] ?? '').toLowerCase();
  if (!address.safeParse(email).success) return 'email';
  // The name stands before the address, or right behind it where nothing does.
  const name = at > 0 ? cells.slice(0, at).join(' ') : (nameBehind(cells.slice(1), names) ?? null);
  if (name !== null && name.length > 200) return 'name';
  const person: Invited = { name, email, ...otherwise, seats: 1 };
  const rest = at > 0 ? cells.slice(at + 1) : cells.slice(1).filter((cell) => cell !== name);
  for (const cell of rest) {
    const problem = readCell(cell, person, names);
    if (problem) return problem;
  }
  return person;
}

function nameBehind(cells: readonly string[], names: ReadonlyMap<string, string>): string | undefined {
  const [first] = cells;
  if (first === undefined || /^-?\d/.test(first) || /^[a-z]{2}$/i.test(first)) return undefined;
  return names.has(first.toLowerCase()) ? undefined : first;
}

function readCell(cell: string, person: Invited, names: ReadonlyMap<string, string>): LineProblem | null {
  const plain = cell.toLowerCase();
  const categoryId = names.get(plain);
  if (categoryId !== undefined) person.categoryId = categoryId;
  else if (/^[-+]?\d+([.,]\d+)?$/.test(plain)) {
    const seats = Number(plain.replace(',', '.'));
    if (!Number.isInteger(seats) || seats < 1 || seats > 100) return 'seats';
    person.seats = seats;
  } else if (/^[a-z]{2}$/.test(plain)) {
    if (!isPageLanguage(plain)) return 'lang';
    person.lang = plain;
  } else return 'category';
  return null;
}
