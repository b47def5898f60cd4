import sharp from 'sharp';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import { awkwardProgramme } from '../exports/awkward-programme.ts';
import { renderInvitation } from './render-invitation.ts';
import { renderOgPicture } from './render-og-picture.ts';

const options = { origin: 'https://samskab.example', lang: 'da' } as const;

/** All objects of a PDF as text, those in compressed streams too. */
function pdfText(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const parts = [raw.toString('latin1')];
  for (let at = raw.indexOf('stream\n'); at !== -1; at = raw.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(raw.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // A stream that is not compressed.
    }
  }
  return parts.join('\n');
}

describe('the invitation', () => {
  test.each(['da', 'nb', 'en'] as const)('is tagged, titled and in its language: %s', async (lang) => {
    const pdf = await renderInvitation(samplePublication(), { ...options, lang });
    const text = pdfText(pdf);
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toMatch(new RegExp(`/Lang\\s*\\(${lang}(-\\w\\w)?\\)`));
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/pdfuaid:part>1|pdfuaid:part="1"/);
    expect(text).toContain('/H1');
    expect(text).toContain('/TH');
  });

  test('takes whatever people write as text', async () => {
    const document = awkwardProgramme();
    const nasty =
      '#panic("no") $x$ `raw` \\ <label> @ref *bold* _it_ // no #read("/etc/passwd") \u0000\ud83d \u202eabc \ue000 👩‍👧 שלום 你好 e\u0301';
    document.event.title = { da: nasty };
    document.event.description = {
      da: `${nasty}\n\n# ${nasty}\n\n1. ${nasty}\n   - ${nasty}\n\n![x](http://x/y.png)\n\n| a |\n|-|\n| b |`,
    };
    document.event.practical = [{ id: 'x', heading: { da: nasty }, body: { da: nasty } }];
    for (const session of document.sessions) session.title = { da: nasty };
    for (const venue of document.venues) venue.name = nasty;
    document.organisation.name = nasty;
    document.event.contact = { name: nasty, email: 'no mail', phone: nasty };
    expect((await renderInvitation(document, options)).length).toBeGreaterThan(1000);
  });

  test('can be made of an event that is hardly more than a name', async () => {
    const document = awkwardProgramme();
    Object.assign(document, {
      sessions: [],
      slots: [],
      venues: [],
      parties: [],
      speakers: [],
      materials: [],
    });
    Object.assign(document.event, { startsOn: null, endsOn: null, venueId: null, summary: {}, contact: {} });
    document.organisation.contact = {};
    expect((await renderInvitation(document, options)).length).toBeGreaterThan(1000);
  });

  test('is the same for the same publication', async () => {
    const one = await renderInvitation(awkwardProgramme(), options);
    const again = await renderInvitation({ ...awkwardProgramme(), version: 8 }, options);
    expect(Buffer.compare(one, again)).toBe(0);
  });
});

describe('the picture', () => {
  test.each([
    ['short', 'Nabodage'],
    [
      'long',
      'Når velfærden skal bæres af flere: om naboer, foreninger og kommuner, der finder sammen på nye måder i hele Norden',
    ],
    ['one word', 'Velfærdssamskabelsesnetværkskonferencedeltagerforberedelsesmøde'.repeat(3)],
    ['no text', '<script>&"\u0000\ud83d'],
  ])('is a PNG of the size others expect: %s', async (_, title) => {
    const document = awkwardProgramme();
    document.event.title = { da: title };
    const { format, width, height } = await sharp(await renderOgPicture(document, options)).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
  });
});
