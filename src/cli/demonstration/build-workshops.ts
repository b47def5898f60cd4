import type { Actor } from '#domains/organisations/actor.ts';
import * as aids from '#domains/workshops/aids.ts';
import { beginWorkshops } from '#domains/workshops/server/begin-workshops.ts';
import { listWorkshops } from '#domains/workshops/server/list-workshops.ts';
import { loadWorkshop } from '#domains/workshops/server/load-workshop.ts';
import { saveExpectations, saveListAid } from '#domains/workshops/server/save-aid.ts';
import { dealTables, saveTables, setTables } from '#domains/workshops/server/save-tables.ts';
import { saveWorkshop } from '#domains/workshops/server/save-workshop.ts';
import * as setup from '#domains/workshops/setup.ts';
import type { App } from '../../app-context.ts';
import { workshopSetups, type DemoWorkshopSetup } from './workshops.ts';

const actor: Actor = { kind: 'command' };
const event = 'faelles-velfaerd-2027';

/** The conference's workshops with their cases, challenges, phases and tables, through the same use cases as at any event. */
export async function buildWorkshops(app: App): Promise<void> {
  const { waiting } = await listWorkshops(app.db, actor, { event });
  for (const demo of workshopSetups) {
    const session = waiting.find(({ codes }) => (codes[0] ?? null) === demo.code);
    if (!session) throw new Error(`The demonstration has no workshop ${demo.code}.`);
    const of = { sessions: [session.id] };
    const { begun } = await beginWorkshops(app.db, actor, { event, template: demo.method, of });
    const [workshop = ''] = begun;
    await describe(app, workshop, demo);
    await setUpTables(app, workshop, demo);
    await fillAids(app, workshop, demo);
    if (demo.code === '1A') await agree(app, workshop);
  }
}

async function describe({ db, now }: App, id: string, demo: DemoWorkshopSetup): Promise<void> {
  const { workshop } = await loadWorkshop(db, actor, { workshop: id });
  const { caseTitle, caseText, challenge, stem, way } = demo;
  const changes = {
    ...workshop,
    ...{ caseTitle, caseText, challenge, stem, way },
    area: demo.area ?? workshop.area,
    staysInRoom: demo.staysInRoom ?? false,
    needsApproval: demo.needsApproval ?? false,
  };
  await saveWorkshop(db, actor, setup.saveWorkshop.parse({ workshop: id, changes }), now());
}

async function setUpTables({ db, now }: App, id: string, demo: DemoWorkshopSetup): Promise<void> {
  const { workshop } = await loadWorkshop(db, actor, { workshop: id });
  const { size, tables: count = 0 } = demo;
  for (const { id: slot } of workshop.slots) {
    if (size) await dealTables(db, actor, { workshop: id, event, slot, size }, now());
    else await setTables(db, actor, { workshop: id, slot, count }, now());
  }
  const { tables } = (await loadWorkshop(db, actor, { workshop: id })).workshop;
  const named = tables.map((table) => ({
    ...{ id: table.id, name: table.name },
    facilitator: demo.facilitators?.[table.number - 1] ?? '',
    onPaper: demo.paper?.includes(table.number) ?? false,
  }));
  await saveTables(db, actor, { workshop: id, tables: named }, now());
}

async function fillAids({ db }: App, workshop: string, demo: DemoWorkshopSetup): Promise<void> {
  for (const [kind, content] of Object.entries(demo.aids ?? {})) {
    const input = aids.saveListAid.parse({ workshop, kind, expectedVersion: 0, content });
    await saveListAid(db, actor, input);
  }
}

/** Two sides have written, compared and agreed. */
async function agree({ db }: App, workshop: string): Promise<void> {
  const save = (part: unknown) =>
    saveExpectations(db, actor, aids.saveExpectations.parse({ workshop, part }));
  await save({ names: ['Gårdlauget', 'Boligforeningen'] });
  await save({
    side: 0,
    expects: 'At vi selv bestemmer, hvad der gror.\nAt vandet er tændt fra april.\nAt nogen ringer tilbage.',
  });
  await save({
    side: 1,
    expects: 'At gangene holdes fri.\nAt der altid er én, vi kan ringe til.\nAt nye beboere bliver spurgt.',
  });
  await save({
    agreed: 'Lauget passer gården, foreningen passer vandet. Begge har ét navn, den anden kan ringe til.',
    ...{ nextOn: '2027-09-05', on: '2027-03-07' },
  });
}
