/** One contact with the server. Whatever is not clearly its answer counts as no network: a hotel's sign-in page, too. */
import type { DoorNews, SyncDoor } from '../schema.ts';

export type Exchange =
  { kind: 'news'; news: DoorNews } | { kind: 'closed' } | { kind: 'over' } | { kind: 'unreachable' };

const patienceMs = 10_000;

export async function exchange(path: string, sent: SyncDoor): Promise<Exchange> {
  try {
    const answer = await fetch(`${path}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = (await answer.json()) as Partial<DoorNews> & { code?: string };
    if (answer.status === 404 && body.code === 'door.not_found') return { kind: 'closed' };
    if (answer.status === 410 && body.code === 'door.gone') return { kind: 'over' };
    if (answer.ok && Array.isArray(body.log)) return { kind: 'news', news: body as DoorNews };
  } catch {
    // Offline, slow, or somebody else's answer.
  }
  return { kind: 'unreachable' };
}
