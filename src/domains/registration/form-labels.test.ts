import { expect, test } from 'vitest';
import { fieldLabels, withLabel } from './form-labels.ts';

const label = fieldLabels('da', [{ id: 'x', label: { text: 'Hvilket medie?' } }]);

test('fields of somebody alone, of a group and of the payer have the names that stand beside them', () => {
  expect(['name', 'p2.name', 'q.x', 'p3.q.x', 'payer.city', 'consent', 'p1.consent'].map(label)).toEqual([
    'Navn',
    'Deltager 2, Navn',
    'Hvilket medie?',
    'Deltager 3, Hvilket medie?',
    'By',
    '',
    'Deltager 1',
  ]);
});

test('a label stands before its sentence', () => {
  expect([
    withLabel('Navn', 'Udfyld feltet.'),
    withLabel('Hvilket medie?', 'Udfyld feltet.'),
    withLabel('', 'Sæt kryds.'),
  ]).toEqual(['Navn: Udfyld feltet.', 'Hvilket medie? Udfyld feltet.', 'Sæt kryds.']);
});
