import { describe, expect, it } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import { findSession, viewSession } from './session-view.ts';

const document = samplePublication();
const view = (slug: string, lang: 'da' | 'nb' | 'en') => {
  const found = findSession(document, slug);
  if (!found) throw new Error(slug);
  return viewSession(document, found.session, lang, (text) => text);
};

describe('a session’s page', () => {
  it('shows the translation and says what the session is called in its own language', () => {
    const session = view('language-and-care', 'en');
    expect([session.title, session.originalTitle]).toEqual([
      { text: 'Language is care' },
      { text: 'Språk er omsorg', lang: 'nb' },
    ]);
    expect(view('language-and-care', 'nb').originalTitle).toBeNull();
  });

  it('says when a text is in another language than the page', () => {
    expect(view('shared-kitchens', 'nb').description?.lang).toBe('da');
    expect(view('shared-kitchens', 'en').description?.lang).toBeUndefined();
  });

  it('keeps the speakers of each part apart', () => {
    const { parts, speakers } = view('first-year-together', 'da');
    expect(speakers).toEqual([]);
    expect(parts.map((part) => part.speakers.map((speaker) => speaker.name))).toEqual([
      ['Ragna Steinsholt'],
      ['Anders Vindfeldt', null],
    ]);
  });

  it('has all its times, its materials and its neighbours', () => {
    const session = view('ideas-that-travel', 'da');
    expect(session.slots.map((slot) => [slot.start, slot.attendance])).toEqual([
      ['2026-05-04T10:30', 'both'],
      ['2026-05-05T09:00', 'online'],
    ]);
    expect(session.materials.map((material) => material.title)).toEqual([
      { text: 'Forty ideas, a working paper', lang: 'en' },
    ]);
    expect([session.previous?.slug, session.next?.slug]).toEqual(['welcome', 'shared-kitchens']);
  });

  it('is found by an old address too', () => {
    const sessions = document.sessions.map((session) =>
      session.slug === 'welcome' ? { ...session, oldSlugs: ['velkomst'] } : session,
    );
    expect(findSession({ ...document, sessions }, 'velkomst')?.movedTo).toBe('welcome');
    expect(findSession(document, 'nowhere')).toBeNull();
  });
});
