import { describe, expect, test } from 'vitest';
import type { CommandAnswer } from '../commands.ts';
import { Outbox, type AnyCommand, type Kept, type Shelf } from './outbox.ts';

class Drawer implements Shelf {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const note = (text: string): AnyCommand => ({
  ...{ do: 'post_note', noteId: crypto.randomUUID(), text },
  ...{ name: '', colour: 1, groupId: null },
});
const yes = ({ id }: Kept): CommandAnswer => ({ id, ok: true, version: 1 });

function open(shelf: Shelf | null, send: (commands: readonly Kept[]) => CommandAnswer[] | Error) {
  const answered: [string, boolean][] = [];
  const waits: number[] = [];
  const outbox = new Outbox({
    ...{ key: 'box', shelf, newId: () => crypto.randomUUID(), onChange: () => undefined },
    send: async (commands) => {
      const answers = send(commands);
      if (answers instanceof Error) throw answers;
      return { answers, now: 0 };
    },
    onAnswer: (command, answer) => answered.push([(command as { text: string }).text, answer.ok]),
    wait: async (attempt) => void waits.push(attempt),
    alone: (work) => work(),
  });
  return { outbox, answered, waits };
}

describe('what is done on a phone', () => {
  test('is kept while nobody is reached, and sent once, in order, when somebody is', async () => {
    const drawer = new Drawer();
    let lost = 3;
    const reached: string[] = [];
    const { outbox, answered, waits } = open(drawer, (commands) => {
      if ((lost -= 1) >= 0) return new Error('offline');
      reached.push(...commands.map((command) => (command as { text: string }).text));
      return commands.map(yes);
    });
    outbox.add(note('one'));
    outbox.add(note('two'));
    await outbox.flush();
    expect(reached).toEqual(['one', 'two']);
    expect(answered).toEqual([
      ['one', true],
      ['two', true],
    ]);
    expect(waits).toEqual([1, 2, 3]);
    expect(outbox.waiting).toEqual([]);
    expect(drawer.kept.size).toBe(0);
  });

  test('outlives the page, with the ids it had', async () => {
    const drawer = new Drawer();
    const first = open(drawer, () => new Error('offline'));
    const never = new Promise<void>(() => undefined);
    const stuck = new Outbox({
      ...{ key: 'box', shelf: drawer, newId: () => 'mark', onChange: () => undefined },
      ...{ onAnswer: () => undefined, wait: () => never, alone: (work) => work() },
      send: async () => Promise.reject(new Error('offline')),
    });
    const kept = stuck.add(note('late'));
    expect(first.outbox.waiting).toEqual([]);
    const sent: Kept[] = [];
    const { outbox } = open(drawer, (commands) => {
      sent.push(...commands);
      return commands.map(yes);
    });
    await outbox.flush();
    expect(sent).toEqual([kept]);
  });

  test('is tried again where the server says later, and let go where it refuses', async () => {
    let round = 0;
    const { outbox, answered } = open(new Drawer(), (commands) =>
      commands.map((command) => {
        const isLate = (command as { text: string }).text === 'late';
        round += 1;
        if (isLate && round > 2) return yes(command);
        return { id: command.id, ok: false, code: 'board.phase.conflict', data: {}, later: isLate };
      }),
    );
    outbox.add(note('refused'));
    outbox.add(note('late'));
    await outbox.flush();
    expect(answered).toEqual([
      ['refused', false],
      ['late', true],
    ]);
  });

  test('is kept in memory where the browser keeps nothing', async () => {
    const { outbox, answered } = open(null, (commands) => commands.map(yes));
    outbox.add(note('here'));
    await outbox.flush();
    expect(answered).toEqual([['here', true]]);
  });
});
