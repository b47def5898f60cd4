import { describe, expect, test } from 'vitest';
import { readInvitationList } from './invitation-list.ts';

const categories = [
  { id: 'c1', name: { da: 'Deltager', en: 'Participant' } },
  { id: 'c2', name: { da: 'Oplægsholder' } },
];
const read = (text: string) => readInvitationList(text, categories, { lang: 'da', categoryId: 'c1' });
const person = { name: 'Runa Pil', email: 'runa@example.org', lang: 'da', categoryId: 'c1', seats: 1 };

describe('a list of people to invite', () => {
  test.each([
    ['Runa Pil; runa@example.org', person],
    ['Runa Pil, Runa@Example.org', person],
    ['Runa Pil <runa@example.org>', person],
    [
      'Runa Pil\truna@example.org\tnb\tOplægsholder\t3',
      { ...person, lang: 'nb', categoryId: 'c2', seats: 3 },
    ],
    ['runa@example.org; Runa Pil; 2', { ...person, seats: 2 }],
    ['runa@example.org', { ...person, name: null }],
    ['runa@example.org; en; participant', { ...person, name: null, lang: 'en' }],
    ['"Runa"; "Pil"; runa@example.org', person],
  ])('reads %s', (line, wanted) => {
    expect(read(line)).toEqual({ people: [wanted], problems: [] });
  });

  test('passes over blank lines and a heading', () => {
    expect(read('Navn;E-mail\n\nRuna Pil;runa@example.org\n').people).toEqual([person]);
  });

  test.each([
    ['Runa Pil', 'email'],
    ['Runa; runa@example', 'email'],
    ['Runa; runa@example.org; fr', 'lang'],
    ['Runa; runa@example.org; Æresgæst', 'category'],
    ['Runa; runa@example.org; 0', 'seats'],
    ['Runa; runa@example.org; -2', 'seats'],
    ['Runa; runa@example.org; 999999999', 'seats'],
    ['Runa; runa@example.org; 2,5', 'seats'],
    [`${'x'.repeat(201)}; runa@example.org`, 'name'],
  ])('says what is wrong with %s', (line, code) => {
    expect(read(`ok@example.org\n${line}`).problems).toEqual([{ line: 2, code }]);
  });

  test('takes no more than can be sent in one go', () => {
    const lines = Array.from({ length: 502 }, (_, n) => `p${n}@example.org`).join('\n');
    expect(read(lines).problems).toEqual([
      { line: 501, code: 'many' },
      { line: 502, code: 'many' },
    ]);
  });
});
