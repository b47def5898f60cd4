import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { makeWorkshop } from '#testing/workshop-factory.ts';
import { pathInForm, sectionsIn, valuesOf, warningsIn } from '../editing/write-up-form.ts';
import * as schema from '../editing/harvest-schema.ts';
import { keepWriteUp } from './keep-write-up.ts';

const test = useTestDatabase();
const now = Date.parse('2026-06-04T10:00:00Z');
const long = 'Et ord '.repeat(60).trim();
const said = (text: string, detail: string | null = null) => ({ text, detail, line: 4 });
const reading = {
  ...{ lang: 'da' as const, title: 'Opsamling' },
  warnings: [{ line: 2, message: 'Her ser et ord ud til at mangle.' }],
  sections: [
    {
      ...{ area: 'Naboer', title: 'Den åbne gård', case: 'Gården\nEn gård i midten.', owners: ['Bo'] },
      ...{ challenge: 'Hvordan?', stem: 'Så skal man:', line: 1 },
      recommendations: [said('Sæt bænke op', 'Bænke i solen.'), said(long)],
    },
  ],
};

describe('a reading as a form', () => {
  const lines = ['Den åbne gård', 'Udfordring: Hvordan?  Og hvornår?'];
  const values = valuesOf({ writeUp: reading, accounts: ['De talte længe.'], lines });

  it('shows every field, the case’s name apart from its story, and room for what was not seen', () => {
    expect(values).toMatchObject({
      lang: ['da'],
      'sections.0.caseTitle': ['Gården'],
      'sections.0.caseText': ['En gård i midten.'],
      'sections.0.recommendations.0.keyword': ['Sæt bænke op'],
      'sections.0.recommendations.0.text': ['Bænke i solen.'],
      'sections.0.account': ['De talte længe.'],
    });
    expect(sectionsIn(values)).toEqual([
      {
        name: 'sections.0',
        recommendations: ['sections.0.recommendations.0', 'sections.0.recommendations.1'],
        blanks: ['sections.0.recommendations.2', 'sections.0.recommendations.3'],
      },
    ]);
  });

  it('says of a warning how its line begins and which section it belongs to, as long as the form is open', () => {
    expect(warningsIn(values)).toEqual([
      {
        ...{ line: '2', message: 'Her ser et ord ud til at mangle.' },
        ...{ quote: 'Udfordring: Hvordan? Og hvornår?', section: 0 },
      },
    ]);
  });

  it('finds the field that is meant where sections and lines before it were left out', () => {
    const kept = [{ name: 'sections.3', recommendations: ['sections.3.recommendations.2'] }];
    expect(pathInForm(['sections', 0, 'title'], kept).join('.')).toBe('sections.3.title');
    expect(pathInForm(['sections', 0, 'recommendations', 0, 'keyword'], kept).join('.')).toBe(
      'sections.3.recommendations.2.keyword',
    );
    expect(pathInForm(['lang'], kept)).toEqual(['lang']);
  });

  it('keeps words whole that are too long for a line', () => {
    expect(values['sections.0.recommendations.1.text']).toEqual([long]);
    expect(values['sections.0.recommendations.1.keyword']?.[0]?.length).toBeLessThanOrEqual(300);
  });
});

it('keeps sections as workshops that are over, once, in the order of the text', async () => {
  const made = await makeWorkshop(test.db);
  const organiser = await makeMember(test.db, made.organisationId, 'organiser');
  const one = (title: string) => ({
    ...{ area: 'Naboer', title, challenge: 'Hvordan?', stem: 'Så skal man:' },
    owners: [{ name: 'Bo', organisation: 'Boligby' }],
    recommendations: [{ keyword: 'Sæt bænke op', text: 'I solen.', addressedTo: 'kommunen' }],
  });
  const input = schema.keepWriteUp.parse({
    ...{ event: made.slug, lang: 'da' },
    sections: [one('Den åbne gård'), { ...one('Tom'), recommendations: [] }],
  });
  const { workshops } = await keepWriteUp(test.db, organiser, input, now);
  const kept = await test.db
    .selectFrom('workshops')
    .select(['id', 'title', 'way', 'state', 'session_id', 'owners'])
    .where('id', 'in', workshops)
    .orderBy('position')
    .execute();
  const record = { way: 'record', state: 'closed', session_id: null };
  const owners = [{ name: 'Bo', organisation: 'Boligby' }];
  expect(kept).toEqual([
    { ...record, id: workshops[0], title: 'Den åbne gård', owners },
    { ...record, id: workshops[1], title: 'Tom', owners },
  ]);
  const recommended = await test.db
    .selectFrom('recommendations')
    .select(['keyword', 'text', 'addressed_to', 'state'])
    .where('workshop_id', 'in', workshops)
    .execute();
  expect(recommended).toEqual([
    { keyword: 'Sæt bænke op', text: 'I solen.', addressed_to: 'kommunen', state: 'kept' },
  ]);
  await expect(keepWriteUp(test.db, organiser, input, now)).rejects.toMatchObject({
    code: 'write_up.twice.conflict',
    data: { value: 'Den åbne gård' },
  });
  const facilitator = await makeMember(test.db, made.organisationId, 'facilitator');
  await expect(keepWriteUp(test.db, facilitator, input, now)).rejects.toMatchObject({
    code: 'event.not_found',
  });
});
