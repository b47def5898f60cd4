import { runInThread } from '../threads/run-in-thread.ts';

export interface Typesetting {
  /** The form, from the project's folder: `src/…/letter.typ`. It reads `sys.inputs.data`, JSON of the content. */
  template: string;
  /** Plain data; what people wrote is in it, and never read as Typst. */
  content: unknown;
  /** Epoch milliseconds: the date of the PDF, so that the same content gives the same bytes. */
  at: number;
  /** JPEG or PNG, by the name that the form reads them under: `/pictures/1.jpg`. */
  pictures?: Record<string, Uint8Array>;
  /** Time allowed; 20 seconds unless said. */
  milliseconds?: number;
}

/**
 * A tagged PDF (PDF/UA-1), set in a thread of its own.
 * @throws DomainError `work.unavailable`
 */
export async function typeset({
  template,
  content,
  at,
  pictures = {},
  milliseconds = 20_000,
}: Typesetting): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await runInThread({
    file: 'src/platform/server/typst/typeset-worker.ts',
    input: { template, content: JSON.stringify(content), seconds: Math.floor(at / 1000), pictures },
    milliseconds,
  });
  return new Uint8Array(pdf);
}
