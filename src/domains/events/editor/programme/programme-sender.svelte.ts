/**
 * Moves made in the browser, drawn at once and saved in order. Several quick key presses on one slot become one edit,
 * so that one undo takes them back together.
 */
import { applyAction, deserialize } from '$app/forms';
import { invalidate } from '$app/navigation';
import { SvelteMap } from 'svelte/reactivity';
import type { FormAnswer } from '../form-answer.ts';
import type { SlotPlace } from '../moves.ts';

export type SendState = 'idle' | 'saving' | 'saved' | 'failed';

export class ProgrammeSender {
  /** Where slots stand that were moved and are not yet saved. */
  readonly places = new SvelteMap<string, SlotPlace>();
  state = $state<SendState>('idle');
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a map that only this class reads
  private waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly pause: number;

  constructor(pause = 450) {
    this.pause = pause;
  }

  /** Draws a place without saving it: while a box is dragged. */
  show(place: SlotPlace): void {
    this.places.set(place.slotId, place);
  }

  /** Draws a slot where it was saved last. */
  forget(slotId: string): void {
    this.places.delete(slotId);
  }

  /** Draws a place and saves it once the keys rest. */
  move(place: SlotPlace, pause: number = this.pause): void {
    this.places.set(place.slotId, place);
    clearTimeout(this.waiting.get(place.slotId));
    this.waiting.set(
      place.slotId,
      setTimeout(() => void this.save(place.slotId), pause),
    );
  }

  /** Saves what still waits, then does something else after it. */
  async act(action: string, fields: Record<string, string>): Promise<boolean> {
    for (const slotId of [...this.waiting.keys()]) {
      clearTimeout(this.waiting.get(slotId));
      void this.save(slotId);
    }
    return this.enqueue(() => this.post(action, fields));
  }

  private save(slotId: string): Promise<boolean> {
    this.waiting.delete(slotId);
    const place = this.places.get(slotId);
    if (!place) return Promise.resolve(true);
    return this.enqueue(async () => {
      const saved = await this.post('place', {
        slotId,
        date: place.date,
        start: place.start?.slice(11) ?? '',
        end: place.end?.slice(11) ?? '',
        roomId: place.roomId ?? '',
      });
      if (this.places.get(slotId) === place) this.places.delete(slotId);
      return saved;
    });
  }

  private enqueue(work: () => Promise<boolean>): Promise<boolean> {
    const next = this.queue.then(work, work);
    this.queue = next;
    return next;
  }

  private async post(action: string, fields: Record<string, string>): Promise<boolean> {
    this.state = 'saving';
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    try {
      const response = await fetch(`?/${action}`, {
        method: 'POST',
        headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
        body,
      });
      const result = deserialize<FormAnswer, FormAnswer>(await response.text());
      if (result.type === 'success') await invalidate('samskab:draft');
      else await applyAction(result);
      this.state = result.type === 'success' ? 'saved' : 'failed';
    } catch {
      this.state = 'failed';
    }
    return this.state === 'saved';
  }
}
