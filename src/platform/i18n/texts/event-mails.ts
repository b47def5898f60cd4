import type { PageLanguage } from '../languages.ts';
import { eventMails as da, type EventMailsTexts } from './da/event-mails.ts';
import { eventMails as en } from './en/event-mails.ts';
import { eventMails as nb } from './nb/event-mails.ts';

export type { EventMailsTexts };
export const eventMailsTexts: Record<PageLanguage, EventMailsTexts> = { da, nb, en };
