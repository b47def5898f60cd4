import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';

/**
 * For `use:enhance`: what was typed stays in the form. After a refusal the page learns what is stored now, so that a
 * second try begins from there.
 */
export const keepTyped: SubmitFunction =
  () =>
  async ({ update, result }) => {
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
  };
