import type { IncomingMessage } from 'node:http';
import type { Actor } from '#domains/organisations/actor.ts';
import type { App as SamskabApp } from './app-context.ts';
import type { Account } from '#domains/people/server/sign-in/resolve-actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';

declare global {
  namespace App {
    interface Locals {
      app: SamskabApp;
      actor: Actor;
      /** Who is signed in, for the page's frame. Never hand it on to pages that others may see. */
      account: Account | null;
      sessionId: string | null;
      /** What requests of one client are counted by: an IPv4 address or an IPv6 network. */
      network: string;
      /** Language of the page. */
      lang: PageLanguage;
      /** Status of a page that says by itself what is wrong, and is answered with more than an error's sentence. */
      pageStatus?: 404 | 410;
    }
    interface Platform {
      req: IncomingMessage;
    }
    interface Error {
      message: string;
      code?: string;
      /** Whom to ask about what is gone. */
      organisation?: { slug: string; name: string };
    }
  }
}

export {};
