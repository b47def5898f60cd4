/** What we export reads back as the same programme by our own reader. */
import { expect, test } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import type { PublicationDocument } from '../publication.ts';
import { extractFile } from '../reader/formats/extract-file.ts';
import type { ReadItem } from '../reader/reading.ts';
import { calendar } from './calendar.ts';
import { slotTitle, textFor } from './export-reader.ts';
import { scheduleJson } from './schedule-json.ts';
import { scheduleXml } from './schedule-xml.ts';

const options = { origin: 'https://samskab.example', lang: 'da' } as const;

interface Line {
  date: string | null;
  start: string | null;
  end: string | null;
  title: string;
  lang: string;
}

async function read(
  text: string,
  fileName: string,
): Promise<{ items: (ReadItem & { date: string | null })[] }> {
  const extract = await extractFile(Buffer.from(text), { fileName });
  if (extract.kind !== 'reading') throw new Error('not recognised as a programme');
  return {
    items: extract.reading.days.flatMap(({ date, items }) => items.map((item) => ({ ...item, date }))),
  };
}

/** With times only: the formats cannot tell of a day without. */
function published(document: PublicationDocument, keepLang: boolean): Line[] {
  return document.slots
    .filter((slot) => !slot.withdrawn && slot.start !== null)
    .map((slot) => {
      const session = document.sessions.find((one) => one.id === slot.sessionId);
      const title = session && textFor(session.title, options, session.lang);
      return {
        date: slot.date,
        start: slot.start?.slice(11) ?? null,
        end: slot.end?.slice(11) ?? null,
        title: slotTitle(slot, title?.text ?? ''),
        lang: (keepLang ? session?.lang : title?.lang) ?? '',
      };
    });
}

function lineOf({ date, start, end, lang, title, code }: ReadItem & { date: string | null }): Line {
  return { date, start, end, title: code ? `${code}: ${title}` : title, lang };
}

const byTime = (lines: Line[]) => lines.map((line) => JSON.stringify(line)).sort();

test.each([
  ['calendar.ics', calendar(samplePublication(), options), false],
  ['schedule.json', scheduleJson(samplePublication(), options) ?? '', true],
  ['schedule.xml', scheduleXml(samplePublication(), options) ?? '', true],
])('%s', async (name, text, keepsSpokenLanguage) => {
  const { items } = await read(text, name);
  const timed = items.filter((item) => !(item.start === '00:00' && item.end === null));
  expect(byTime(timed.map(lineOf))).toEqual(byTime(published(samplePublication(), keepsSpokenLanguage)));
});

test('who speaks, where, and what is not confirmed come back too', async () => {
  const document = samplePublication();
  const names = (items: ReadItem[]) =>
    new Set(items.flatMap((item) => item.speakers.map((speaker) => speaker.name)));
  const spoken = new Set(document.speakers.flatMap((speaker) => speaker.name ?? []));
  for (const text of [scheduleJson(document, options), scheduleXml(document, options)]) {
    const { items } = await read(text ?? '', 'schedule');
    for (const name of names(items)) expect(spoken).toContain(name);
    expect(names(items).size).toBeGreaterThan(3);
    expect(items.every((item) => item.place !== null)).toBe(true);
  }
  const counts = await Promise.all(
    [calendar(document, options), scheduleJson(document, options), scheduleXml(document, options)].map(
      async (text) => {
        const { items } = await read(text ?? '', 'x');
        const timed = items.filter((item) => item.start !== '00:00');
        return {
          unsure: timed.filter((item) => item.tentative).length,
          codes: new Set(timed.flatMap((item) => item.code ?? [])).size,
        };
      },
    ),
  );
  expect(counts[0]).toEqual(counts[1]);
  expect(counts[1]).toEqual(counts[2]);
  expect(counts[0]?.codes).toBe(12);
  expect(counts[0]?.unsure).toBeGreaterThan(0);
});
