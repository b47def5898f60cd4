/** Notes drawn onto a group: the same step as ticking and moving them, which the keyboard has. For the browser. */
import type { AnyCommand } from '../board/outbox.ts';

interface Doer {
  do(command: AnyCommand): void;
}

/** The ticked notes. */
export const ticked = '[name=noteIds][form=selection]:checked';

export class DragNotes {
  /** Ids of what is in the air. */
  notes = $state<readonly string[]>([]);
  /** Where it would fall: a group's id, `new`, nothing for no group; null elsewhere. */
  target = $state<string | null>(null);
  readonly #client: Doer;

  constructor(client: Doer) {
    this.#client = client;
  }

  /** A note that is ticked takes the others with it that are. */
  readonly ondragstart = (event: DragEvent): void => {
    const id = (event.target as HTMLElement).dataset['note'];
    if (id === undefined || !event.dataTransfer) return;
    const chosen = [...document.querySelectorAll<HTMLInputElement>(ticked)].map(({ value }) => value);
    this.notes = chosen.includes(id) ? chosen : [id];
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
  };

  readonly ondragover = (event: DragEvent): void => {
    if (this.notes.length === 0) return;
    this.target = (event.target as Element).closest<HTMLElement>('[data-drop]')?.dataset['drop'] ?? null;
    if (this.target !== null) event.preventDefault();
  };

  readonly ondrop = (event: DragEvent): void => {
    if (this.notes.length === 0 || this.target === null) return;
    event.preventDefault();
    const groupId = this.target === 'new' ? crypto.randomUUID() : this.target || null;
    this.#client.do({ do: 'group_notes', noteIds: [...this.notes], groupId } as AnyCommand);
    for (const box of document.querySelectorAll<HTMLInputElement>(ticked)) box.checked = false;
    this.ondragend();
  };

  readonly ondragend = (): void => {
    this.notes = [];
    this.target = null;
  };
}
