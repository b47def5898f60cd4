/** What organisers and facilitators settle about a workshop before and while it runs. Browser-safe. */
import { z } from 'zod';
import { textLanguages } from '#platform/i18n/languages.ts';
import { boardActions, methods, phaseKinds } from './schema.ts';

const line = (max: number) => z.string().trim().max(max);
/** A workshop by its id. */
const workshop = z.uuid();
/** What somebody saw when they opened the form; whoever saved in between is told, not overwritten. */
const seen = z.string().max(100).optional();

export const ways = ['board', 'paper', 'record'] as const;
export type WorkshopWay = (typeof ways)[number];

/** Templates that can be chosen, `own` for an empty one; an id is a template of the organisation. */
const template = z.union([z.enum(methods), z.uuid()]);

export const beginWorkshops = z.object({
  event: z.string(),
  template,
  of: z.union([
    z.object({ sessions: z.array(z.uuid()).min(1).max(300) }),
    /** Without a session: a workshop of an old write-up. */
    z.object({ title: line(300).min(1), lang: z.enum(textLanguages) }),
  ]),
});

export const caseOwner = z.object({ name: line(200).min(1), organisation: line(200) });

export const saveWorkshop = z.object({
  workshop,
  seen,
  changes: z.object({
    title: line(300),
    lang: z.enum(textLanguages),
    area: line(200),
    caseTitle: line(300),
    caseText: line(20_000),
    owners: z.array(caseOwner).max(20),
    challenge: line(2000),
    stem: line(1000),
    way: z.enum(ways),
    staysInRoom: z.boolean(),
    needsApproval: z.boolean(),
    dots: z.number().int().min(1).max(20),
  }),
});

export const phaseFields = z.object({
  kind: z.enum(phaseKinds),
  title: line(200).min(1),
  instruction: line(4000),
  minutes: z.number().int().min(1).max(600),
  allows: z.array(z.enum(boardActions)).transform((some) => boardActions.filter((one) => some.includes(one))),
});

/** So many phases are a method still. */
export const mostPhases = 40;

export const savePhase = z.object({ workshop, phase: z.uuid().optional(), seen, fields: phaseFields });
export const ofPhase = z.object({ workshop, phase: z.uuid() });
export const movePhase = ofPhase.extend({ by: z.union([z.literal(-1), z.literal(1)]) });
export const applyTemplate = z.object({
  workshop,
  template,
  /** Where there are phases already, they are replaced only when somebody has said so. */
  replace: z.boolean(),
});
export const saveTemplate = z.object({ workshop, name: line(200).min(1) });
export const removeTemplate = z.object({ event: z.string(), template: z.uuid() });

export const setTables = z.object({
  workshop,
  slot: z.uuid().nullable(),
  count: z.number().int().min(0).max(100),
});
export const dealTables = z.object({
  workshop,
  slot: z.uuid(),
  /** Chairs at a table. */
  size: z.number().int().min(2).max(40),
});
export const saveTables = z.object({
  workshop,
  tables: z
    .array(z.object({ id: z.uuid(), name: line(100), facilitator: line(200), onPaper: z.boolean() }))
    .max(500),
});

const place = { tableId: z.uuid().nullable(), phaseId: z.uuid().nullable() };
export const addPicture = z.object({
  workshop,
  kind: z.enum(['case', 'flip_chart']),
  alt: line(1000).min(1),
  ...place,
});
export const savePicture = z.object({
  workshop,
  picture: z.uuid(),
  seen,
  alt: line(1000).min(1),
  typed: line(20_000),
  ...place,
});
export const typePaper = z.object({ workshop, text: line(20_000).min(1), ...place });
export const ofPicture = z.object({ workshop, picture: z.uuid() });
