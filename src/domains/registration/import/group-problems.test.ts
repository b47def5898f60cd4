import { expect, test } from 'vitest';
import { groupProblems } from './group-problems.ts';

test('what is wrong in many rows is told once for each column, with every row', () => {
  const email = (row: number) => ({ row, column: 'E-mail', code: 'email' });
  const problems = [email(3), { row: 3, column: 'Navn', code: 'required' }, ...[5, 7, 8, 9].map(email)];
  expect(groupProblems(problems)).toEqual([
    { column: 'E-mail', code: 'email', count: 5, rows: '3, 5, 7–9' },
    { column: 'Navn', code: 'required', count: 1, rows: '3' },
  ]);
});
