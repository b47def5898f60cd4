import type { PageLanguage } from '../languages.ts';
import { uploads as da, type UploadTexts } from './da/uploads.ts';
import { uploads as en } from './en/uploads.ts';
import { uploads as nb } from './nb/uploads.ts';

const uploadTexts: Record<PageLanguage, UploadTexts> = { da, nb, en };

/** The sentence for an error of an upload; null for an error of something else. */
export function uploadSentence(
  error: { code: string; data: Record<string, unknown> },
  lang: PageLanguage,
): string | null {
  const texts: Record<string, ((limit: string) => string) | undefined> = uploadTexts[lang];
  const kind = /^(picture|file)\.unsupported$/.exec(error.code)?.[1];
  const key = kind ? `${kind}.${String(error.data['kind'])}` : error.code;
  return texts[key]?.(megabytes(error.data['limit'], lang)) ?? null;
}

function megabytes(bytes: unknown, lang: PageLanguage): string {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return `${number.format(Number(bytes ?? 0) / 1024 / 1024)}\u00a0MB`;
}
