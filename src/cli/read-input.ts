import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CommandError } from './command.ts';

/**
 * The bytes of a file, or of standard input for `-`; reads no more than one byte beyond `mostBytes`, so that a reader
 * of the file can say that it is too large. Errors: a sentence, exit 2.
 */
export async function readInput(file: string, stdin: Readable, mostBytes: number): Promise<Uint8Array> {
  if (file === '-') return gather(stdin, mostBytes);
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).isDirectory()) throw new CommandError(`${file} is a folder, not a file.`);
      return await gather(handle.createReadStream({ end: mostBytes, autoClose: false }), mostBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(sentence(file, error));
  }
}

async function gather(stream: Readable, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

function sentence(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `The file ${file} does not exist.`;
  if (code === 'EACCES' || code === 'EPERM') return `The file ${file} may not be read.`;
  return `The file ${file} cannot be read.`;
}
