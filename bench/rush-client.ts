/**
 * Thousands of people who send the registration form at the same moment: raw sockets, one form under way on each, so that
 * the client takes as little of the machine as it can. Some send it twice, some lose their connection before the
 * answer and send it again.
 */
import { connect, type Socket } from 'node:net';

export interface RushForm {
  /** Marks the form in the answers; the number in its mail address. */
  n: number;
  /** The whole request. */
  message: Buffer;
  /** `twice`: sent again right after the answer. `aborted`: cut off before the answer, then sent again. */
  kind: 'plain' | 'twice' | 'aborted';
}

export interface RushAnswer {
  n: number;
  /** `confirmed`, `waitlisted 12`, `again`, or the status where it was none of ours. */
  answer: string;
  /** performance.now() when it was sent first: one that was cut off may have been taken all the same. */
  sent: number;
  answered: number;
}

interface Attempt {
  form: RushForm;
  isRepeat: boolean;
  /** performance.now() when it was sent first. */
  sent?: number;
}

/** Sends all forms over so many connections; resolves when each has its answer. */
export async function rush(
  url: string,
  forms: readonly RushForm[],
  connections: number,
  onAnswer: (answer: RushAnswer) => void,
): Promise<{ answers: RushAnswer[]; repeats: RushAnswer[] }> {
  const { hostname, port } = new URL(url);
  const waiting: Attempt[] = forms.map((form) => ({ form, isRepeat: false })).reverse();
  const result = { answers: [] as RushAnswer[], repeats: [] as RushAnswer[] };
  const note = ({ isRepeat }: Attempt, answer: RushAnswer) => {
    (isRepeat ? result.repeats : result.answers).push(answer);
    onAnswer(answer);
  };
  await Promise.all(
    Array.from({ length: connections }, () => oneVisitor(hostname, Number(port), waiting, note)),
  );
  return result;
}

/** One connection; it takes form after form until there is none, and connects anew after it was cut. */
function oneVisitor(
  hostname: string,
  port: number,
  waiting: Attempt[],
  note: (attempt: Attempt, answer: RushAnswer) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    let current: Attempt | undefined;
    const begin = () => {
      const socket = connect(port, hostname);
      socket.setNoDelay(true);
      let kept = '';
      const send = () => {
        current ??= waiting.pop();
        if (!current) return void socket.end(() => done());
        current.sent ??= performance.now();
        socket.write(current.form.message);
        if (current.form.kind === 'aborted') cut(socket);
      };
      const cut = (open: Socket) => {
        if (current) current = { ...current, form: { ...current.form, kind: 'plain' } };
        // The form is on its way; the answer will not be heard.
        setTimeout(() => (open.destroy(), begin()), 2);
      };
      socket.on('connect', send);
      socket.on('error', (error) => socket.destroyed || fail(error));
      socket.on('data', (chunk: Buffer) => {
        if (!current || socket.destroyed) return;
        const text = kept + chunk.toString('latin1');
        const end = text.indexOf('\r\n\r\n');
        if (end === -1) return void (kept = text);
        kept = '';
        const attempt = current;
        const answered = performance.now();
        note(attempt, {
          n: attempt.form.n,
          answer: answerOf(text),
          sent: attempt.sent ?? answered,
          answered,
        });
        current =
          attempt.form.kind === 'twice'
            ? { form: { ...attempt.form, kind: 'plain' }, isRepeat: true }
            : undefined;
        if (/\r\nconnection: close/i.test(text.slice(0, end))) return void (socket.destroy(), begin());
        send();
      });
    };
    begin();
  });
}

function answerOf(text: string): string {
  const place = /\r\nlocation: [^\r]*answer=(\w+)(?:&number=(\d+))?/i.exec(text);
  if (!place) return text.slice(9, 12);
  return place[2] ? `${place[1]} ${place[2]}` : (place[1] ?? '');
}
