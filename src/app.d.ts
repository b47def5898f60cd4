import type { IncomingMessage } from 'node:http';
import type { Actor } from '#domains/organisations/actor.ts';
import type { App as SamskabApp } from './app-context.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';

declare global {
  namespace App {
    interface Locals {
      app: SamskabApp;
      actor: Actor;
      /** Language of the page. */
      lang: PageLanguage;
    }
    interface Platform {
      req: IncomingMessage;
    }
    interface Error {
      message: string;
      code?: string;
    }
  }
}

export {};
