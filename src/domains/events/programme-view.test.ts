import { describe, expect, it } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import { listAreas } from './programme-areas.ts';
import { groupRows, viewProgramme } from './programme-view.ts';

const document = samplePublication();
const view = viewProgramme(document, 'nb');
const rowsOf = (date: string) => view.days.find((day) => day.date === date)?.rows ?? [];

describe('a programme by day', () => {
  it('has its days in order, each with rows of one time', () => {
    expect(view.days.map((day) => [day.date, day.rows.length])).toEqual([
      ['2026-05-04', 8],
      ['2026-05-05', 6],
      ['2026-05-06', 1],
    ]);
  });

  it('sets parallel sessions side by side, under the block’s title', () => {
    const block = rowsOf('2026-05-04').find((row) => row.slots.length > 1);
    expect(block?.slots.map((slot) => slot.code)).toEqual(['1A', '2A', '3A', '4A', '5A', '6A']);
    expect(block?.title).toEqual({ text: 'Værksteder, runde A', lang: 'da' });
    expect([block?.start, block?.end]).toEqual(['2026-05-04T13:00', '2026-05-04T15:00']);
  });

  it('points from a repeated session to its other time, but not from coffee to coffee', () => {
    const [first] = rowsOf('2026-05-04').find((row) => row.slots.length > 1)?.slots ?? [];
    expect(first?.repeats.map(({ code, date, start }) => ({ code, date, start }))).toEqual([
      { code: '1B', date: '2026-05-05', start: '2026-05-05T10:15' },
    ]);
    const lunch = rowsOf('2026-05-04').find((row) => row.slots[0]?.kind === 'meal');
    expect(lunch?.slots[0]?.repeats).toEqual([]);
  });

  it('says where something is when it is not at the gathering’s own venue', () => {
    const supper = rowsOf('2026-05-04').at(-1)?.slots[0];
    expect(supper?.place).toEqual({ venue: 'Dampsmedjen', room: null, elsewhere: true });
    expect([supper?.doors, supper?.end]).toEqual(['19:00', null]);
  });

  it('keeps what has no clock time, and gathers what is not yet confirmed', () => {
    const day = view.days.at(-1);
    expect(day?.tentative).toBe(true);
    expect(day?.rows[0]?.start).toBeNull();
    expect(day?.rows[0]?.slots[0]?.tentative).toEqual(['title', 'date', 'place']);
  });

  it('names what has no time at all apart', () => {
    const old = viewProgramme({ ...document, slots: [] }, 'da');
    expect(old.days).toEqual([]);
    expect(old.unscheduled.find((talk) => talk.page === 'ideas-that-travel')).toMatchObject({
      lang: 'en',
      materials: 1,
      speakers: [{ name: 'Aino Välimetsä' }],
    });
    expect(view.unscheduled).toEqual([]);
  });

  it('leaves out what was withdrawn', () => {
    const slots = document.slots.map((slot) => ({ ...slot, withdrawn: slot.date === '2026-05-06' }));
    expect(viewProgramme({ ...document, slots }, 'da').days).toHaveLength(2);
  });
});

describe('rows', () => {
  const at = (id: string, start: string | null, blockId: string | null = null) => ({
    ...(document.slots[0] as (typeof document.slots)[number]),
    id,
    start,
    blockId,
  });

  it('join a session of the same start to a block', () => {
    const rows = groupRows([
      at('a', '2026-05-04T09:00', 'b1'),
      at('b', '2026-05-04T09:00', 'b1'),
      at('c', '2026-05-04T09:00'),
    ]);
    expect(rows.map((row) => row.map((slot) => slot.id))).toEqual([['a', 'b', 'c']]);
  });

  it('stay apart where there are no clock times', () => {
    expect(groupRows([at('a', null), at('b', null)])).toHaveLength(2);
  });
});

describe('areas', () => {
  it('have a letter of their own each', () => {
    const areas = listAreas(['Steder', 'Sprog', 'Steder', 'Samtaler', null].map((area) => ({ area })));
    expect(areas).toEqual([
      { name: 'Steder', letter: 'S', colour: 1 },
      { name: 'Sprog', letter: 'Sp', colour: 2 },
      { name: 'Samtaler', letter: 'Sa', colour: 3 },
    ]);
  });

  it('say their language where the page has another', () => {
    const sessions = [{ area: 'Steder' }];
    const lang = (page: 'da' | 'nb') => listAreas(sessions, { lang: 'da', page })[0]?.lang;
    expect([lang('da'), lang('nb')]).toEqual([undefined, 'da']);
  });
});
