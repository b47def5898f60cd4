/** What our server sends for a note and its answer, to the letter: the floor sends the same. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

const text = 'Et langt bord i gården, hvor alle kan sidde, og nogen der dækker det om torsdagen.';

export async function sampleBoard(url: string, token: string) {
  const reading = readStream(url, `/b/${token}/events`);
  await reading.until(/\n\n/);
  const noteId = randomUUID();
  const answer = await fetch(`${url}/b/${token}/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commands: [{ id: noteId, do: 'post_note', noteId, text }] }),
  });
  const answered = await answer.text();
  const heard = await reading.until(/id: \d+\nevent: frame\n[^\n]*\n\n/);
  reading.stop();
  const skipped = /^(date|connection|keep-alive|transfer-encoding|set-cookie)$/i;
  const head = heard.slice(heard.indexOf('\r\n') + 2, heard.indexOf('\r\n\r\n')).split('\r\n');
  const streamHeaders = head.flatMap((line) => {
    const at = line.indexOf(': ');
    return /^date/i.test(line) ? [] : [line.slice(0, at), line.slice(at + 2)];
  });
  return {
    streamHeaders,
    answerHeaders: [...answer.headers].filter(([name]) => !skipped.test(name)).flat(),
    event: (/id: \d+\nevent: frame\n[^\n]*\n\n/.exec(heard)?.[0] ?? '').replaceAll(noteId, 'NOTE'),
    answer: answered,
  };
}

function readStream(url: string, path: string) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  let heard = '';
  socket.on('data', (part: Buffer) => (heard += part.toString()));
  return {
    until: async (pattern: RegExp) => {
      while (!pattern.test(heard)) await new Promise((done) => setTimeout(done, 20));
      return heard;
    },
    stop: () => socket.destroy(),
  };
}
