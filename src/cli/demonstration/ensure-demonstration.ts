import { DomainError } from '#platform/errors/domain-error.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import * as schema from '#domains/events/schema.ts';
import { createSeries } from '#domains/events/server/create-series.ts';
import { saveRoom } from '#domains/events/server/save-room.ts';
import { saveVenue } from '#domains/events/server/save-venue.ts';
import { updateSeries } from '#domains/events/server/update-series.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { App } from '../../app-context.ts';
import { buildAround } from './build-around.ts';
import { buildBooklet } from './build-booklet.ts';
import { buildDesks } from './build-desks.ts';
import { buildSeats } from './build-seats.ts';
import { buildWorkshops } from './build-workshops.ts';
import { buildEvent, type Places } from './build-event.ts';
import type { DemoVenue } from './content.ts';
import { fjordHouse, lonelinessMorning, networkSeason, townHall, volunteerDays } from './gatherings.ts';
import { nordicConference, theatre, warehouse } from './nordic-conference.ts';
import { demonstrationAccounts, ensureAccounts } from './accounts.ts';

const actor: Actor = { kind: 'command' };

const organisations = [
  {
    slug: 'faelles-rum',
    name: 'Foreningen Fælles Rum',
    lang: 'da' as const,
    country: 'DK',
    kind: 'association',
    colour: '#8a3324',
    description: {
      da: 'Vi samler mennesker, der skaber velfærd med hinanden: borgere, foreninger, kommuner og forskere.',
      nb: 'Vi samler mennesker som skaper velferd med hverandre: innbyggere, foreninger, kommuner og forskere.',
      en: 'We bring together people who make welfare with each other: citizens, associations, municipalities, researchers.',
    },
    contact: { name: 'Rikke Damsbo', email: 'konference@faellesrum.example' },
    controller: {
      name: 'Foreningen Fælles Rum',
      address: 'Nordre Kaj 12, 8000 Aarhus C',
      email: 'data@faellesrum.example',
    },
    accessibility: { feedback: 'adgang@faellesrum.example' },
  },
  {
    slug: 'fjordbyen',
    name: 'Fjordbyen kommune',
    lang: 'nb' as const,
    country: 'NO',
    kind: 'public_body',
    colour: '#1f4e5f',
    description: {
      nb: 'En kommune med ni bygder og en fjord, og et nettverk for dem som steller i stand møteplasser.',
      en: 'A municipality of nine villages and a fjord, and a network for people who look after meeting places.',
    },
    contact: { name: 'Turid Engebakk', email: 'naermiljo@fjordbyen.example' },
    controller: {
      name: 'Fjordbyen kommune',
      address: 'Rådhusplassen 1, 5900 Fjordbyen',
      email: 'personvern@fjordbyen.example',
    },
    accessibility: { url: 'https://uustatus.example/nb/erklaringer/fjordbyen' },
  },
];

/**
 * Fills an empty database with the demonstration; leaves it alone when it is already there.
 * @throws DomainError `demonstration.conflict` where the database holds other content
 */
export async function ensureDemonstration(app: App): Promise<void> {
  const { db } = app;
  const there = await db.selectFrom('organisations').select('slug').execute();
  const done = await db
    .selectFrom('audit_entries')
    .select('id')
    .where('action', '=', 'demonstration.create')
    .executeTakeFirst();
  if (done) return;
  if (there.length > 0)
    throw new DomainError('demonstration.conflict', {
      sentence:
        'This database holds other content, so the demonstration does not start in it. Choose another DATA_DIR or an empty database.',
    });
  for (const { description, contact, controller, accessibility, ...organisation } of organisations) {
    const id = newId();
    await db
      .insertInto('organisations')
      .values({
        id,
        ...organisation,
        description: JSON.stringify(description),
        contact: JSON.stringify(contact),
        controller: JSON.stringify(controller),
        accessibility: JSON.stringify(accessibility),
      })
      .execute();
    await db
      .insertInto('slugs')
      .values({ scope: 'organisation', slug: organisation.slug, organisation_id: id, subject_id: id })
      .execute();
  }
  await ensureAccounts(app);
  await buildSeries(app);
  const places = await buildPlaces(app);
  for (const event of [nordicConference, lonelinessMorning, ...volunteerDays, ...networkSeason])
    await buildEvent({ db, actor, places }, event);
  await buildDesks(app);
  await buildAround(app);
  await buildSeats(app);
  await buildBooklet(app);
  await buildWorkshops(app);
  await db
    .insertInto('audit_entries')
    .values({
      id: newId(),
      organisation_id: null,
      actor_kind: 'command',
      actor_id: null,
      action: 'demonstration.create',
      subject_kind: 'installation',
      subject_id: null,
      event_id: null,
      public_values: null,
    })
    .execute();
}

