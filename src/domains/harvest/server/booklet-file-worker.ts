/** The thread that packs a booklet for word processors and readers of electronic books. */
import { parentPort, workerData } from 'node:worker_threads';
import { zipParts } from '#platform/server/export/zip.ts';
import type { ThreadAnswer } from '#platform/server/threads/run-in-thread.ts';
import type { BookletContent } from '../booklet/booklet-content.ts';
import { bookletDocx, type FilePicture } from '../booklet/booklet-docx.ts';
import { bookletEpub } from '../booklet/booklet-epub.ts';

export interface BookletFileRequest {
  file: 'docx' | 'epub';
  content: BookletContent;
  pictures: ReadonlyMap<string, FilePicture>;
  /** An instant. */
  publishedAt: string;
}

parentPort?.postMessage(pack(workerData as BookletFileRequest));

function pack({ file, content, pictures, publishedAt }: BookletFileRequest): ThreadAnswer {
  const parts = file === 'docx' ? bookletDocx : bookletEpub;
  return { result: new Uint8Array(zipParts(parts(content, pictures, publishedAt))) };
}
