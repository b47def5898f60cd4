/** The page's language for components below the root layout; a function, so that it follows a change of page. */
import { createContext } from 'svelte';
import type { PageLanguage } from '../i18n/languages.ts';
import { uiTexts, type UiTexts } from '../i18n/texts/ui.ts';

const [get, set] = createContext<() => PageLanguage>();

export const setLanguage = set;

export function currentLanguage(): PageLanguage {
  return get()();
}

export function currentUiTexts(): UiTexts {
  return uiTexts[currentLanguage()];
}
