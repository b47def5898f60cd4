import { basename } from 'node:path';
import { limits } from '#domains/events/reader/formats/limits.ts';
import { sentenceLanguage } from '#domains/events/reader/formats/messages.ts';
import { writeUpRefusal } from '#domains/harvest/reader/refusals.ts';
import type { Language } from '#domains/harvest/reader/write-up.ts';
import { readWriteUpFile } from '#domains/harvest/server/read-write-up-file.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { readInput } from '../read-input.ts';
import { languageOf } from './programme-parse.ts';

/** `harvest parse FILE`: prints the reading of an old write-up. Source: docs/contracts.md. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { positional, options } = readArguments(args, ['lang']);
  const file = oneOperand(positional, 'FILE');
  const lang = options.lang === undefined ? undefined : languageOf(options.lang);
  const bytes = await readInput(file, io.stdin, limits.fileBytes);
  const fileName = file === '-' ? undefined : basename(file);
  try {
    io.json((await readWriteUpFile({ bytes, fileName, lang })).writeUp);
  } catch (error) {
    throw refusal(error, file, lang);
  }
  return 0;
}

/** One sentence names the file and says what is wrong with it. */
function refusal(error: unknown, file: string, lang: Language | undefined): unknown {
  if (!isDomainError(error)) return error;
  const sentence = writeUpRefusal(error.code, error.data, sentenceLanguage(lang ?? 'en'));
  return sentence ? new CommandError(`${file === '-' ? 'standard input' : file}: ${sentence}`) : error;
}
