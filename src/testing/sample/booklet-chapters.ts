/** Five invented workshops as a booklet tells them: those of the demonstration. */
import type { BookletChapter } from '#domains/harvest/schema.ts';
import { slugFrom } from '#platform/addresses/slugs.ts';
import { gathered } from '../../cli/demonstration/gathered.ts';

export function sampleChapters(): BookletChapter[] {
  return gathered.map(({ lines, ...rest }, chapter) => ({
    ...rest,
    workshopId: `0199bbbb-0000-7000-8000-00000000000${chapter}`,
    slug: `workshop-${slugFrom(rest.area)}`,
    lang: 'da',
    session: null,
    title: rest.caseTitle,
    pictures: [],
    recommendations: lines.map(([keyword, text, addressedTo, notes, tables], index) => ({
      id: `0199cccc-0000-7000-8000-0000000000${chapter}${index}`,
      slug: slugFrom(keyword, 80),
      ...{ keyword, text, addressedTo, notes, tables },
    })),
  }));
}
