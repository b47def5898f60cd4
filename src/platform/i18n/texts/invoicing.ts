import type { PageLanguage } from '../languages.ts';
import { invoicing as da, type InvoicingTexts } from './da/invoicing.ts';
import { invoicing as en } from './en/invoicing.ts';
import { invoicing as nb } from './nb/invoicing.ts';

export type { InvoicingTexts };
export const invoicingTexts: Record<PageLanguage, InvoicingTexts> = { da, nb, en };
