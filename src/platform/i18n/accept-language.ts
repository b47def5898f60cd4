/** Which of our languages a browser asks for first. Browser-safe. */
import type { PageLanguage } from './languages.ts';

/** Languages whose readers read one of ours more easily than English. */
const nearest: Record<string, PageLanguage> = {
  ...{ da: 'da', fo: 'da', kl: 'da' },
  ...{ nb: 'nb', nn: 'nb', no: 'nb', sv: 'nb', se: 'nb', smj: 'nb', sma: 'nb' },
  ...{ en: 'en' },
};

/** `nn-NO, en;q=0.8` gives `nb`; English where nothing of ours is asked for. */
export function preferredLanguage(header: string | null): PageLanguage {
  const asked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality ? Number(quality) : 1, order };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag } of asked) {
    const lang = nearest[tag];
    if (lang) return lang;
  }
  return 'en';
}
