/** A real OpenID Connect provider on loopback, with its own sign-in page: whoever types an address has it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface IdentityProvider {
  issuer: string;
  /** Addresses that the provider says it has not confirmed. */
  unconfirmed: Set<string>;
  close(): Promise<void>;
}

export const providerClient = { id: 'samskab', secret: 'only-for-this-test' };

export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unconfirmed = new Set<string>();
  const provider = new Provider(issuer, {
    clients: [
      { client_id: providerClient.id, client_secret: providerClient.secret, redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id,
        email_verified: !unconfirmed.has(id),
        name: 'Navn hos udbyderen',
      }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    unconfirmed,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
