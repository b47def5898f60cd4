import { expect, test } from 'vitest';
import { nextSteps } from './next-steps.ts';

type Draft = Parameters<typeof nextSteps>[0];

const event = {
  ...{ lang: 'da', startsOn: null, datesNote: {}, summary: {}, description: {}, venueId: 'house' },
  ...{ attendance: 'onsite', contact: {}, privacy: {}, publishedVersion: 0 },
};
const draft = (step: string, more: object) =>
  nextSteps({
    ...{ event, sessions: [], venues: [], organisation: { contact: {}, controller: {} } },
    ...more,
  } as unknown as Draft).find(({ key }) => key === step)?.done;

test('a venue is done when something is known of its access', () => {
  const venue = (known: string) => [{ id: 'house', access: { step_free: known, lift: 'unknown' } }];
  expect([
    draft('stepPlace', {}),
    draft('stepPlace', { venues: venue('unknown') }),
    draft('stepPlace', { venues: venue('no') }),
    draft('stepPlace', { event: { ...event, venueId: null, attendance: 'online' } }),
  ]).toEqual([false, false, true, true]);
});

test('the controller of the organisation is the controller of its events', () => {
  const organisation = { contact: {}, controller: { name: 'Kommunen' } };
  const joint = { ...event, privacy: { controllers: [{ name: 'Foreningen' }] } };
  expect([
    draft('stepPrivacy', {}),
    draft('stepPrivacy', { organisation }),
    draft('stepPrivacy', { event: joint }),
  ]).toEqual([false, true, true]);
});
