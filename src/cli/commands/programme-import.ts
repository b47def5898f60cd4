import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Env, readEnv } from '#env';
import { limits } from '#domains/events/reader/formats/limits.ts';
import type { ImportedEvent, ImportReport } from '#domains/events/importing/import-report.ts';
import { readProgrammeFile } from '#domains/events/server/read-programme-file.ts';
import { applyImport, planImport, takeRepeats } from '#domains/events/server/import-programme.ts';
import type { ImportProgramme } from '#domains/events/server/import-event.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { startApp } from '../../start-app.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { readInput } from '../read-input.ts';
import { dateOf, languageOf, refusal } from './programme-parse.ts';

/** `programme import FILE`: makes or updates an event or a series. Source: docs/contracts.md. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const isDry = args.includes('--dry-run');
  const { positional, options } = readArguments(
    args.filter((arg) => arg !== '--dry-run'),
    ['event', 'series', 'organisation', 'lang', 'date'],
  );
  const file = oneOperand(positional, 'FILE');
  const target = targetOf(options.event, options.series);
  const organisation =
    options.organisation === undefined ? undefined : slugOf('organisation', options.organisation);
  const lang = options.lang === undefined ? undefined : languageOf(options.lang);
  const date = options.date === undefined ? undefined : dateOf(options.date);
  const bytes = await readInput(file, io.stdin, limits.fileBytes);
  const fileName = file === '-' ? undefined : basename(file);
  const { reading } = await readProgrammeFile(bytes, { fileName, lang, date }).catch((error: unknown) => {
    throw refusal(error, file, lang);
  });
  const input: ImportProgramme = {
    ...{ reading, target, organisation, decisions: { answers: {}, unanswered: takeRepeats } },
  };
  const report = await inDatabase(readEnv(), input, isDry);
  tell(report, io, isDry);
  io.json({ dryRun: isDry, ...summaryOf(report), readingWarnings: reading.warnings });
  return 0;
}

function targetOf(event: string | undefined, series: string | undefined): ImportProgramme['target'] {
  if ((event === undefined) === (series === undefined))
    throw new CommandError('Name what to import into: either --event SLUG or --series SLUG.');
  return event !== undefined ? { event: slugOf('event', event) } : { series: slugOf('series', series ?? '') };
}

function slugOf(option: string, value: string): string {
  if (slugPattern.test(value)) return value;
  throw new CommandError(`--${option} is an address of small letters, digits and hyphens, not "${value}".`);
}

async function inDatabase(env: Env, input: ImportProgramme, isDry: boolean): Promise<ImportReport> {
  if (isDry && env.DATABASE_URL === undefined && !existsSync(join(env.DATA_DIR, 'postgres')))
    throw new CommandError(`There is no database in ${env.DATA_DIR} to look at.`);
  const running = await startApp({ ...env, LOG_LEVEL: 'silent' }, { database: 'attach' });
  try {
    const run = isDry ? planImport : applyImport;
    return await run(running.app.db, { kind: 'command' }, input);
  } catch (error) {
    throw sentenceFor(error, input);
  } finally {
    await running.stop();
  }
}

/** What the operator can mend is one sentence and exit 2. */
function sentenceFor(error: unknown, { target, organisation }: ImportProgramme): unknown {
  if (!isDomainError(error)) return error;
  const [kind, slug] = 'event' in target ? ['event', target.event] : ['series', target.series];
  const sentences: Record<string, string> = {
    'organisation.missing': `There is no ${kind} "${slug}" yet: say with --organisation whose it will be.`,
    'organisation.not_found': `There is no organisation "${organisation}".`,
    'import_organisation.conflict': `The ${kind} "${slug}" does not belong to the organisation "${organisation}".`,
    'slug.reserved': `"${String(error.data['slug'])}" names a part of the site itself; choose another address.`,
    'slug.conflict': `The address "${String(error.data['slug'])}" has been used before; choose another.`,
  };
  const sentence = sentences[error.code];
  return sentence === undefined ? error : new CommandError(sentence);
}

function summaryOf({ series, events, proposals, warnings }: ImportReport) {
  return {
    series,
    events: events.map((event) => ({
      ...event,
      counts: {
        added: event.added.length,
        changed: event.changed.length,
        unchanged: event.unchanged,
        kept: event.kept.length,
        missing: event.missing.length,
      },
    })),
    proposals,
    warnings,
  };
}

function tell({ events, proposals }: ImportReport, io: CommandIo, isDry: boolean): void {
  for (const event of events) io.say(`${isDry ? 'Would import: ' : ''}${line(event)}`);
  const open = proposals.filter((proposal) => !proposal.accepted).length;
  if (open > 0) io.say(`${open} pairs of items may be the same and were left apart; see "proposals".`);
}

function line(event: ImportedEvent): string {
  const counts = [
    `${event.added.length} added`,
    `${event.changed.length} changed`,
    `${event.unchanged} left as they were`,
    ...(event.kept.length > 0 ? [`${event.kept.length} kept as mended by hand`] : []),
    ...(event.missing.length > 0 ? [`${event.missing.length} no longer in the text`] : []),
  ];
  return `${event.slug}${event.isNew ? ' (new)' : ''}: ${counts.join(', ')}.`;
}
