/** The record of processing activities (GDPR article 30), made from the configuration itself. Pure. */
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import { privacyRecordTexts } from '#platform/i18n/texts/privacy-record.ts';
import { formatDateRange, formatLongDate } from '#platform/time/format.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import type { Choice, LegalBasis, NeedKind } from '../schema.ts';
import type { Installation, Place } from './installation.ts';
import { section, type Report } from './report.ts';
import { erasureMoments } from './retention.ts';

export interface ProcessedEvent {
  slug: string;
  title: Texts;
  lang: TextLanguage;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
  asks: readonly ('job_title' | 'affiliation' | 'sector')[];
  needs: readonly NeedKind[];
  choices: readonly Choice[];
  legalBasis: LegalBasis;
  purpose: Texts;
  keepDays: number;
  sensitiveDays: number;
  invoicing: boolean;
  questions: { label: Texts; isSensitive: boolean }[];
  isApplication: boolean;
  walkIns: boolean;
  guestList: boolean;
  /** Whether seats in parallel workshops are given. */
  seats: boolean;
}

export interface ProcessingFacts {
  organisation: {
    name: string;
    slug: string;
    colour: string;
    country: string;
    controller: { name?: string; address?: string; email?: string; dpo?: string };
    contact: { name?: string; email?: string; phone?: string };
  };
  events: ProcessedEvent[];
  installation: Installation;
}

/** One activity: what the regulation asks to be said of it, label by label. */
export interface Activity {
  name: string;
  purpose: string;
  basis: string;
  subjects: string;
  data: string;
  recipients: string;
  retention: string;
}

export function activitiesOf(facts: ProcessingFacts, lang: PageLanguage): Activity[] {
  return [...facts.events.map((event) => registrationActivity(event, lang)), ...standing(lang)];
}

function registrationActivity(event: ProcessedEvent, lang: PageLanguage): Activity {
  const t = privacyRecordTexts[lang];
  const text = (texts: Texts) => pickText(texts, lang, event.lang)?.text ?? '';
  const dates = event.startsOn ? formatDateRange(lang, event.startsOn, event.endsOn ?? event.startsOn) : '';
  const moments = erasureMoments({ ...event, endsOn: event.endsOn ?? event.startsOn });
  const questions = event.questions.map(({ label, isSensitive }) =>
    isSensitive ? t.sensitiveQuestion(text(label)) : `“${text(label)}”`,
  );
  return {
    name: [t.registrationOf(text(event.title)), dates].filter(Boolean).join(', '),
    purpose: [t.registrationPurpose(event.isApplication), text(event.purpose)].filter(Boolean).join(' '),
    basis: [
      t.bases[event.legalBasis],
      event.needs.includes('diet') || event.needs.includes('access') ? t.consentBasis : '',
      event.choices.length > 0 ? t.choiceBasis : '',
    ]
      .filter(Boolean)
      .join(' '),
    subjects: t.registrationSubjects,
    data: [
      t.data.base,
      ...event.asks.map((one) => t.data[one]),
      ...event.needs.map((one) => t.data[one]),
      ...event.choices.map((one) => t.data[one]),
      ...questions,
      ...(event.isApplication ? [t.data.decision] : []),
      ...(event.seats ? [t.data.seats] : []),
      ...(event.invoicing ? [t.data.invoice] : []),
    ].join('; '),
    recipients: [
      t.recipients.organisers,
      ...(event.choices.includes('list') ? [t.recipients.list] : []),
      ...(event.guestList ? [t.recipients.venue] : []),
      t.recipients.mail,
    ].join('; '),
    retention: [
      moments
        ? t.keptUntil(formatLongDate(lang, moments.sensitiveOn), formatLongDate(lang, moments.allOn))
        : t.keptDays(event.sensitiveDays, event.keepDays),
      ...(event.invoicing ? [t.keptInvoices] : []),
    ].join(' '),
  };
}

/** What Samskab does for every organisation, whatever is set. */
function standing(lang: PageLanguage): Activity[] {
  const { programme, workshops, followUp, accounts } = privacyRecordTexts[lang];
  return [programme, workshops, followUp, accounts];
}

export function processingRecord(facts: ProcessingFacts, lang: PageLanguage, today: string): Report {
  const t = privacyRecordTexts[lang];
  const { organisation, installation } = facts;
  const { controller, contact } = organisation;
  const [page = '', of = ''] = t.page.split('#');
  return {
    lang,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
    organisation: organisation.name,
    title: t.title,
    subtitle: t.subtitle(formatLongDate(lang, today)),
    sections: [
      section(t.controllerHeading, {
        facts: filled([
          [t.controller, controller.name ?? organisation.name],
          [t.address, controller.address ?? t.notSet],
          [t.email, controller.email ?? contact.email ?? t.notSet],
          [t.dpo, controller.dpo ?? t.notSet],
          [t.contact, [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')],
        ]),
      }),
      ...activitiesOf(facts, lang).map((activity) =>
        section(activity.name, {
          facts: filled([
            [t.purpose, activity.purpose],
            [t.basis, activity.basis],
            [t.subjects, activity.subjects],
            [t.dataHeading, activity.data],
            [t.recipientsHeading, activity.recipients],
            [t.retention, activity.retention],
          ]),
        }),
      ),
      section(t.processors, { paragraphs: [t.processorsHelp], facts: processors(installation, lang) }),
      section(t.transfers, { paragraphs: [t.transfersText] }),
      section(t.security, { paragraphs: [...t.measures, installation.isEncrypted ? t.https : t.noHttps] }),
    ],
    footer: t.footer(organisation.name),
    labels: { page, of },
  };
}

function processors(installation: Installation, lang: PageLanguage) {
  const t = privacyRecordTexts[lang];
  const place = (one: Place) => t.places[one.where]('host' in one ? one.host : '');
  const { mail, storage, database, failures, failuresHost, signIn } = installation;
  return filled([
    [t.database, place(database)],
    [t.files, storage.kind === 'folder' ? t.places.here('') : place(storage.place)],
    [t.mailServer, mail === null ? t.noMail : place(mail)],
    [t.failures, failures === null ? '' : failures === 'webhook' ? t.webhook : t.mailbox(failuresHost ?? '')],
    [t.signIn, signIn ?? ''],
  ]);
}

function filled(pairs: readonly (readonly [string, string])[]): { label: string; value: string }[] {
  return pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}
