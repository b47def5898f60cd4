/** What an event still wants before it is published, in the order in which organisers do it. Browser-safe. */
import { pickText } from '#platform/i18n/languages.ts';
import type { Draft } from '../draft.ts';

export interface Step {
  key:
    | 'stepProgramme'
    | 'stepDates'
    | 'stepSummary'
    | 'stepPlace'
    | 'stepContact'
    | 'stepPrivacy'
    | 'stepPublish';
  /** Path below the event's own page. */
  path: string;
  done: boolean;
}

export function nextSteps(draft: Pick<Draft, 'event' | 'sessions' | 'organisation' | 'venues'>): Step[] {
  const { event, organisation } = draft;
  const said = (texts: typeof event.summary) => pickText(texts, event.lang, event.lang) !== null;
  const hasProgramme = draft.sessions.some((session) => !session.withdrawn);
  const venue = draft.venues.find((one) => one.id === event.venueId);
  const isAccessSaid = Object.values(venue?.access ?? {}).some((known) => known !== 'unknown');
  const contact = { ...organisation.contact, ...event.contact };
  return [
    { key: 'stepProgramme', path: hasProgramme ? '/programme' : '/import', done: hasProgramme },
    { key: 'stepDates', path: '/about', done: event.startsOn !== null || said(event.datesNote) },
    { key: 'stepSummary', path: '/about', done: said(event.summary) || said(event.description) },
    { key: 'stepPlace', path: '/places', done: isAccessSaid || event.attendance === 'online' },
    { key: 'stepContact', path: '/about#contact', done: Boolean(contact.email ?? contact.phone) },
    {
      key: 'stepPrivacy',
      path: '/about#privacy',
      done: [...(event.privacy.controllers ?? []), organisation.controller].some((one) => Boolean(one.name)),
    },
    { key: 'stepPublish', path: '/publish', done: event.publishedVersion > 0 },
  ];
}