async function buildSeries({ db }: App): Promise<void> {
  const series = [
    {
      create: { organisation: 'faelles-rum', slug: 'frivilligdagen', lang: 'da', title: 'Frivilligdagen' },
      changes: {
        title: { da: 'Frivilligdagen', nb: 'Frivillighetsdagen', en: 'Volunteer Day' },
        description: {
          da: 'Hvert år i oktober, siden før nogen begyndte at tælle. Tre medarrangører, ét tema, mange spørgsmål.',
          en: 'Every October since before anybody began to count. Three co-hosts, one theme, many questions.',
        },
        contact: { name: 'Rikke Damsbo', role: 'Koordinator', email: 'konference@faellesrum.example' },
        isPublished: true,
      },
    },
    {
      create: {
        organisation: 'fjordbyen',
        slug: 'nettverk-for-naermiljo',
        kind: 'network',
        lang: 'nb',
        title: 'Nettverk for nærmiljø',
      },
      changes: {
        title: { nb: 'Nettverk for nærmiljø', da: 'Netværk for nærmiljø', en: 'Neighbourhood Network' },
        description: {
          nb: 'For dere som får møteplasser til å leve. Tre møter i året og ett døgn sammen.',
          en: 'For those who keep meeting places alive. Three meetings a year, and one day and night together.',
        },
        chair: {
          name: 'Turid Engebakk',
          role: 'Fagleder for inkludering',
          email: 'naermiljo@fjordbyen.example',
        },
        contact: { name: 'Turid Engebakk', email: 'naermiljo@fjordbyen.example' },
        isPublished: true,
      },
    },
  ];
  for (const { create, changes } of series) {
    const { slug } = await createSeries(db, actor, schema.createSeries.parse(create));
    await updateSeries(db, actor, schema.updateSeries.parse({ slug, changes }));
  }
}

async function buildPlaces({ db }: App): Promise<Places> {
  const places: Places = { venues: new Map(), rooms: new Map() };
  const owned: [string, DemoVenue][] = [
    ['faelles-rum', warehouse],
    ['faelles-rum', theatre],
    ['faelles-rum', townHall],
    ['fjordbyen', fjordHouse],
  ];
  for (const [organisation, { rooms, ...venue }] of owned) {
    const { id } = await saveVenue(db, actor, schema.saveVenue.parse({ organisation, ...venue }));
    places.venues.set(venue.name, id);
    for (const room of rooms) {
      const saved = await saveRoom(db, actor, schema.saveRoom.parse({ organisation, venueId: id, ...room }));
      places.rooms.set(room.name, { venueId: id, roomId: saved.id });
    }
  }
  return places;
}

/** What `npm run demo` prints: how to sign in as each role. */
export function demonstrationGuide(app: App): string {
  const rows = demonstrationAccounts.map(({ email, says }) => `  ${email.padEnd(34)} ${says}`);
  return [
    '',
    'This is a demonstration: all people, places and mails are invented, and no mail leaves this machine.',
    `To sign in, open ${app.env.ORIGIN}/en/sign-in and choose a role, or type one of these addresses`,
    'and open the link on the page that follows:',
    '',
    ...rows,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
