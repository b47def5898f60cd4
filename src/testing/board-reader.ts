/** Reads a board's stream as a browser would. */
export interface BoardEvent {
  event: string;
  id: number | null;
  data: unknown;
}

export interface BoardReader {
  status: number;
  events: BoardEvent[];
  /** What the server said of coming back, once the stream has ended. */
  retryMs: number | null;
  isEnded: boolean;
  /** Waits until an event of this kind is there that fits. */
  heard(event: string, fits?: (data: never) => boolean): Promise<BoardEvent>;
  close(): void;
}

export async function readEvents(url: string, headers: Record<string, string> = {}): Promise<BoardReader> {
  const abort = new AbortController();
  const answer = await fetch(url, { headers, signal: abort.signal });
  const wake = new Set<() => void>();
  const reader: BoardReader = {
    status: answer.status,
    events: [],
    retryMs: null,
    isEnded: false,
    heard: async (event, fits = () => true) => {
      for (;;) {
        const found = reader.events.find((one) => one.event === event && fits(one.data as never));
        if (found) return found;
        if (reader.isEnded) throw new Error(`the stream ended without ${event}`);
        await new Promise<void>((done) => wake.add(done));
      }
    },
    close: () => abort.abort(),
  };
  void collect(answer, reader, wake).catch(() => {});
  return reader;
}

async function collect(answer: Response, reader: BoardReader, wake: Set<() => void>): Promise<void> {
  const decoder = new TextDecoder();
  let kept = '';
  const told = () => {
    for (const done of wake) done();
    wake.clear();
  };
  try {
    for await (const part of answer.body ?? []) {
      kept += decoder.decode(part as Uint8Array, { stream: true });
      const blocks = kept.split('\n\n');
      kept = blocks.pop() ?? '';
      for (const block of blocks) take(reader, block);
      told();
    }
  } finally {
    reader.isEnded = true;
    told();
  }
}

function take(reader: BoardReader, block: string): void {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const retry = fields.get('retry');
  if (retry !== undefined) reader.retryMs = Number(retry);
  const data = fields.get('data');
  if (data === undefined) return;
  const id = fields.get('id');
  reader.events.push({
    event: fields.get('event') ?? 'message',
    id: id === undefined ? null : Number(id),
    data: JSON.parse(data) as unknown,
  });
}
