import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, networkOf, parseAddressHeader } from './client-address.ts';

function request(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}
const behindProxy = { ADDRESS_HEADER: 'X-Forwarded-For 10.0.0.0/8, 2001:db8::/32' };

describe('the client address', () => {
  test('is the socket’s where no header is trusted', () => {
    expect(clientAddress({}, request('::ffff:192.0.2.9', { 'x-forwarded-for': '203.0.113.1' }))).toBe(
      '192.0.2.9',
    );
  });
  test('ignores the header when it does not come from a trusted proxy', () => {
    expect(clientAddress(behindProxy, request('192.0.2.9', { 'x-forwarded-for': '203.0.113.1' }))).toBe(
      '192.0.2.9',
    );
  });
  test('is the first untrusted address from the right, whatever the client wrote before it', () => {
    const forged = { 'x-forwarded-for': '198.51.100.66, 203.0.113.1, 10.1.2.3' };
    expect(clientAddress(behindProxy, request('10.9.9.9', forged))).toBe('203.0.113.1');
  });
  test('falls back to the proxy when the header is empty or no address', () => {
    expect(clientAddress(behindProxy, request('10.9.9.9'))).toBe('10.9.9.9');
    expect(clientAddress(behindProxy, request('10.9.9.9', { 'x-forwarded-for': 'unknown' }))).toBe(
      '10.9.9.9',
    );
  });
});

test('the setting needs a header and at least one network', () => {
  expect(parseAddressHeader('x-real-ip 127.0.0.1')?.name).toBe('x-real-ip');
  for (const bad of ['x-real-ip', '', 'x-real-ip 300.1.1.1', 'x-real-ip 10.0.0.0/64'])
    expect(parseAddressHeader(bad)).toBeNull();
});

test('IPv6 addresses of one /64 are one network', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0');
  expect(networkOf('192.0.2.9')).toBe('192.0.2.9');
});
