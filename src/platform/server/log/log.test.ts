import { expect, test } from 'vitest';
import { describeError, redact } from './log.ts';

test('addresses and tokens never reach the log', () => {
  expect(redact('no mail to Åse.Prøve@example.org today')).toBe('no mail to [address] today');
  expect(redact('GET /da/sign-in/link/QsJfmWlwXoPzNYuHtRkEbVcAaDgLiTnB failed')).toBe(
    'GET /da/sign-in/link/[token] failed',
  );
  expect(redact('invalid input syntax for type uuid: "Egen Person"')).toBe(
    'invalid input syntax for type uuid: "…"',
  );
  expect(redact('organisation 0199aaaa-0000-7000-8000-000000000000')).toContain('0199aaaa');
});

test('an error of the database is told without the values that were in its way', () => {
  const error = Object.assign(
    new Error('duplicate key value violates unique constraint "accounts_email_key"'),
    {
      code: '23505',
      detail: 'Key (email)=(egen@example.org) already exists.',
      parameters: ['egen@example.org'],
    },
  );
  const told = JSON.stringify(describeError(new Error('not saved', { cause: error })));
  expect(told).toContain('23505');
  expect(told).toContain('accounts_email_key');
  expect(told).not.toContain('egen@example');
});
