import { invalidateAll } from '$app/navigation';

interface Answered {
  update: (options: { reset: boolean }) => Promise<void>;
  result: { type: string };
}

/**
 * For `use:enhance`: what was typed stays in the form. After a refusal the page learns what is stored now, so that a
 * second try begins from there.
 */
export function keepTyped() {
  return async ({ update, result }: Answered): Promise<void> => {
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
  };
}
