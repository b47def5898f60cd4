/**
 * An organisation with something private of every kind, another beside it, and one visitor for each role. Made with the
 * use cases themselves in the database of a running demonstration, and signed in to as people do.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import * as schema from '#domains/events/schema.ts';
import { beginImport } from '#domains/events/server/begin-import.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSeries } from '#domains/events/server/create-series.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { createSpeakerLink } from '#domains/events/server/create-speaker-link.ts';
import { handInMaterial } from '#domains/events/server/hand-in-material.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { saveMaterial } from '#domains/events/server/save-material.ts';
import { saveParties } from '#domains/events/server/save-parties.ts';
import { saveRoom } from '#domains/events/server/save-room.ts';
import { saveSpeaker } from '#domains/events/server/save-speaker.ts';
import { saveVenue } from '#domains/events/server/save-venue.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { storeEventDocument } from '#domains/events/server/store-event-file.ts';
import { submitSpeakerEntry } from '#domains/events/server/submit-speaker-entry.ts';
import { updateSeries } from '#domains/events/server/update-series.ts';
import type { Actor, ApiRight } from '#domains/organisations/actor.ts';
import { createApiKey } from '#domains/organisations/server/create-api-key.ts';
import { invite } from '#domains/organisations/server/invite.ts';
import { revokeApiKey } from '#domains/organisations/server/revoke-api-key.ts';
import * as desk from '#domains/registration/schema.ts';
import { invitePeople } from '#domains/registration/server/invite-people.ts';
import { listPersonalInvitations } from '#domains/registration/server/list-personal-invitations.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { reserveSeats } from '#domains/registration/server/reserve-seats.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveExtra } from '#domains/registration/server/save-extra.ts';
import { saveQuestion } from '#domains/registration/server/save-question.ts';
import { saveQuota } from '#domains/registration/server/save-quota.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { packSheet } from '#domains/registration/server/list/pack-sheet.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mailSeal } from '#platform/server/mail/queue-mail.ts';
import { unseal } from '#platform/server/secret/seal.ts';
import { FileStorage } from '#platform/server/storage/file-storage.ts';
import { addMember, createAccount, createTestOrganisation } from '#testing/accounts.ts';
import { startDemonstration } from '../use-app.ts';
import { makeAllocation } from './make-allocation.ts';
import { makeBooklet } from './make-booklet.ts';
import { makeHarvest } from './make-harvest.ts';
import { makeRegistration } from './make-registration.ts';
import { makeRegistered } from './registered.ts';
import { makePreparedWorkshop } from './make-workshop.ts';
import { nobody, signIn, type Visitor } from './visitor.ts';

export const roles = [
  'nobody',
  'reader',
  'facilitator',
  'organiser',
  'owner',
  /** Owns another organisation. */
  'stranger',
  /** Of a co-host: organiser on the one event alone. */
  'guest',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** Words that stand in exactly one private place each. */
export const secrets = {
  draftTitle: 'Hemmeligt udkast om kroen',
  joiningLink: 'https://moede.example/lukket-doer',
  equipment: 'Et skjult flygel og to stole',
  pendingName: 'Endnu ikke godkendt navn',
  registeredName: 'Gæst på en skjult liste',
  members: '@medlem.example',
  invited: 'inviteret@gaest.example',
  invitedToEvent: 'saerlig@gaest.example',
  pasted: 'Fortroligt punkt fra et dokument',
  applicant: 'Ansøger Hemmelsborg',
  guest: 'Gæst Hemmelsdal',
  followUpContact: 'skjult.kontakt@gaest.example',
} as const;

const command: Actor = { kind: 'command' };

export type World = Awaited<ReturnType<typeof openWorld>>;

export async function openWorld() {
  // Without jobs: what they write in between would look like the doing of whoever asked.
  const app = await startDemonstration({ WORKER: 'false' });
  try {
    return await fillWorld(app);
  } catch (error) {
    await app.stop();
    throw error;
  }
}

