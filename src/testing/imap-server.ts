/** A mailbox for tests: as much of IMAP4rev1 (RFC 3501) as a reader of new mail needs, in a process of its own port. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface TestMailbox {
  port: number;
  mails: { source: string; seen: boolean }[];
  close(): Promise<void>;
}

export async function openTestMailbox(user: string, password: string): Promise<TestMailbox> {
  const mails: TestMailbox['mails'] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let left = '';
    socket.on('data', (chunk) => {
      left += chunk.toString('latin1');
      for (let end = left.indexOf('\r\n'); end >= 0; end = left.indexOf('\r\n')) {
        const [tag = '', ...words] = left.slice(0, end).split(' ');
        left = left.slice(end + 2);
        answer(socket, tag, words, { mails, login: `"${user}" "${password}"`, plain: `${user} ${password}` });
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface State {
  mails: TestMailbox['mails'];
  login: string;
  plain: string;
}

function answer(socket: Socket, tag: string, words: string[], { mails, login, plain }: State): void {
  const command = (words[0]?.toUpperCase() === 'UID' ? words.slice(0, 2) : words.slice(0, 1))
    .join(' ')
    .toUpperCase();
  const rest = words.slice(command.split(' ').length).join(' ');
  const lines: string[] = [];
  let verdict = 'OK done';
  switch (command) {
    case 'CAPABILITY':
      lines.push('* CAPABILITY IMAP4rev1');
      break;
    case 'LOGIN':
      if (rest !== login && rest !== plain) verdict = 'NO [AUTHENTICATIONFAILED] no';
      break;
    case 'LIST':
      lines.push('* LIST (\\HasNoChildren) "/" INBOX');
      break;
    case 'SELECT':
      lines.push('* FLAGS (\\Seen)', `* ${mails.length} EXISTS`, '* OK [UIDVALIDITY 1] valid');
      lines.push(`* OK [UIDNEXT ${mails.length + 1}] next`);
      verdict = 'OK [READ-WRITE] done';
      break;
    case 'UID SEARCH':
      lines.push(['* SEARCH', ...mails.flatMap((mail, at) => (mail.seen ? [] : [at + 1]))].join(' '));
      break;
    case 'UID FETCH': {
      const uid = Number(rest.split(' ')[0]);
      const source = Buffer.from(mails[uid - 1]?.source ?? '').toString('latin1');
      lines.push(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${source.length}}\r\n${source})`);
      break;
    }
    case 'UID STORE': {
      const mail = mails[Number(rest.split(' ')[0]) - 1];
      if (mail && rest.includes('\\Seen')) mail.seen = true;
      break;
    }
    case 'LOGOUT':
      lines.push('* BYE');
      break;
    case 'NOOP':
    case 'CLOSE':
      break;
    default:
      verdict = 'BAD unknown';
  }
  socket.write(Buffer.from([...lines, `${tag} ${verdict}`, ''].join('\r\n'), 'latin1'));
  if (command === 'LOGOUT') socket.end();
}
