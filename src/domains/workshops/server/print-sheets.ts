/** Paper of a workshop: sheets for its tables, and one for the wall. They name nobody. */
import type { Kysely } from 'kysely';
import { said } from '#domains/events/said-text.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { qrSvg } from '#domains/registration/ticket/qr-svg.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { workshopsTexts } from '#platform/i18n/texts/workshops.ts';
import type { Database } from '#platform/server/db/database.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import { boardLink, type BoardLinkTable } from '../board-link.ts';
import { languageOfWords } from '../methods.ts';
import type { SetupPhase, SetupTable, WorkshopSetup } from '../setup-view.ts';
import { tableWords, workshopName } from '../workshop-words.ts';
import { accessWorkshop } from './access.ts';
import { loadWorkshop } from './load-workshop.ts';

export const paperSizes = ['a4', 'a3'] as const;
export type PaperSize = (typeof paperSizes)[number];

interface PrintInput {
  workshop: string;
  size: PaperSize;
  origin: string;
}

/** So many pages are set at once; a whole conference is printed workshop by workshop. */
const mostSheets = 300;

/**
 * A sheet for each table in each phase, in the workshop's language: instruction, challenge, lines, and the code of the board
 * with the table. Without tables, one sheet a phase. A tagged PDF.
 * @param input `phase`: one by its id, all, or those in which something is written; `slot`: the tables of one run
 * @throws DomainError `workshop.not_found`, `workshop.phase.not_found`, `workshop.no_phases.conflict`,
 *   `workshop.sheets.too_many`, `work.unavailable`
 */
export async function printTableSheets(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput & { phase: string; slot: string | null },
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { workshop, token, frame } = await prepare(db, actor, input);
  const t = workshopsTexts[frame.lang].sheets;
  const phases = phasesOf(workshop, input.phase);
  const all = workshop.tables.filter(({ slotId }) => input.slot === null || slotId === input.slot);
  const tables: (SetupTable | null)[] = all.length > 0 ? all : [null];
  if (phases.length * tables.length > mostSheets) throw new DomainError('workshop.sheets.too_many');
  const hasQr = token !== null && workshop.way !== 'record';
  const qrOf = (table: SetupTable | null) => (hasQr ? codeOf(input.origin, token, table) : '');
  const sheets = tables.flatMap((table) => {
    const qr = qrOf(table);
    const name = table ? tableWords(table, frame.lang) : '';
    return phases.map((phase) => ({
      table: table ? nameWithRun(workshop, table, name) : '',
      number: t.phase(workshop.phases.indexOf(phase) + 1, workshop.phases.length),
      minutes: workshopsTexts[frame.lang].list.minutes(phase.minutes),
      phase: phase.title,
      instruction: phase.instruction,
      recommends: phase.allows.includes('recommend'),
      qr,
      qrAlt: t.qrAlt(name || frame.workshop),
    }));
  });
  const { challenge, keyword, inFull, scan, scribe } = t;
  const content = {
    ...{ ...frame, size: input.size, title: `${t.title}: ${frame.workshop}` },
    ...{ challenge: workshop.challenge, stem: workshop.stem, sheets },
    labels: { challenge, keyword, inFull, scan, scribe },
  };
  const template = 'src/domains/workshops/print/table-sheets.typ';
  return typeset({ template, content, at: now });
}

/**
 * The sheet for the wall: the challenge, and how one joins.
 * @throws DomainError `workshop.not_found`, `board.not_found` where all stays in the room, `work.unavailable`
 */
export async function printWallSheet(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { workshop, token, frame } = await prepare(db, actor, input);
  if (token === null) throw new DomainError('board.not_found');
  const t = workshopsTexts[frame.lang].sheets;
  const address = `${input.origin.replace(/^https?:\/\//, '')}/b`;
  const rooms = new Set(workshop.slots.flatMap(({ room }) => room ?? []));
  const content = {
    ...{ ...frame, size: input.size, title: `${t.wallScan}: ${frame.workshop}` },
    ...{ challenge: workshop.challenge, place: [...rooms].join(', ') },
    qr: qrSvg(boardLink(input.origin, token)),
    labels: { qr: t.wallQrAlt, scan: t.wallScan, code: t.wallCode(address), anonymous: t.wallAnonymous },
  };
  return typeset({ template: 'src/domains/workshops/print/wall.typ', content, at: now });
}

async function prepare(db: Kysely<Database>, actor: Actor, input: PrintInput) {
  const { event } = await accessWorkshop(db, actor, input.workshop);
  const { workshop, token } = await loadWorkshop(db, actor, input);
  const lang: PageLanguage = languageOfWords(workshop.lang);
  const organisation = await db
    .selectFrom('organisations')
    .select(['name', 'colour'])
    .where('id', '=', event.organisation_id)
    .executeTakeFirstOrThrow();
  const codes = new Set(workshop.slots.flatMap(({ code }) => code ?? []));
  const frame = {
    lang,
    event: said(event.title, lang, event.lang)?.text ?? '',
    organisation: organisation.name,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
    workshop: workshopName(workshop, lang).text,
    code: [...codes].join(' / '),
  };
  return { workshop, token, frame };
}

function phasesOf({ phases }: WorkshopSetup, wanted: string): SetupPhase[] {
  if (phases.length === 0) throw new DomainError('workshop.no_phases.conflict');
  if (wanted === 'all') return phases;
  if (wanted !== 'writing') {
    const phase = phases.find(({ id }) => id === wanted);
    if (!phase) throw new DomainError('workshop.phase.not_found');
    return [phase];
  }
  const writing = phases.filter(({ allows }) => allows.includes('write') || allows.includes('recommend'));
  return writing.length > 0 ? writing : phases;
}

/** A long address leaves no room for the table; the code then opens the board alone. */
function codeOf(origin: string, token: string, table: BoardLinkTable | null): string {
  try {
    return qrSvg(boardLink(origin, token, table ?? undefined));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return qrSvg(boardLink(origin, token));
  }
}

function nameWithRun({ slots }: WorkshopSetup, table: SetupTable, name: string): string {
  const code = slots.find(({ id }) => id === table.slotId)?.code;
  return code && slots.length > 1 ? `${code} · ${name}` : name;
}