async function fillWorld(app: Awaited<ReturnType<typeof startDemonstration>>) {
  const { db } = app;
  const people = await makePeople(db);
  const things = await makeThings(db, app.dataDir, people.accounts.guest.id);
  const visitors = { nobody: nobody(app.origin) } as Record<Role, Visitor>;
  for (const role of roles)
    if (role !== 'nobody') visitors[role] = await signIn(app.origin, people.accounts[role].id);
  return {
    ...people,
    ...things,
    db,
    origin: app.origin,
    output: app.output,
    visitors,
    close: app.stop,
  };
}

async function makePeople(db: Kysely<Database>) {
  const organisation = await createTestOrganisation(db, { slug: 'kroen', name: 'Kroen' });
  const elsewhere = await createTestOrganisation(db, { slug: 'bakken', name: 'Bakken' });
  const make = (role: Role) =>
    createAccount(db, {
      name: `Prøve ${role}`,
      email: `${role}${secrets.members}`,
      isOperator: role === 'operator',
    });
  const accounts = {
    reader: await make('reader'),
    facilitator: await make('facilitator'),
    organiser: await make('organiser'),
    owner: await make('owner'),
    stranger: await make('stranger'),
    guest: await make('guest'),
    operator: await make('operator'),
  };
  for (const role of ['reader', 'facilitator', 'organiser', 'owner'] as const)
    await addMember(db, organisation, accounts[role], role);
  await addMember(db, elsewhere, accounts.stranger, 'owner');
  /** Whom the owner may take out of the organisation without taking a visitor away. */
  const spare = await createAccount(db, { name: 'Prøve reserve', email: `reserve${secrets.members}` });
  await addMember(db, organisation, spare, 'reader');
  return { organisation, elsewhere, accounts, spareMember: spare };
}

async function makeThings(db: Kysely<Database>, dataDir: string, guestId: string) {
  const venue = await saveVenue(
    db,
    command,
    schema.saveVenue.parse({ organisation: 'kroen', name: 'Store sal' }),
  );
  const room = await saveRoom(
    db,
    command,
    schema.saveRoom.parse({ organisation: 'kroen', venueId: venue.id, name: 'Sal A' }),
  );
  const spareVenue = await saveVenue(
    db,
    command,
    schema.saveVenue.parse({ organisation: 'kroen', name: 'Lille sal' }),
  );
  const series = await createSeries(
    db,
    command,
    schema.createSeries.parse({ organisation: 'kroen', slug: 'krosaeson', lang: 'da', title: 'Krosæson' }),
  );
  await updateSeries(
    db,
    command,
    schema.updateSeries.parse({ slug: series.slug, changes: { isPublished: true } }),
  );
  const hidden = await newEvent(db, 'kroens-udkast', secrets.draftTitle);
  const event = await newEvent(db, 'kroens-moede', 'Møde på kroen');
  const inside = await fillEvent(db, dataDir, event.slug, room.id);
  await setEventRight(
    db,
    command,
    schema.setEventRight.parse({ event: event.slug, accountId: guestId, role: 'organiser' }),
  );
  const registration = await makeRegistration(db, event, secrets);
  return {
    venue,
    room,
    spareVenue,
    series,
    hidden,
    event,
    ...inside,
    ...(await makeImports(db, event.slug, series.slug)),
    ...(await makeLinks(db, event.slug)),
    registration,
    allocation: await makeAllocation(db, event),
    booklet: await makeBooklet(db, event),
    harvest: await makeHarvest(db, event, secrets.followUpContact),
    workshop: await makePreparedWorkshop(db, event),
    keys: await makeKeys(db),
    desk: await makeDesk(db, event.slug),
    registered: await makeRegistered(db, command, {
      event: event.slug,
      name: secrets.registeredName,
      packedList: packSheet({ header: ['Navn'], rows: [{ row: 2, cells: ['Fra Listen'] }] }),
    }),
    /** For revoking. */
    spareKey: await createApiKey(db, command, { organisation: 'kroen', name: 'Til overs', rights: ['read'] }),
  };
}

