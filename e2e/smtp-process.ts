/** A mail server in a process of its own, which outlives whatever is killed: it tells its parent of every mail it took. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** Sent to the parent: the address it listens on, then one for each mail. */
export type FromSmtp = { url: string } | { id: string; to: string; at: number };

const tell = (message: FromSmtp) => process.send?.(message);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, { envelope }, done) => {
    void buffer(stream).then((message) => {
      const id = /^message-id: <([^@>]+)@/im.exec(message.toString('latin1'))?.[1] ?? '';
      for (const { address } of envelope.rcptTo)
        tell({ id, to: address, at: performance.timeOrigin + performance.now() });
      done();
    }, done);
  },
});
// A client that is killed leaves its connection half-way.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
tell({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
process.on('disconnect', () => process.exit(0));
