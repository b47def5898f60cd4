/** Who is at the other end, past proxies that the operator trusts and no others. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Env } from '#env';

export interface AddressHeader {
  name: string;
  trusted: BlockList;
}

/**
 * `x-forwarded-for 10.0.0.0/8, 192.0.2.7`: a header and the proxies it is believed from.
 * Null where the text is not of that form.
 */
export function parseAddressHeader(setting: string): AddressHeader | null {
  const [name, ...networks] = setting.trim().split(/[\s,]+/);
  if (!name || !/^[a-z][a-z0-9-]*$/i.test(name) || networks.length === 0) return null;
  const trusted = new BlockList();
  for (const network of networks) if (!addNetwork(trusted, network)) return null;
  return { name: name.toLowerCase(), trusted };
}

function addNetwork(list: BlockList, network: string): boolean {
  const [address = '', length] = network.split('/');
  const version = isIP(address);
  const bits = length === undefined ? (version === 4 ? 32 : 128) : Number(length);
  if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 4 ? 32 : 128)) return false;
  list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  return true;
}

let parsed: { setting: string; header: AddressHeader | null } | undefined;

/** The setting does not change while the program runs; it is read once. */
function headerOf(setting: string): AddressHeader | null {
  if (parsed?.setting !== setting) parsed = { setting, header: parseAddressHeader(setting) };
  return parsed.header;
}

/** The address of the client: the socket's, or the first untrusted one in the header, read from the right. */
export function clientAddress(env: Pick<Env, 'ADDRESS_HEADER'>, request: IncomingMessage): string {
  const socket = plain(request.socket.remoteAddress ?? '');
  const header = env.ADDRESS_HEADER === undefined ? null : headerOf(env.ADDRESS_HEADER);
  if (!header || !isTrusted(header, socket)) return socket;
  const value = request.headers[header.name];
  const chain = (Array.isArray(value) ? value.join(',') : (value ?? ''))
    .split(',')
    .map((part) => plain(part.trim()));
  let address = socket;
  for (const hop of chain.reverse()) {
    if (isIP(hop) === 0) return address;
    address = hop;
    if (!isTrusted(header, hop)) return hop;
  }
  return address;
}

/** What is counted together: an IPv4 address, or the /64 that one household or phone has in IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':');
}

function isTrusted(header: AddressHeader, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && header.trusted.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Without the IPv6 clothing of an IPv4 address, brackets or zone. */
function plain(address: string): string {
  if (/^[\d.]*$/.test(address)) return address;
  return address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '');
}