function newEvent(db: Kysely<Database>, slug: string, title: string) {
  const days = { startsOn: '2027-06-01', endsOn: '2027-06-02' };
  const input = schema.createEvent.parse({ organisation: 'kroen', slug, lang: 'da', title, ...days });
  return createEvent(db, command, input);
}

async function fillEvent(db: Kysely<Database>, dataDir: string, event: string, roomId: string) {
  const session = (title: string, code: string, times: string[]) =>
    createSession(
      db,
      command,
      schema.createSession.parse({
        event,
        session: {
          kind: 'workshop',
          lang: 'da',
          title: { da: title },
          speakers: [{ name: 'Runa Pileborg' }],
        },
        slots: times.map((start) => ({
          ...{ date: '2027-06-01', start, end: `${start.slice(0, 2)}:50`, code, roomId },
          ...{ attendance: 'both', joiningLink: secrets.joiningLink },
        })),
      }),
    );
  const talk = await session('Fortælling ved pejsen', '1A', ['10:00', '13:00']);
  const spare = await session('Sang i gården', '2A', ['15:00', '17:00']);
  const speakers = [];
  const known = await db
    .selectFrom('speakers')
    .select('id')
    .where('name', '=', 'Runa Pileborg')
    .executeTakeFirstOrThrow();
  for (const name of ['Runa Pileborg', 'Ejnar Tangvad', 'Solvej Brinkmark'])
    speakers.push(
      await saveSpeaker(
        db,
        command,
        schema.saveSpeaker.parse({
          event,
          ...(speakers.length === 0 ? { speakerId: known.id } : {}),
          changes: { name, equipment: secrets.equipment },
        }),
      ),
    );
  const material = await saveMaterial(
    db,
    command,
    schema.saveMaterial.parse({ event, title: 'Sangblad', url: 'https://sange.example/' }),
  );
  await saveParties(
    db,
    command,
    schema.saveParties.parse({
      event,
      parties: ['Mølleforeningen', 'Smedjen'].map((name) => ({
        role: 'partner',
        kind: 'organisation',
        name,
      })),
    }),
  );
  const parties = await db.selectFrom('event_parties').select('id').orderBy('position').execute();
  const file = await storeFile(db, dataDir, event);
  await publishEvent(db, command, schema.publishEvent.parse({ slug: event }));
  return { talk, spare, speakers, material, parties, file };
}

/** A document of the event that no publication shows. */
async function storeFile(db: Kysely<Database>, dataDir: string, event: string) {
  const folder = await mkdtemp(join(tmpdir(), 'access-'));
  const path = join(folder, 'file');
  await writeFile(path, 'Kun for dem, der arrangerer.\n'.repeat(200_000));
  const storage = new FileStorage(join(dataDir, 'files'));
  const stored = await storeEventDocument({ db, storage }, command, {
    event,
    upload: { name: 'noter.txt', bytes: 5_800_000, path },
  });
  await rm(folder, { recursive: true });
  return stored;
}

/** Registration with two of each thing, somebody invited, and chairs kept for a group. */
async function makeDesk(db: Kysely<Database>, event: string) {
  const now = Date.now();
  await updateDesk(db, command, { event, changes: { wayIn: 'open' } });
  const quota = await saveQuota(db, command, { event, name: 'Salen', size: 40, margin: 0 }, now);
  const two = async (save: (name: string) => Promise<{ id: string }>) => [
    (await save('Den ene')).id,
    (await save('Den anden')).id,
  ];
  const categories = await two((da) =>
    saveCategory(db, command, desk.saveCategory.parse({ event, name: { da } })),
  );
  const extras = await two((da) =>
    saveExtra(db, command, desk.saveExtra.parse({ event, kind: 'meal', name: { da } })),
  );
  const questions = await two((da) =>
    saveQuestion(db, command, desk.saveQuestion.parse({ event, kind: 'text', label: { da } })),
  );
  const group = { event, name: 'Et råd', seats: 3, code: 'RAAD', price: 0, fromQuotaId: null };
  const { categoryId: reserved } = await reserveSeats(db, command, group, now);
  const person = { name: null, email: secrets.invitedToEvent, lang: 'da' as const, seats: 1 };
  const people = [{ ...person, categoryId: categories[0] ?? '' }];
  await invitePeople(db, command, { event, people }, now);
  const [invitation] = await listPersonalInvitations(db, command, { event });
  const id = invitation?.id ?? '';
  return {
    ...{ quota: quota.id, categories, extras, questions, reserved },
    ...{ invitation: id, token: linkToken('invitation', id) },
  };
}

