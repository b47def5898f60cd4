import * as input from '#domains/harvest/booklet/booklet-input.ts';
import { publishBooklet } from '#domains/harvest/server/publish-booklet.ts';
import { readBooklet } from '#domains/harvest/server/read-booklet.ts';
import { saveBooklet } from '#domains/harvest/server/save-booklet.ts';
import { saveBookletTheme } from '#domains/harvest/server/save-booklet-theme.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { App } from '../../app-context.ts';
import { gathered, type Gathered } from './gathered.ts';

const actor: Actor = { kind: 'command' };
const event = 'frivilligdagen-2025';
const published = Date.UTC(2025, 10, 20, 9);

/** A gathering that is over: its workshops, long since without their notes, and the booklet that came of them. */
export async function buildBooklet(app: App): Promise<void> {
  const { event_id, organisation_id } = await app.db
    .selectFrom('slugs')
    .innerJoin('events', 'events.id', 'slugs.subject_id')
    .select(['events.id as event_id', 'events.organisation_id'])
    .where('slugs.scope', '=', 'event')
    .where('slugs.slug', '=', event)
    .executeTakeFirstOrThrow();
  for (const [position, workshop] of gathered.entries())
    await insertWorkshop(app, { organisation_id, event_id }, workshop, position);
  await writeBooklet(app);
  const { row } = await readBooklet(app.db, actor, { event });
  await publishBooklet(app.db, actor, { event, expectedVersion: row.version, note: '' }, published);
}

async function insertWorkshop(
  { db }: App,
  key: { organisation_id: string; event_id: string },
  told: Gathered,
  position: number,
): Promise<void> {
  const workshop_id = newId();
  const { area, challenge, stem, account } = told;
  const over = isoInstant(published);
  await db
    .insertInto('workshops')
    .values({
      ...{ ...key, id: workshop_id, session_id: null, lang: 'da', position, state: 'closed', way: 'paper' },
      ...{ area, challenge, stem, account, title: told.caseTitle, case_title: told.caseTitle },
      ...{ case_text: told.caseText, owners: JSON.stringify(told.owners), harvest_state: 'done' },
      ...{
        notes_counted: told.notes,
        tables_counted: told.tables,
        erase_notes_at: over,
        notes_erased_at: over,
      },
    })
    .execute();
  const own = { ...key, workshop_id };
  await db
    .insertInto('recommendations')
    .values(
      told.lines.map(([keyword, text, addressed_to, notes_counted, tables_counted], at) => ({
        ...{ ...own, id: newId(), position: at, state: 'kept' as const },
        ...{ keyword, text, addressed_to, notes_counted, tables_counted },
      })),
    )
    .execute();
  if (told.quotes.length > 0)
    await db
      .insertInto('harvest_quotes')
      .values(
        told.quotes.map(({ text, name }, at) => ({
          ...{ ...own, id: newId(), text, name, state: 'cleared' as const, position: at },
        })),
      )
      .execute();
}

async function writeBooklet({ db }: App): Promise<void> {
  await saveBooklet(
    db,
    actor,
    input.saveBooklet.parse({
      ...{ event, expectedVersion: 0, lang: 'da', title: 'Det, der bliver ved' },
      subtitle: 'Anbefalinger fra fem workshopper om nøgler, naboer og alt det, man er fælles om',
      foreword:
        'En dag i oktober mødtes to hundrede og ti mennesker for at tale om fællesskaber, der kan holde til hverdag. Fem af dem lagde en sag frem, de sad fast i, og stillede ét spørgsmål.\n\nVed bordene blev der skrevet, flyttet rundt og valgt. Det, der stod tilbage, er de anbefalinger, som dette hæfte samler. Tag det med til mødet, slå op på det område, der er jeres, og begynd med én ting.\n\n*God læselyst!*',
      summary:
        'Hver workshop havde ét område, én sag og ét spørgsmål. Her står anbefalingerne i stikord; de uddybes i kapitlerne.',
      closing:
        'Anbefalingerne er givet videre til dem, de er rettet til. Frivilligdagen mødes igen, og da begynder vi med at se, hvad der blev til noget.',
      thanks:
        'Tak til de fem, der turde lægge en uløst sag frem, til bordværterne, til alle, der skrev, og til køkkenet, som holdt os gående.',
      colophon: 'Teksten må bruges og deles, når kilden nævnes.',
      ...{ look: { size: 'a5', noLogo: false }, chapters: [], notesMonths: 6 },
    }),
  );
  for (const { title, text, places } of themes) {
    const { row, document } = await readBooklet(db, actor, { event });
    const recommendations = places.flatMap(
      ([chapter, index]) => document.chapters[chapter]?.recommendations[index]?.id ?? [],
    );
    const theme = { event, expectedVersion: row.version, title, text, recommendations };
    await saveBookletTheme(db, actor, input.saveTheme.parse(theme));
  }
}

/** With the chapter and the recommendation of each, counted from nought. */
const themes: { title: string; text: string; places: [number, number][] }[] = [
  {
    title: 'Del nøglen',
    text: 'Nøglen gik igen i workshopperne, den af jern og den af ord. Det, der kun hænger hos én, holder op, når én holder op. Det, der går på skift, bliver ved.',
    places: [
      [0, 0],
      [1, 0],
      [4, 0],
      [4, 3],
    ],
  },
  {
    title: 'Bed om noget',
    text: 'Den, der er ny, bliver som regel budt på kaffe. Flere grupper foreslog at vende det om: bed den nye om hjælp, og gør det, før det haster.',
    places: [
      [0, 3],
      [1, 1],
      [3, 1],
    ],
  },
  {
    title: 'Et menneske, der tager telefonen',
    text: 'Tre workshopper endte ved det samme lille løfte: et nummer, som nogen svarer på, også når der ikke er noget galt.',
    places: [
      [0, 1],
      [2, 2],
      [4, 1],
    ],
  },
];
