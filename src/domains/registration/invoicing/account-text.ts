/** Account numbers as banks print them. Browser-safe. */
import type { Account } from './invoice.ts';

export function groupedAccount({ kind, account }: Pick<Account, 'kind' | 'account'>): string {
  if (kind === 'iban') return account.replace(/(.{4})(?=.)/g, '$1 ');
  return kind === 'no' ? account.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1 $2 $3') : account;
}
