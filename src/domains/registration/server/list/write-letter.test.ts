import { inflateSync } from 'node:zlib';
import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { openByCode } from '../open-by-link.ts';
import { submitRegistration } from '../submit-registration.ts';
import { writeLetter } from './write-letter.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 8);

test.each(['da', 'nb', 'en'] as const)(
  'a tagged letter in %s holds a code that opens',
  async (lang) => {
    const desk = await makeDesk(database.db, `brev-${lang}`, { now });
    const name = 'Åse #panic("x") $y$ 你好 <b>';
    const receipt = await submitRegistration(
      database.db,
      submission(desk, [applicant(1, { name })], { lang }),
      now,
    );
    const id = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    const input = { event: desk.slug, id, origin: 'https://samskab.example' };
    const { pdf } = await writeLetter(database.db, command, input, now);
    const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
    expect(text).toContain('Åse #panic("x") $y$');
    expect(text).toContain(`samskab.example/${lang}/r`);
    const [code = ''] = /([A-Z\d]{4}-){2}[A-Z\d]{4}/.exec(text) ?? [];
    expect((await openByCode(database.db, code)).registration.id).toBe(id);
    const objects = pdfObjects(pdf);
    expect(objects).toMatch(/\/StructTreeRoot/);
    expect(objects).toMatch(/pdfuaid:part>1|pdfuaid:part="1"/);
    expect(objects).toMatch(new RegExp(`/Lang\\s*\\(${lang}(-\\w\\w)?\\)`));
  },
  60_000,
);

function pdfObjects(pdf: Uint8Array): string {
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
