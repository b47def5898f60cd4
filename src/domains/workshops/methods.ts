/** Methods to start from: templates whose words are the language's, and which organisers adapt. Pure; browser-safe. */
import type { PageLanguage, TextLanguage } from '#platform/i18n/languages.ts';
import { workshopMethodTexts, type WorkshopMethodTexts } from '#platform/i18n/texts/workshop-methods.ts';
import type { BoardAction, Method, PhaseKind } from './schema.ts';

export type TemplateMethod = Exclude<Method, 'own'>;

export interface TemplatePhase {
  kind: PhaseKind;
  title: string;
  instruction: string;
  minutes: number;
  allows: readonly BoardAction[];
}

export interface MethodTemplate {
  name: string;
  about: string;
  stem: string;
  phases: TemplatePhase[];
}

type Step = readonly [kind: PhaseKind, minutes: number, allows?: readonly BoardAction[]];
type Steps = {
  readonly [M in TemplateMethod]: Readonly<Record<keyof WorkshopMethodTexts[M]['phases'], Step>>;
};

/** In the order in which they follow each other. */
const steps: Steps = {
  case: {
    case: ['present', 10],
    ask: ['talk', 5],
    alone: ['write', 10, ['write', 'me_too']],
    share: ['share', 15, ['write', 'me_too']],
    gather: ['group', 10, ['group', 'me_too']],
    choose: ['choose', 5, ['dots']],
    recommend: ['recommend', 20, ['recommend']],
    handOver: ['talk', 10],
  },
  world_cafe: {
    welcome: ['present', 10],
    first: ['write', 20, ['write', 'me_too']],
    second: ['write', 20, ['write', 'me_too']],
    third: ['write', 20, ['write', 'me_too']],
    harvest: ['group', 10, ['group', 'me_too']],
    recommend: ['recommend', 20, ['recommend']],
  },
  open_space: {
    open: ['present', 10],
    market: ['write', 15, ['write', 'me_too']],
    plan: ['choose', 10, ['group', 'dots']],
    first: ['talk', 35, ['write', 'me_too']],
    second: ['talk', 35, ['write', 'me_too']],
    recommend: ['recommend', 15, ['recommend']],
    close: ['share', 10],
  },
  future_workshop: {
    prepare: ['present', 10],
    critique: ['write', 20, ['write', 'me_too']],
    gatherCritique: ['group', 15, ['group', 'dots']],
    vision: ['write', 20, ['write', 'me_too']],
    gatherVision: ['group', 15, ['group', 'dots']],
    realise: ['talk', 25, ['write', 'me_too']],
    recommend: ['recommend', 20, ['recommend']],
  },
  one_two_four_all: {
    question: ['present', 3],
    one: ['write', 2, ['write']],
    two: ['talk', 4, ['write', 'me_too']],
    four: ['share', 8, ['write', 'me_too', 'group']],
    all: ['talk', 10, ['me_too', 'group']],
    recommend: ['recommend', 10, ['recommend']],
  },
  dot_voting: {
    proposals: ['present', 5],
    write: ['write', 10, ['write']],
    gather: ['group', 5, ['group']],
    choose: ['choose', 5, ['dots']],
    look: ['talk', 10],
    recommend: ['recommend', 15, ['recommend']],
  },
};

export const templateMethods = Object.keys(steps) as TemplateMethod[];

/** Pages speak no Swedish yet; Norwegian is what Swedish readers are nearest to. */
export function languageOfWords(lang: TextLanguage): PageLanguage {
  return lang === 'sv' ? 'nb' : lang;
}

export function methodTemplate(method: TemplateMethod, lang: TextLanguage): MethodTemplate {
  const { name, about, stem, phases } = workshopMethodTexts[languageOfWords(lang)][method];
  const words: Readonly<Record<string, readonly [string, string]>> = phases;
  return {
    name,
    about,
    stem,
    phases: Object.entries<Step>(steps[method]).map(([key, [kind, minutes, allows = []]]) => {
      const [title, instruction] = words[key] ?? ['', ''];
      return { kind, title, instruction, minutes, allows };
    }),
  };
}

export function minutesOf(phases: readonly { minutes: number }[]): number {
  return phases.reduce((sum, { minutes }) => sum + minutes, 0);
}