async function makeImports(db: Kysely<Database>, event: string, series: string) {
  const source = new TextEncoder().encode(
    `1. juni 2027\n\n10.00-11.00 ${secrets.pasted}\n11.00-12.00 Pause\n`,
  );
  const begin = (target: { event: string } | { organisation: string; series: string }) =>
    beginImport(db, command, { target, source, fileName: null, options: {} });
  return {
    eventImport: await begin({ event }),
    seriesImport: await begin({ organisation: 'kroen', series }),
  };
}

async function makeLinks(db: Kysely<Database>, event: string) {
  const speakers = await db
    .selectFrom('speakers')
    .select('id')
    .where('name', '=', 'Runa Pileborg')
    .executeTakeFirstOrThrow();
  const link = await createSpeakerLink(
    db,
    command,
    schema.createSpeakerLink.parse({ event, speakerId: speakers.id }),
  );
  const entry = { name: secrets.pendingName, isAnonymous: false, title: '', affiliation: '', biography: '' };
  await submitSpeakerEntry(
    db,
    schema.submitSpeakerEntry.parse({
      token: link.token,
      entry: { ...entry, lang: 'da', picture: null, pictureConsent: false, equipment: '', answer: 'yes' },
    }),
  );
  const handedIn = await handInMaterial(
    db,
    schema.handInMaterial.parse({ token: link.token, title: 'Noder', url: 'https://noder.example/' }),
  );
  const invitation = await invite(db, command, {
    ...{ organisation: 'kroen', email: secrets.invited, role: 'reader', lang: 'da' },
  });
  return {
    speakerToken: link.token,
    handedIn,
    invitation,
    invitationPath: await linkTo(db, secrets.invited),
  };
}

/** The path of the link in the newest mail to an address. */
export async function linkTo(db: Kysely<Database>, address: string): Promise<string> {
  const mail = await db
    .selectFrom('mails')
    .select('sealed')
    .where('to_address', '=', address)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return (unseal(mailSeal, mail.sealed as Buffer) as { path: string }).path;
}

async function makeKeys(db: Kysely<Database>) {
  const make = async (organisation: string, rights: ApiRight[]) =>
    (await createApiKey(db, command, { organisation, name: 'Prøve', rights })).key;
  const all: ApiRight[] = ['read', 'import', 'edit'];
  const revoked = await createApiKey(db, command, { organisation: 'kroen', name: 'Gammel', rights: all });
  await revokeApiKey(db, command, { organisation: 'kroen', keyId: revoked.id });
  return {
    read: await make('kroen', ['read']),
    import: await make('kroen', ['import']),
    edit: await make('kroen', ['edit']),
    elsewhere: await make('bakken', all),
    revoked: revoked.key,
  };
}

/** What is counted, and what signing in writes. */
const restless = ['rate_limits', 'sign_in_sessions', 'verifications', 'api_keys'];

/**
 * One fingerprint for each table: two that are equal say that nothing was written in between.
 * @param more of the restless tables
 */
export async function fingerprints(
  db: Kysely<Database>,
  more: readonly string[] = [],
): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const tables = rows.filter(({ name }) => !restless.includes(name) || more.includes(name));
  const prints = tables.map(
    ({ name }) => sql`select ${sql.lit(name)} as name,
      md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as md5 from ${sql.table(name)} row`,
  );
  const found = await sql<{ name: string; md5: string }>`${sql.join(prints, sql` union all `)}`.execute(db);
  return Object.fromEntries(found.rows.map(({ name, md5 }) => [name, md5]));
}
