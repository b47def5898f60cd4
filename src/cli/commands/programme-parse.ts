import { basename } from 'node:path';
import { limits } from '#domains/events/reader/formats/limits.ts';
import { sentenceLanguage } from '#domains/events/reader/formats/messages.ts';
import { isRealDate } from '#domains/events/reader/formats/real-date.ts';
import { readerSentence } from '#domains/events/reader/formats/reader-error.ts';
import type { Language } from '#domains/events/reader/reading.ts';
import { readProgrammeFile } from '#domains/events/server/read-programme-file.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { readInput } from '../read-input.ts';

const languages: readonly Language[] = ['da', 'nb', 'sv', 'en'];

/** `programme parse FILE`: prints the reading of a programme. Source: docs/contracts.md. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { positional, options } = readArguments(args, ['lang', 'date']);
  const file = oneOperand(positional, 'FILE');
  const lang = options.lang === undefined ? undefined : languageOf(options.lang);
  const date = options.date === undefined ? undefined : dateOf(options.date);
  const bytes = await readInput(file, io.stdin, limits.fileBytes);
  const fileName = file === '-' ? undefined : basename(file);
  try {
    io.json((await readProgrammeFile(bytes, { fileName, lang, date })).reading);
  } catch (error) {
    throw refusal(error, file, lang);
  }
  return 0;
}

/** One sentence names the file and says what is wrong with it. */
export function refusal(error: unknown, file: string, lang: Language | undefined): unknown {
  if (!isDomainError(error)) return error;
  const sentence = readerSentence(error.code, error.data, sentenceLanguage(lang ?? 'en'));
  const name = file === '-' ? 'standard input' : file;
  const isOurs = error.code === 'programme_file.reading_failed';
  return sentence ? new CommandError(`${name}: ${sentence}`, isOurs ? 1 : 2) : error;
}

export function languageOf(text: string): Language {
  const lang = languages.find((known) => known === text);
  if (!lang) throw new CommandError(`--lang is one of ${languages.join(', ')}, not "${text}".`);
  return lang;
}

export function dateOf(text: string): string {
  if (!isRealDate(text)) throw new CommandError(`--date is a date written YYYY-MM-DD, not "${text}".`);
  return text;
}
