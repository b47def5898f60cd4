import { describe, expect, it } from 'vitest';
import { mendCutLetters } from './calendar-lines.ts';
import { decodeText } from './decode-text.ts';
import { readCalendar } from './read-calendar.ts';

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

function read(text: string, lang?: 'da' | 'en') {
  const extract = readCalendar(text, { lang });
  if (extract.kind !== 'reading') throw new Error('a calendar gives a reading');
  return extract.reading;
}

function itemsOf(text: string) {
  return read(text).days.flatMap(({ date, items }) =>
    items.map(({ start, end, title }) => `${date} ${start}-${end} ${title}`),
  );
}

describe('a calendar', () => {
  it('gives an item for each event, days and times in order', () => {
    const text = calendar(
      'X-WR-CALNAME:Naboskab 2027',
      event(
        'UID:b',
        'DTSTART;TZID=Europe/Oslo:20270603T130000',
        'DURATION:PT1H30M',
        'SUMMARY:Værksted\\, første del',
      ),
      event(
        'UID:a',
        'DTSTART;TZID=Europe/Oslo:20270603T093000',
        'DTEND;TZID=Europe/Oslo:20270603T100000',
        'SUMMARY;LANGUAGE=nb:Åpning',
        'DESCRIPTION:Kaffe\\nog sang',
        'LOCATION:Storsalen',
        'STATUS:TENTATIVE',
      ),
    );
    expect(read(text, 'da')).toEqual({
      lang: 'da',
      title: 'Naboskab 2027',
      days: [
        {
          date: '2027-06-03',
          items: [
            item({
              start: '09:30',
              end: '10:00',
              title: 'Åpning',
              kind: 'plenary',
              lang: 'nb',
              place: 'Storsalen',
              description: 'Kaffe\nog sang',
              tentative: true,
              line: 10,
            }),
            item({ start: '13:00', end: '14:30', title: 'Værksted, første del', kind: 'workshop', line: 4 }),
          ],
        },
      ],
      facts: [],
      texts: [],
      warnings: [],
    });
  });

  it('reads lines that are folded, folded in the middle of a letter, or not folded where they should be', () => {
    const cut = Buffer.concat([
      Buffer.from(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270603T093000\r\nDTEND:20270603T100000\r\nSUMMARY:Sm',
      ),
      Buffer.from([0xc3]),
      Buffer.from('\r\n '),
      Buffer.from([0xb8]),
      Buffer.from(
        'r\r\n  og br\r\n ød\r\nDESCRIPTION:Første\r\nSted: Salen\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
      ),
    ]);
    const [day] = read(decodeText(mendCutLetters(cut))).days;
    expect(day?.items[0]).toMatchObject({ title: 'Smør og brød', description: 'Første\nSted: Salen' });
  });

  it('keeps wall-clock times, converts UTC to the zone of the calendar, and says so once', () => {
    const text = calendar(
      'X-WR-TIMEZONE:Europe/Stockholm',
      event('DTSTART:20270603T073000Z', 'DTEND:20270603T080000Z', 'SUMMARY:Sommar'),
      event('DTSTART:20271203T073000Z', 'DTEND:20271203T080000Z', 'SUMMARY:Vinter'),
      event('DTSTART:20271204T073000', 'DTEND:20271204T080000', 'SUMMARY:Överallt'),
    );
    expect(itemsOf(text)).toEqual([
      '2027-06-03 09:30-10:00 Sommar',
      '2027-12-03 08:30-09:00 Vinter',
      '2027-12-04 07:30-08:00 Överallt',
    ]);
    expect(read(text, 'en').warnings).toEqual([
      { line: 4, message: 'The times are in UTC and have been converted to Europe/Stockholm.' },
    ]);
  });

  it('takes the latest of repeated UIDs, the first of a repeating event, and nothing cancelled, and says so', () => {
    const at = (hour: number) => [`DTSTART:20270603T${hour}0000`, `DTEND:20270603T${hour}3000`];
    const text = calendar(
      event('UID:a', 'SEQUENCE:2', ...at(10), 'SUMMARY:Ny'),
      event('UID:a', 'SEQUENCE:1', ...at(11), 'SUMMARY:Gammel'),
      event('UID:b', ...at(12), 'RRULE:FREQ=WEEKLY', 'SUMMARY:Hver uge'),
      event(
        'UID:b',
        'RECURRENCE-ID:20270610T120000',
        'DTSTART:20270610T130000',
        'DTEND:20270610T140000',
        'SUMMARY:Flyttet',
      ),
      event('UID:c', ...at(14), 'STATUS:CANCELLED', 'SUMMARY:Aflyst'),
    );
    expect(itemsOf(text)).toEqual([
      '2027-06-03 10:00-10:30 Ny',
      '2027-06-03 12:00-12:30 Hver uge',
      '2027-06-10 13:00-14:00 Flyttet',
    ]);
    expect(read(text, 'en').warnings.map(({ message }) => message)).toEqual([
      '"Gammel" stands in the calendar several times with one UID. The latest version is taken in.',
      '"Hver uge" repeats by a rule in the calendar. Only the first time is taken in.',
      '"Aflyst" is cancelled in the calendar and is not taken in.',
    ]);
  });

  it('takes every time of an event whose rule ends, without its exceptions and with what was moved', () => {
    const text = calendar(
      event(
        'UID:kor',
        'DTSTART;TZID=Europe/Copenhagen:20270902T190000',
        'DTEND;TZID=Europe/Copenhagen:20270902T210000',
        'RRULE:FREQ=WEEKLY;UNTIL=20270930T170000Z',
        'EXDATE;TZID=Europe/Copenhagen:20270909T190000',
        'SUMMARY:Korprøve',
      ),
      event(
        'UID:kor',
        'RECURRENCE-ID;TZID=Europe/Copenhagen:20270923T190000',
        'DTSTART;TZID=Europe/Copenhagen:20270924T180000',
        'DTEND;TZID=Europe/Copenhagen:20270924T200000',
        'SUMMARY:Korprøve i kirken',
      ),
      event('UID:raad', 'DTSTART:20270105T170000', 'RRULE:FREQ=MONTHLY;COUNT=3', 'SUMMARY:Rådsmøde'),
    );
    expect(itemsOf(text)).toEqual([
      '2027-01-05 17:00-null Rådsmøde',
      '2027-02-05 17:00-null Rådsmøde',
      '2027-03-05 17:00-null Rådsmøde',
      '2027-09-02 19:00-21:00 Korprøve',
      '2027-09-16 19:00-21:00 Korprøve',
      '2027-09-24 18:00-20:00 Korprøve i kirken',
      '2027-09-30 19:00-21:00 Korprøve',
    ]);
    expect(read(text, 'en').warnings.map(({ message }) => message)).toContain(
      '"Korprøve" repeats by a rule in the calendar. 3 times are taken in.',
    );
  });

  it('keeps what lasts all day as a fact, with the last day counted in', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20270603', 'DTEND;VALUE=DATE:20270606', 'SUMMARY:Naboskab', 'LOCATION:Kajen'),
    );
    expect(read(text, 'da').facts).toEqual([
      { kind: 'dates', text: 'Naboskab', value: '2027-06-03/2027-06-05', line: 3 },
      { kind: 'venue', text: 'Kajen', value: null, line: 3 },
    ]);
  });

  it('warns about what has no usable time or title, and reads the rest', () => {
    const text = calendar(
      event('DTSTART:20270230T100000', 'SUMMARY:Skuddag'),
      event('DTSTART:20270603T257000', 'SUMMARY:Umulig'),
      event('DTSTART:20270603T100000'),
      event('DTSTART:20270603T100000', 'DTEND:20270603T090000', 'SUMMARY:Baglæns'),
      event('DTSTART:20270603T220000', 'DTEND:20270604T010000', 'SUMMARY:Fest'),
      event('DTSTART:20270603T180000', 'SUMMARY:Åben', 'X-BAD;=:x'),
    );
    expect(itemsOf(text)).toEqual([
      '2027-06-03 10:00-null Baglæns',
      '2027-06-03 18:00-null Åben',
      '2027-06-03 22:00-01:00 Fest',
    ]);
    expect(read(text).warnings).toHaveLength(6);
  });

  it('without events is refused in one sentence', () => {
    expect(() => readCalendar(calendar(), {})).toThrow(
      expect.objectContaining({ code: 'programme_file.calendar_empty' }),
    );
  });
});

function item(facts: object): object {
  const none = {
    code: null,
    description: null,
    speakers: [],
    parts: [],
    place: null,
    doors: null,
    prices: [],
  };
  return { ...none, kind: 'other', lang: 'da', tentative: false, ...facts };
}
