/**
 * Keeps a board on its phone while it is open, so that a reload without network brings it back: the page by its worker, and
 * here what the board was like at last. Everything goes when the board is closed.
 */
import { forgetPage, keepPage } from '#platform/ui/keep-page.ts';
import type { BoardClient, KeptBoard } from './board-client.svelte.ts';

/** The page itself is asked for once more to be kept; a hall full of phones does not do it at once. */
const pauseMs = 2_000;
const everyMs = 3_000;

/**
 * @param path the page's, which is the worker's whole scope
 * @returns what ends it
 */
export function keepBoard(client: BoardClient, path: string, workerHref: string): () => void {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return () => undefined;
  const kept = `board ${path}`;
  let saved: unknown[] = [];
  let isKept: Promise<boolean> | null = null;

  async function look(): Promise<void> {
    if (client.state.workshop.state !== 'open') {
      if (isKept === null && !(await caches.has(kept))) return;
      isKept = null;
      return forgetPage(path, kept);
    }
    const now = [client.state, client.own, client.isOnline];
    if (!(await (isKept ??= keepPage(path, workerHref))) || now.every((one, at) => one === saved[at])) return;
    // What is shown without network was kept before.
    if (client.isOnline) await (await caches.open(kept)).put('/board', Response.json(client.toKeep()));
    saved = now;
  }

  // A phone may refuse to keep anything, or have no room: then the board works as before.
  const tryIt = () => void look().catch(() => undefined);
  void restore(client, kept);
  let beat: ReturnType<typeof setInterval> | undefined;
  const first = setTimeout(
    () => {
      tryIt();
      beat = setInterval(tryIt, everyMs);
    },
    pauseMs * (0.5 + Math.random()),
  );
  return () => {
    clearTimeout(first);
    clearInterval(beat);
  };
}

async function restore(client: BoardClient, kept: string): Promise<void> {
  try {
    const found = await caches.match('/board', { cacheName: kept });
    if (found) client.restore((await found.json()) as KeptBoard);
  } catch {
    // As if nothing had been kept.
  }
}
