/**
 * The sign-in library, set up for our tables and our rules: no passwords, no accounts for whoever comes by, links
 * in mails that only a POST uses up. Pages call it through the use cases beside this file; over HTTP only the
 * provider's callback and the passkey ceremonies are reachable (http.ts).
 */
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth, magicLink } from 'better-auth/plugins';
import type { KyselyPlugin } from 'kysely';
import type { App } from '#app-context';
import { newId } from '#platform/server/db/ids.ts';
import { openSecret } from '#platform/server/secret/secret.ts';
import { sessionCookieName } from '../../session-cookie.ts';
import { deviceName } from './device-name.ts';

export const signInLinkMinutes = 30;
export const sessionDays = 30;
export const oidcProvider = 'oidc';

/** How a link reaches its reader; given with each request for one, so that this file knows nothing of mail. */
export type Deliver = (token: string) => Promise<void>;

export type Auth = ReturnType<typeof createAuth>;

const instances = new WeakMap<App, { auth: Auth; madeAt: number }>();
const secondTry = 30_000;

/** One instance per application, made when somebody first signs in. */
export async function authOf(app: App): Promise<Auth> {
  const known = instances.get(app);
  if (known && (app.now() - known.madeAt < secondTry || (await knowsProvider(app, known.auth))))
    return known.auth;
  const auth = createAuth(app);
  instances.set(app, { auth, madeAt: app.now() });
  return auth;
}

/** A provider that cannot be reached is left out by the library; after a while the instance is made anew. */
export async function knowsProvider(app: App, auth: Auth): Promise<boolean> {
  if (!app.env.OIDC_ISSUER) return true;
  const { socialProviders } = await auth.$context;
  return socialProviders.some((provider) => provider.id === oidcProvider);
}

function createAuth(app: App) {
  const { env } = app;
  return betterAuth({
    appName: 'Samskab',
    baseURL: env.ORIGIN,
    basePath: '/api/auth',
    secret: openSecret(env.DATA_DIR),
    database: { db: app.db.withPlugin(instantsAsDates), type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // Counted in PostgreSQL by platform/server/rate-limit, together with everything else that is limited.
    rateLimit: { enabled: false },
    logger: {
      log: (level, message) =>
        app.log[level === 'error' ? 'warn' : 'debug']({ code: codeOf(message) }, 'sign-in'),
    },
    // Else the library prints what went wrong, with whatever it quotes, past our log.
    onAPIError: { throw: true },
    trustedOrigins: [env.ORIGIN],
    emailAndPassword: { enabled: false },
    ...tables,
    databaseHooks: hooks,
    advanced: {
      cookiePrefix: 'samskab',
      cookies: { session_token: { name: sessionCookieName } },
      useSecureCookies: env.ORIGIN.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    plugins: [
      magicLink({
        expiresIn: signInLinkMinutes * 60,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: async ({ token, metadata }) => (metadata as { deliver: Deliver }).deliver(token),
      }),
      passkey({
        rpID: new URL(env.ORIGIN).hostname,
        rpName: 'Samskab',
        origin: env.ORIGIN,
        schema: passkeyTable,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      }),
      genericOAuth({ config: oidcConfig(app) }),
    ],
  });
}

/** Only an address the provider has confirmed is linked, and only to an account that somebody was invited to. */
function oidcConfig({ env }: App) {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID) return [];
  return [
    {
      providerId: oidcProvider,
      discoveryUrl: `${env.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      scopes: ['openid', 'email', 'profile'],
      pkce: true,
      disableSignUp: true,
      requireIdTokenVerification: true,
    },
  ];
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: { modelName: 'accounts', fields: { emailVerified: 'email_verified', ...stamps } },
  session: {
    modelName: 'sign_in_sessions',
    expiresIn: sessionDays * 86_400,
    // Prolonged by use, at most once a day: one write a day is no cost to anybody.
    updateAge: 86_400,
    freshAge: 86_400,
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...stamps,
    },
  },
  account: {
    modelName: 'sign_in_methods',
    updateAccountOnSignIn: false,
    accountLinking: { enabled: true, trustedProviders: [] },
    fields: {
      userId: 'account_id',
      accountId: 'subject',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: {
    modelName: 'verifications',
    storeIdentifier: 'hashed' as const,
    fields: { expiresAt: 'expires_at', ...stamps },
  },
};

const passkeyTable = {
  passkey: {
    modelName: 'passkeys',
    fields: {
      userId: 'account_id',
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
};

/** Kept small: a device's name instead of its whole self-description, and nothing a provider lets us do in its name. */
const hooks = {
  session: {
    create: {
      before: async (session: { userAgent?: string | null }) => ({
        data: { ...session, ipAddress: null, userAgent: deviceName(session.userAgent ?? '') },
      }),
    },
  },
  account: {
    create: {
      before: async (method: object) => ({
        data: {
          ...method,
          accessToken: null,
          refreshToken: null,
          idToken: null,
          accessTokenExpiresAt: null,
          refreshTokenExpiresAt: null,
        },
      }),
    },
  },
};

/** Our database gives instants as text; the library compares them as Date objects. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          column.endsWith('_at') && typeof value === 'string' ? asDate(value) : value,
        ]),
      ),
    ),
  }),
};

function asDate(instant: string): Date {
  // eslint-disable-next-line no-restricted-syntax -- the library knows no other instants
  return new Date(instant);
}

/** The library's messages may quote what somebody typed; its codes never do. */
function codeOf(message: string): string {
  return /^[A-Za-z][\w ]{2,60}$/.test(message) ? message : 'message withheld';
}
