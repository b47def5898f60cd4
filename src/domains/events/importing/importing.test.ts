import { describe, expect, it } from 'vitest';
import { contactOf, factsOf } from './event-facts.ts';
import { likeness, roundOf } from './likeness.ts';
import { matchEntries } from './match.ts';
import { meetingsIn } from './meetings.ts';
import { mergeField } from './merge-field.ts';

describe('mergeField', () => {
  it.each([
    ['the text said the same as last time, whatever stands there', 'A', 'B', 'A', 'same'],
    ['the text changed and nobody touched it', 'A', 'A', 'B', 'changed'],
    ['the text changed and somebody had mended it', 'A', 'C', 'B', 'kept'],
    ['the text changed to what somebody had mended', 'A', 'B', 'B', 'same'],
    ['it was never imported and is empty', undefined, '', 'B', 'changed'],
    ['it was never imported and holds something else', undefined, 'C', 'B', 'kept'],
    ['it was never imported and the text is silent', undefined, 'C', '', 'same'],
  ])('%s', (_name, last, current, next, outcome) => {
    expect(mergeField(last, current, next)).toBe(outcome);
  });
});

describe('titles', () => {
  it('are near when one copy is cut short, and far when they speak of something else', () => {
    expect(likeness('Mindre system, flere mennesker', 'Mindre system – flere menneske')).toBeGreaterThan(0.9);
    expect(likeness('Mindre system', 'Fælles frokost')).toBeLessThan(0.3);
    expect(likeness('', '')).toBe(0);
  });

  it('tell the round of a code from its number', () => {
    expect([roundOf('Workshop 1A'), roundOf('12 b'), roundOf('Spor 1'), roundOf(null)]).toEqual([
      { number: '1', round: 'A' },
      { number: '12', round: 'B' },
      null,
      null,
    ]);
  });
});

it('entries are found again by key, code, title and time, each once', () => {
  const present = [
    { id: 'pause-1', keys: ['d||pause'], title: 'Pause', code: null, date: 'd', start: '10:00' },
    { id: 'pause-2', keys: ['d||pause'], title: 'Pause', code: null, date: 'd', start: '15:00' },
    { id: 'workshop', keys: [], title: 'Byens rum', code: '1A', date: 'd', start: '11:00' },
  ];
  const entry = (key: string, title: string, start: string, code: string | null = null) => ({
    ...{ key, title, start, code, date: 'd' },
  });
  const wanted = [
    entry('d||pause', 'Pause', '12:00'),
    entry('d||pause', 'Pause', '15:00'),
    entry('d||pause', 'Pause', '10:00'),
    entry('d|1A|byens mange rum', 'Byens mange rum', '11:30', '1A'),
  ];
  expect([...matchEntries(wanted, present)]).toEqual([
    [1, 'pause-2'],
    [2, 'pause-1'],
    [3, 'workshop'],
  ]);
});

describe('facts', () => {
  const fact = (
    kind:
      | 'inviter'
      | 'organiser'
      | 'partner'
      | 'contact'
      | 'answer_date'
      | 'registration_deadline'
      | 'price'
      | 'link',
    text: string,
    value = null as string | null,
  ) => ({
    ...{ kind, text, value, line: 1 },
  });

  it('tell persons from bodies, and leave out the organisation itself', () => {
    const source = {
      ...{ lang: 'da' as const, texts: [], days: [] },
      facts: [
        fact('inviter', 'Ida Prøve (medlem af byrådet)'),
        fact('inviter', 'Byens Fond'),
        fact('organiser', 'Vores Forening'),
        fact('partner', 'Ole Øvelse, forsker'),
      ],
    };
    expect(factsOf(source, 'vores forening').parties).toEqual([
      { role: 'inviter', kind: 'person', name: 'Ida Prøve', title: 'medlem af byrådet' },
      { role: 'inviter', kind: 'organisation', name: 'Byens Fond', title: '' },
      { role: 'partner', kind: 'person', name: 'Ole Øvelse', title: 'forsker' },
    ]);
  });

  it('take the address to register at from the line of the deadline, and say that line and a label once', () => {
    const line = 'Tilmelding senest 1. marts 2027 på www.havnehuset.example/ungeliv.';
    const source = {
      ...{ lang: 'da' as const, texts: [], days: [] },
      facts: [
        fact('link', line, 'www.havnehuset.example/ungeliv'),
        fact('registration_deadline', line, '2027-03-01'),
        fact('price', 'Pris: 1.200 kr.', '1200'),
        fact('link', 'Læs om stedet på www.havnehuset.example'),
      ],
    };
    expect([factsOf(source, '').registration, factsOf(source, '').practical]).toEqual([
      {
        state: 'open',
        deadline: '2027-03-01',
        price: '1.200 kr.',
        url: 'https://www.havnehuset.example/ungeliv',
        note: line,
      },
      [{ heading: 'Links', body: 'Læs om stedet på www.havnehuset.example' }],
    ]);
  });

  it('find name, mail and telephone of a contact', () => {
    expect(
      contactOf([fact('contact', 'Spørgsmål? Kontakt Ida Prøve på tlf. 12 34 56 78 eller ida@eksempel.dk.')]),
    ).toEqual({
      name: 'Ida Prøve',
      email: 'ida@eksempel.dk',
      phone: '12 34 56 78',
    });
  });
});

it('days without a gap are one meeting, others are meetings of their own', () => {
  const item = (title: string) => ({ id: title, title, line: 1 }) as never;
  const days = [
    { date: '2026-08-20', items: [item('Om byen')] },
    { date: '2026-05-20', items: [item('A'), item('B')] },
    { date: '2026-05-21', items: [item('C')] },
    { date: null, items: [item('En gang')] },
  ];
  expect(
    meetingsIn(days, 'da', 'Netværket').map(({ title, date, days: of }) => [title, date, of.length]),
  ).toEqual([
    ['Netværket, 20.\u00a0maj\u00a02026', '2026-05-20', 2],
    ['Om byen', '2026-08-20', 1],
    ['En gang', null, 1],
  ]);
});
