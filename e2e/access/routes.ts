/**
 * Every route of the pages, what each role gets there, and a form for each action as somebody would fill it in who may.
 * Ids are folders of src/routes without the groups in brackets.
 */
import { roles, type Role, type World } from './world.ts';

/** A status, or `sign-in`: sent on to the page for signing in. */
export type Outcome = number | 'sign-in';
export type Outcomes = Record<Role, Outcome>;
type Form = (world: World) => Record<string, string>;

export interface Route {
  path: (world: World) => string;
  get: Outcomes;
  /** Everybody's, and kept by caches; anything else is `no-store` and in no snapshot. */
  isPublic?: boolean;
  /** Who may send the forms; nobody else changes anything by them. */
  may?: readonly Role[];
  forms?: Record<string, Form>;
  /** Forms that cannot succeed in this world, or would end what later ones need. */
  untried?: readonly string[];
}

const all = (outcome: Outcome): Outcomes =>
  Object.fromEntries(roles.map((role) => [role, outcome])) as Outcomes;
const except = (outcome: Outcome, others: Partial<Outcomes>): Outcomes => ({ ...all(outcome), ...others });
/** Missing and forbidden look the same to whoever is signed in. */
const only = (...allowed: Role[]): Outcomes =>
  except(404, { nobody: 'sign-in', ...Object.fromEntries(allowed.map((role) => [role, 200])) });

/** Below an event where nothing is that anybody could see. */
const none = (below: (world: World) => string): Route => ({
  path: (world) => `/da/organise/kroen/e/kroens-moede${below(world)}`,
  get: only(),
});
const invoicing = {
  ...{ name: 'Kroen', country: 'DK', registrationNumber: '10000009', street: 'Vejen 1', postcode: '8000' },
  ...{ city: 'Aarhus C', email: '', vat: 'standard', accountKind: 'dk', account: '1234 0012345678', bic: '' },
  ...{ numberPrefix: 'K', nextNumber: '1', currency: 'DKK', paymentDays: '30' },
};

const organisers: readonly Role[] = ['owner', 'organiser'];
const ofEvent: readonly Role[] = ['owner', 'organiser', 'guest'];
const staff = only('reader', 'facilitator', 'organiser', 'owner');
const readers = only('reader', 'facilitator', 'organiser', 'owner', 'guest');
const page = (path: string): Route => ({ path: () => path, get: all(200), isPublic: true });
const published = (below: string): Route => page(`/da/e/kroens-moede${below}`);

const site: Record<string, Route> = {
  '': { path: () => '/', get: all(302) },
  '[lang]': page('/da'),
  '[lang]/accessibility': page('/da/accessibility'),
  '[lang]/privacy': page('/da/privacy'),
  '[lang]/e/[event]': published(''),
  '[lang]/e/[event]/place': published('/place'),
  '[lang]/e/[event]/privacy': published('/privacy'),
  '[lang]/e/[event]/speakers': published('/speakers'),
  '[lang]/e/[event]/seats': published('/seats'),
  '[lang]/e/[event]/booklet': published('/booklet'),
  '[lang]/e/[event]/booklet.[file]': published('/booklet.json'),
  '[lang]/e/[event]/booklet/[recommendation]': {
    ...published(''),
    path: ({ booklet }) => `/da/e/kroens-moede/booklet/${booklet.recommendation}`,
  },
  '[lang]/e/[event]/booklet/review/[token]': {
    path: () => '/da/e/kroens-moede/booklet/review/intet',
    get: all(404),
  },
  '[lang]/e/[event]/booklet/review/[token]/picture/[...key]': {
    path: () => '/da/e/kroens-moede/booklet/review/intet/picture/intet.webp',
    get: all(404),
  },
  '[lang]/e/[event]/follow-up': published('/follow-up'),
  '[lang]/e/[event]/follow-up.json': published('/follow-up.json'),
  '[lang]/e/[event]/follow-up.csv': published('/follow-up.csv'),
  '[lang]/e/[event]/register/invitation/[token]': {
    path: ({ desk: { token } }) => `/da/e/kroens-moede/register/invitation/${token}`,
    get: all(200),
  },
  '[lang]/e/[event]/s/[session]': published('/s/fortaelling-ved-pejsen'),
  '[lang]/e/[event]/s/[session].ics': published('/s/fortaelling-ved-pejsen.ics'),
  '[lang]/e/[event]/invitation.pdf': published('/invitation.pdf'),
  '[lang]/e/[event]/og.png': published('/og.png'),
  '[lang]/o/[organisation]': page('/da/o/kroen'),
  '[lang]/o/[organisation]/accessibility': page('/da/o/kroen/accessibility'),
  '[lang]/o/[organisation]/was': { path: () => '/da/o/kroen/was', get: all(302) },
  '[lang]/s/[series]': page('/da/s/krosaeson'),
  'e/[event]/calendar.ics': page('/e/kroens-moede/calendar.ics'),
  'e/[event]/seats.json': page('/e/kroens-moede/seats.json'),
  'e/[event]/schedule.json': page('/e/kroens-moede/schedule.json'),
  'e/[event]/schedule.xml': page('/e/kroens-moede/schedule.xml'),
  'robots.txt': page('/robots.txt'),
  'sitemap.xml': page('/sitemap.xml'),
  'theme/[colour].css': { ...page('/theme/8a3324.css'), isPublic: false },
  'hooks/bounces': { path: () => '/hooks/bounces', get: all(405) },
  was: { path: () => '/was', get: all(302) },
  'files/[...key]': {
    path: ({ file }) => `/files/${file.key}`,
    get: except(404, { organiser: 200, owner: 200, guest: 200 }),
  },
};

const account: Record<string, Route> = {
  '[lang]/sign-in': { path: () => '/da/sign-in', get: except(303, { nobody: 200 }) },
  '[lang]/sign-in/link/[token]': { path: () => '/da/sign-in/link/intet', get: all(200) },
  '[lang]/sign-in/oidc': { path: () => '/da/sign-in/oidc', get: all('sign-in') },
  '[lang]/set-up/[token]': { path: () => '/da/set-up/intet', get: all(404) },
  '[lang]/invitation/[token]': { path: ({ invitationPath }) => invitationPath, get: all(200) },
  '[lang]/door/[token]': { path: () => '/da/door/intet', get: all(404) },
  '[lang]/door/[token]/seats': { path: () => '/da/door/intet/seats', get: all(404) },
  '[lang]/door/[token]/sync': { path: () => '/da/door/intet/sync', get: all(405) },
  '[lang]/b/sw.js': { path: () => '/da/b/sw.js', get: all(200) },
  '[lang]/door/sw.js': { path: () => '/da/door/sw.js', get: all(200) },
  '[lang]/r/[token]/knowledge': {
    path: ({ registration }) => `/da/r/${registration.ownToken}/knowledge`,
    get: all(200),
  },
  b: { path: () => '/b', get: all(302) },
  'b/[code]': { path: ({ harvest }) => `/b/${harvest.boardToken}`, get: all(302) },
  'b/[code]/pictures/[picture]': {
    path: ({ harvest }) => `/b/${harvest.boardToken}/pictures/intet`,
    get: all(404),
  },
  '[lang]/b': { path: () => '/da/b', get: all(200) },
  '[lang]/b/[token]': { path: ({ harvest }) => `/da/b/${harvest.boardToken}`, get: all(200) },
  '[lang]/b/[token]/screen': { path: ({ harvest }) => `/da/b/${harvest.boardToken}/screen`, get: all(200) },
  '[lang]/b/[token]/draft': { path: ({ harvest }) => `/da/b/${harvest.boardToken}/draft`, get: all(200) },
  '[lang]/b/letter/[token]': { path: ({ harvest }) => `/da/b/letter/${harvest.letterToken}`, get: all(200) },
  '[lang]/f/[token]': { path: ({ harvest }) => `/da/f/${harvest.ownerToken}`, get: all(200) },
  '[lang]/f/erased': { path: () => '/da/f/erased', get: all(200) },
  '[lang]/speaker/[token]': { path: ({ speakerToken }) => `/da/speaker/${speakerToken}`, get: all(200) },
  '[lang]/speaker/[token]/picture/[...key]': {
    path: ({ speakerToken }) => `/da/speaker/${speakerToken}/picture/intet.webp`,
    get: all(404),
  },
  '[lang]/r/[token]/payer': { path: () => '/da/r/intet/payer', get: all(404) },
  '[lang]/account/deleted': { path: () => '/da/account/deleted', get: all(200) },
  '[lang]/account/export': { path: () => '/da/account/export', get: except(200, { nobody: 401 }) },
  '[lang]/account/sign-out': { path: () => '/da/account/sign-out', get: except(200, { nobody: 303 }) },
  '[lang]/account': {
    path: () => '/da/account',
    get: except(200, { nobody: 'sign-in' }),
    may: roles.filter((role) => role !== 'nobody'),
    forms: {
      save: () => ({ name: 'En anden', lang: 'da' }),
      rename: ({ venue }) => ({ id: venue.id, name: 'Nøgle' }),
      removePasskey: ({ venue }) => ({ id: venue.id }),
      removeMethod: ({ venue }) => ({ id: venue.id }),
      end: ({ venue }) => ({ id: venue.id }),
      endAll: () => ({}),
      delete: ({ accounts }) => ({ email: accounts.owner.email }),
    },
    untried: ['rename', 'removePasskey', 'endAll', 'delete'],
  },
  'api/auth/[...path]': { path: () => '/api/auth/get-session', get: all(404) },
};

const operate: Record<string, Route> = {
  '[lang]/operate': { path: () => '/da/operate', get: only('operator') },
  '[lang]/operate/audit': { path: () => '/da/operate/audit', get: only('operator') },
  '[lang]/operate/outbox': { path: () => '/da/operate/outbox', get: only('operator') },
  '[lang]/operate/organisations/new': {
    path: () => '/da/operate/organisations/new',
    get: only('operator'),
    may: ['operator'],
    forms: {
      default: () => ({ name: 'Ny forening', lang: 'da', country: 'DK', kind: 'association' }),
    },
  },
};

const organisation: Record<string, Route> = {
  '[lang]/organise': { path: () => '/da/organise', get: except(200, { nobody: 'sign-in' }) },
  '[lang]/organise/[organisation]': { path: () => '/da/organise/kroen', get: readers },
  '[lang]/organise/[organisation]/audit': {
    path: () => '/da/organise/kroen/audit',
    get: only(...organisers),
  },
  '[lang]/organise/[organisation]/invitations': {
    path: () => '/da/organise/kroen/invitations',
    get: only(...organisers),
    may: organisers,
    forms: {
      invite: () => ({
        email: 'ny@gaest.example',
        role: 'reader',
        event: 'kroens-moede',
        lang: 'da',
      }),
      revoke: ({ invitation }) => ({ id: invitation.id }),
    },
  },
  '[lang]/organise/[organisation]/invoicing': {
    path: () => '/da/organise/kroen/invoicing',
    get: only('owner'),
    may: ['owner'],
    forms: { default: () => invoicing },
  },
  '[lang]/organise/[organisation]/keys': {
    path: () => '/da/organise/kroen/keys',
    get: only('owner'),
    may: ['owner'],
    forms: {
      create: () => ({ name: 'Hjemmesiden', rights: 'read' }),
      revoke: ({ spareKey }) => ({ id: spareKey.id }),
    },
  },
  '[lang]/organise/[organisation]/members': {
    path: () => '/da/organise/kroen/members',
    get: only(...organisers),
    may: ['owner'],
    forms: {
      role: ({ spareMember }) => ({ accountId: spareMember.id, role: 'facilitator' }),
      remove: ({ spareMember }) => ({ accountId: spareMember.id }),
    },
  },
  '[lang]/organise/[organisation]/new': {
    path: () => '/da/organise/kroen/new',
    get: only(...organisers),
    may: organisers,
    forms: {
      default: () => ({
        title: 'Ny dag',
        lang: 'da',
        startsOn: '2027-09-01',
        endsOn: '',
        series: '',
        edition: '',
      }),
    },
  },
  '[lang]/organise/[organisation]/series/new': {
    path: () => '/da/organise/kroen/series/new',
    get: only(...organisers),
    may: organisers,
    forms: { default: () => ({ title: 'Ny række', lang: 'da', kind: 'conference' }) },
  },
  '[lang]/organise/[organisation]/series/[series]': {
    path: () => '/da/organise/kroen/series/krosaeson',
    get: staff,
    may: organisers,
    forms: {
      default: () => ({ 'title.da': 'Krosæsonen', kind: 'conference', lang: 'da', isPublished: 'on' }),
    },
  },
  '[lang]/organise/[organisation]/series/[series]/import': {
    path: () => '/da/organise/kroen/series/krosaeson/import',
    get: only(...organisers),
    may: organisers,
    forms: { begin: () => ({ text: '3. september 2027\n10.00-11.00 Nyt møde\n' }) },
  },
  '[lang]/organise/[organisation]/series/[series]/import/[import]': {
    path: ({ seriesImport }) => `/da/organise/kroen/series/krosaeson/import/${seriesImport.id}`,
    get: only(...organisers),
    may: organisers,
    forms: mending(),
  },
  '[lang]/organise/[organisation]/processing': {
    path: () => '/da/organise/kroen/processing',
    get: only('owner'),
  },
  '[lang]/organise/[organisation]/processing/record.pdf': {
    path: () => '/da/organise/kroen/processing/record.pdf',
    get: except(404, { owner: 200 }),
  },
  '[lang]/organise/[organisation]/processing/record.csv': {
    path: () => '/da/organise/kroen/processing/record.csv',
    get: except(404, { owner: 200 }),
  },
  '[lang]/organise/[organisation]/settings': {
    path: () => '/da/organise/kroen/settings',
    get: only('owner'),
    may: ['owner'],
    forms: {
      save: () => settings,
      logo: () => ({ 'alt.da': 'En kro' }),
      removeLogo: () => ({}),
    },
    // Without a picture there is no logo to describe.
    untried: ['logo'],
  },
  '[lang]/organise/[organisation]/venues/[venue]': {
    path: ({ spareVenue }) => `/da/organise/kroen/venues/${spareVenue.id}`,
    get: staff,
    may: organisers,
    forms: {
      save: () => ({ name: 'Lille sal', lang: 'da' }),
      room: () => ({ name: 'Kammer' }),
      removeRoom: ({ room }) => ({ id: room.id }),
      remove: () => ({}),
    },
    untried: ['removeRoom'],
  },
};

const settings = {
  ...{
    name: 'Kroen',
    slug: 'kroen',
    lang: 'da',
    country: 'DK',
    kind: 'association',
    colour: '#1d5450',
    url: '',
  },
  ...{ contactName: '', contactRole: '', contactEmail: '', contactPhone: '', accessibilityUrl: '' },
  ...{ controllerName: '', controllerAddress: '', controllerEmail: '', dpo: '', accessibilityFeedback: '' },
};

function mending(): Record<string, Form> {
  return {
    mend: () => ({ change: 'title', title: 'Bedre titel' }),
    reread: () => ({ lang: 'da', date: '2027-01-01' }),
    undo: () => ({}),
    import: () => ({}),
    discard: () => ({}),
  };
}

/** Readers see the draft; forms are for organisers, of the organisation or of this event. */
function ofDraft(
  below: string | ((world: World) => string),
  forms: Record<string, Form>,
  untried: string[] = [],
): Route {
  const rest = typeof below === 'string' ? () => below : below;
  const path = (world: World) => `/da/organise/kroen/e/kroens-moede${rest(world)}`;
  return { path, get: readers, may: ofEvent, forms, untried };
}

/** Who comes is shown to organisers alone. */
function ofDesk(below: string, forms: Record<string, Form>, untried: string[] = []): Route {
  return { ...ofDraft(below, forms, untried), get: only(...ofEvent) };
}

/** A file has no page around it that could lead to signing in. */
function ofDeskFile(below: string): Route {
  return { ...ofDesk(below, {}), get: { ...only(...ofEvent), nobody: 404 } };
}

/** Names of participants are for organisers alone, of the organisation or of this event. */
function forOrganisers(
  below: string | ((world: World) => string),
  forms: Record<string, Form> = {},
  untried: string[] = [],
): Route {
  return { ...ofDraft(below, forms, untried), get: only(...ofEvent) };
}

/** Answers a button alone; who may press it is tried in src/domains/registration/server/list/access.test.ts. */
function onlySent(below: string | ((world: World) => string)): Route {
  const { path } = ofDraft(below, {});
  return { path, get: all(405) };
}

const slot = ({ talk }: World) => ({
  slotId: talk.slotIds[0] ?? '',
  date: '2027-06-01',
  start: '10:15',
  end: '10:45',
});

const event: Record<string, Route> = {
  e: ofDraft('', { archive: () => ({ archived: 'no' }), slug: () => ({ newSlug: 'kroens-moede' }) }),
  'e/about': ofDraft('/about', {
    save: () => ({
      ...{ lang: 'da', 'title.da': 'Møde på kroen', attendance: 'onsite', 'registration.state': 'none' },
      ...{ startsOn: '2027-06-01', endsOn: '2027-06-02' },
    }),
  }),
  'e/hosts': ofDraft('/hosts', {
    save: () => ({ role: 'funder', kind: 'organisation', name: 'En fond' }),
    move: ({ parties }) => ({ id: parties[0]?.id ?? '', by: '1' }),
    remove: ({ parties }) => ({ id: parties[0]?.id ?? '' }),
    takeRight: ({ accounts }) => ({ accountId: accounts.facilitator.id }),
  }),
  'e/places': ofDraft('/places', { choose: ({ venue }) => ({ venueId: venue.id }) }),
  'e/materials': ofDraft('/materials', {
    save: () => ({ title: 'Kort', url: 'https://kort.example/', lang: 'da' }),
    judge: ({ handedIn }) => ({ id: handedIn.materialId, approve: 'no' }),
    remove: ({ material }) => ({ id: material.materialId }),
  }),
  'e/programme': ofDraft('/programme', {
    place: slot,
    shift: () => ({ date: '2027-06-01', from: '08:00', minutes: '15' }),
    add: () => ({
      title: 'Nyt punkt',
      kind: 'talk',
      lang: 'da',
      date: '2027-06-02',
      start: '09:00',
      end: '10:00',
    }),
    repeat: (world) => ({ ...slot(world), date: '2027-06-02', code: '1C' }),
    block: (world) => ({ ...slot(world), blockId: 'new' }),
    split: ({ spare }) => ({ slotId: spare.slotIds[0] ?? '', at: '15:30', splitTitle: 'Anden halvdel' }),
    withdraw: ({ talk }) => ({ slotId: talk.slotIds[1] ?? '' }),
    restore: ({ talk }) => ({ sessionId: talk.sessionId }),
    undo: () => ({}),
    redo: () => ({}),
  }),
  'e/sessions/[session]': ofDraft(({ talk }) => `/sessions/${talk.sessionId}`, {
    save: () => ({
      originalLang: 'da',
      lang: 'da',
      'title.da': 'Fortælling ved ilden',
      kind: 'talk',
      recording: 'none',
    }),
    slot,
    separate: ({ talk }) => ({ slotId: talk.slotIds[1] ?? '' }),
    merge: ({ spare }) => ({ from: spare.sessionId }),
    removeSlot: ({ talk }) => ({ slotId: talk.slotIds[0] ?? '' }),
    remove: () => ({}),
  }),
  'e/speakers': ofDraft('/speakers', { add: () => ({ name: 'Ny Taler' }) }),
  'e/speakers/[speaker]': ofDraft(
    ({ speakers }) => `/speakers/${speakers[0]?.speakerId}`,
    {
      save: () => ({ name: 'Runa Pileborg', lang: 'da', answer: 'yes' }),
      link: () => ({ sendTo: 'taler@gaest.example' }),
      approve: () => ({}),
      refuse: () => ({}),
      material: ({ handedIn }) => ({ materialId: handedIn.materialId, approve: 'yes' }),
      merge: ({ speakers }) => ({ from: speakers[1]?.speakerId ?? '' }),
      erase: () => ({ sure: 'on' }),
      remove: () => ({}),
    },
    ['refuse'],
  ),
  'e/import': ofDraft('/import', { begin: () => ({ text: '1. juni 2027\n10.00-11.00 Nyt punkt\n' }) }),
  'e/import/[import]': {
    ...ofDraft(({ eventImport }) => `/import/${eventImport.id}`, mending()),
    get: only(...ofEvent),
  },
  'e/doors': {
    // Without a desk there is no door to open; check-in.test.ts tries who may.
    ...ofDraft(
      '/doors',
      {
        create: () => ({ name: 'Syd' }),
        revoke: ({ venue }) => ({ id: venue.id }),
        undo: ({ venue }) => ({ registrationId: venue.id }),
      },
      ['create', 'revoke', 'undo'],
    ),
    get: only(...ofEvent),
  },
  'e/applications': ofDesk('/applications', {
    decide: ({ registration }) => ({ id: registration.id, verdict: 'yes' }),
    score: ({ registration }) => ({ id: registration.id, score: '70', note: 'Tager borgere med' }),
  }),
  'e/applications/send': ofDesk('/applications/send', { default: () => ({}) }),
  'e/knowledge': ofDesk('/knowledge', {
    ask: () => ({}),
    save: () => ({ 'name.da': 'At nå dem, der bliver hjemme' }),
    group: ({ registration }) => ({ answer: registration.answerId }),
    remove: ({ registration }) => ({ id: registration.themeId }),
  }),
  'e/seats/lists': ofDesk('/seats/lists', {}),
  'e/seats/rooms.pdf': ofDeskFile('/seats/rooms.pdf'),
  // Of one occurrence, and there is none here; who may print is tried in print-access.test.ts of allocation.
  'e/seats/tables.pdf': { ...ofDeskFile('/seats/tables.pdf'), get: all(404) },
  'e/lists': ofDesk('/lists', {}),
  'e/lists/[list]': ofDesk('/lists/guests', {}),
  'e/lists/[list].csv': ofDeskFile('/lists/guests.csv'),
  'e/lists/[list].xlsx': ofDeskFile('/lists/kitchen.xlsx'),
  'e/lists/badges.pdf': ofDeskFile('/lists/badges.pdf'),
  'e/lists/sign-in.pdf': ofDeskFile('/lists/sign-in.pdf'),
  'e/invoices': {
    path: () => '/da/organise/kroen/e/kroens-moede/invoices',
    get: only(...ofEvent),
    may: ofEvent,
    forms: {
      create: ({ venue }) => ({ payer: venue.id }),
      credit: ({ venue }) => ({ id: venue.id }),
      paid: ({ venue }) => ({ id: venue.id }),
    },
    // Nobody has registered here; the use cases are tried with data in access.test.ts of invoicing.
    untried: ['create', 'credit', 'paid'],
  },
  'e/invoices/basis.csv': ofDeskFile('/invoices/basis.csv'),
  'e/invoices/basis.xlsx': ofDeskFile('/invoices/basis.xlsx'),
  'e/invoices/[invoice].pdf': { ...none(({ venue }) => `/invoices/${venue.id}.pdf`), get: all(404) },
  'e/invoices/[invoice].xml': { ...none(({ venue }) => `/invoices/${venue.id}.xml`), get: all(404) },
  'e/invoices/payer/[registration]': {
    ...none(({ venue }) => `/invoices/payer/${venue.id}`),
    may: [],
    forms: { default: () => ({}) },
    untried: ['default'],
  },
  'e/registrations': forOrganisers('/registrations', {
    offer: ({ registered }) => ({ booking: registered.id }),
  }),
  'e/registrations/new': forOrganisers('/registrations/new', {
    default: ({ registered }) => ({ name: 'Ny Gæst', category: registered.categoryId }),
  }),
  'e/registrations/figures': forOrganisers('/registrations/figures'),
  'e/registrations/export': forOrganisers('/registrations/export'),
  'e/registrations/export/file': onlySent('/registrations/export/file'),
  'e/registrations/import': forOrganisers(
    '/registrations/import',
    {
      check: ({ registered }) => ({ categoryId: registered.categoryId }),
      apply: ({ registered: { packedList, categoryId } }) => ({
        packed: packedList,
        categoryId,
        expected: '1',
      }),
    },
    // It needs a file.
    ['check'],
  ),
  'e/registrations/[registration]': forOrganisers(
    ({ registered }) => `/registrations/${registered.id}`,
    {
      sensitive: () => ({}),
      answers: () => ({}),
      needs: () => ({}),
      correct: () => ({ name: 'Rettet Gæst', lang: 'da' }),
      move: ({ registered }) => ({ categoryId: registered.categoryId }),
      offer: () => ({}),
      confirm: () => ({}),
      link: () => ({}),
      cancel: () => ({ sure: 'on' }),
    },
    // Without an address there is nowhere to send it.
    ['link'],
  ),
  'e/registrations/[registration]/wishes': forOrganisers(
    ({ registered }) => `/registrations/${registered.id}/wishes`,
    { default: () => ({ no_preference: 'on' }) },
    // By then the forms above have ended this registration; seats-participant.e2e.ts writes wishes down.
    ['default'],
  ),
  'e/registrations/[registration]/letter': onlySent(
    ({ registered }) => `/registrations/${registered.id}/letter`,
  ),
  'e/mails': {
    // Without registration there is nothing to send; mails-access.test.ts tries each with a desk.
    ...ofDraft(
      '/mails',
      { saveRule: () => ({}), removeRule: () => ({}), look: () => ({}), send: () => ({}), tell: () => ({}) },
      ['saveRule', 'removeRule', 'look', 'send', 'tell'],
    ),
    get: only(...ofEvent),
  },
  'e/mails/[kind]': {
    // The page itself is there with registration only.
    ...ofDraft('/mails/reminder', { save: () => ({}), preview: () => ({}), reset: () => ({}) }, [
      'save',
      'preview',
      'reset',
    ]),
    get: only(...ofEvent),
  },
  'e/privacy': { path: () => '/da/organise/kroen/e/kroens-moede/privacy', get: only(...ofEvent) },
  'e/privacy/case': { path: () => '/da/organise/kroen/e/kroens-moede/privacy/case', get: all(405) },
  'e/publish': ofDraft('/publish', {
    publish: () => ({ note: 'Nyt' }),
    withdraw: () => ({ note: 'Aflyst' }),
  }),
};

/** How people register: for organisers alone, since names and codes stand there. */
function ofSetUp(
  below: string | ((world: World) => string),
  forms: Record<string, Form>,
  untried: string[] = [],
): Route {
  const rest = typeof below === 'string' ? () => below : below;
  return {
    ...ofDraft((world) => `/registration${rest(world)}`, forms, untried),
    get: only(...ofEvent),
  };
}

const seats: Record<string, Route> = {
  'e/seats': forOrganisers(
    '/seats',
    {
      begin: () => ({ way: 'wishes' }),
      settings: () => ({ releaseMinutes: '10' }),
      rooms: () => ({}),
      open: () => ({}),
      seed: () => ({}),
    },
    // They have been begun and opened.
    ['begin', 'open'],
  ),
  'e/seats/people': forOrganisers('/seats/people', {
    leads: () => ({}),
    bookings: () => ({ together: 'prefer' }),
    group: () => ({ name: 'Møllens folk', together: 'prefer' }),
    remove: ({ allocation }) => ({ id: allocation.group }),
  }),
  'e/seats/people/[registration]': forOrganisers(
    ({ registered }) => `/seats/people/${registered.id}`,
    { save: () => ({ apart: 'nabo' }) },
    // The person may have been cancelled by another form.
    ['save'],
  ),
  'e/seats/access': forOrganisers(
    '/seats/access',
    { confirm: ({ registered }) => ({ registration: registered.id, companions: '0' }) },
    ['confirm'],
  ),
  // Nothing is written by it.
  'e/seats/demand': forOrganisers('/seats/demand', { try: () => ({}) }, ['try']),
  'e/seats/runs': forOrganisers(
    '/seats/runs',
    { start: () => ({ seconds: '1' }), stop: ({ allocation }) => ({ run: allocation.run }) },
    // Nothing runs at the same time here.
    ['start'],
  ),
  'e/seats/runs/[run]': forOrganisers(
    ({ allocation }) => `/seats/runs/${allocation.run}`,
    {
      stop: () => ({}),
      move: ({ registered, allocation }) => ({ person: registered.id, block: allocation.group, to: '' }),
    },
    // It has no answer.
    ['move'],
  ),
  'e/seats/runs/[run]/publish': forOrganisers(
    ({ allocation }) => `/seats/runs/${allocation.run}/publish`,
    { publish: () => ({}) },
    ['publish'],
  ),
};

/** What is prepared by those who lead a workshop: facilitators, too. */
function forFacilitators(
  below: (world: World) => string,
  forms: Record<string, Form> = {},
  untried: string[] = [],
): Route {
  const who: readonly Role[] = ['facilitator', ...ofEvent];
  const path = (world: World) => `/da/organise/kroen/e/kroens-moede/workshops${below(world)}`;
  return { path, get: only(...who), may: who, forms, untried };
}
const below =
  (rest: string) =>
  ({ workshop }: World) =>
    `/${workshop.id}${rest}`;

/** A file that only those get; without a page around it that could lead to signing in. */
function workshopFile(rest: string): Route {
  const route = forFacilitators(below(rest));
  return { path: route.path, get: { ...route.get, nobody: 404 } };
}

const workshops: Record<string, Route> = {
  'e/workshops': {
    ...forFacilitators(
      () => '',
      {
        begin: ({ talk }) => ({ session: talk.sessionId, template: 'case' }),
        loose: () => ({ title: 'Fra et gammelt hæfte', lang: 'da', template: 'own' }),
        removeTemplate: ({ workshop }) => ({ template: workshop.template }),
      },
      // The session may have been withdrawn by another form.
      ['begin'],
    ),
    may: ofEvent,
  },
  'e/workshops/[workshop]': forFacilitators(
    below(''),
    {
      save: () => ({ way: 'board', lang: 'da', dots: '3', challenge: 'Hvem mangler?' }),
      picture: () => ({ alt: 'En kro' }),
      describe: ({ workshop }) => ({ picture: workshop.picture, alt: 'Kroen' }),
      removePicture: ({ workshop }) => ({ picture: workshop.picture }),
      remove: () => ({}),
    },
    // Without a file there is no picture; what has been written in is not removed.
    ['picture', 'removePicture', 'remove'],
  ),
  'e/workshops/[workshop]/phases': forFacilitators(
    below('/phases'),
    {
      save: () => ({ title: 'Pause', kind: 'talk', minutes: '5' }),
      move: ({ workshop }) => ({ phase: workshop.phases[0] ?? '', by: '1' }),
      remove: ({ workshop }) => ({ phase: workshop.phases[1] ?? '' }),
      apply: () => ({ template: 'case', replace: 'on' }),
      keep: () => ({ name: 'Kroens metode' }),
    },
    // A method of the organisation's own is for organisers to keep.
    ['keep'],
  ),
  'e/workshops/[workshop]/tables': forFacilitators(
    below('/tables'),
    {
      count: () => ({ slot: '', count: '3' }),
      deal: ({ talk }) => ({ slot: talk.slotIds[0] ?? '', size: '4' }),
      save: ({ workshop }) => ({ table: workshop.table, [`name.${workshop.table}`]: 'Vinduet' }),
    },
    // Nobody has a seat here.
    ['deal'],
  ),
  'e/workshops/[workshop]/join': forFacilitators(below('/join'), { changeLink: () => ({}) }),
  'e/workshops/[workshop]/paper': forFacilitators(
    below('/paper'),
    {
      add: () => ({ alt: 'Et ark' }),
      save: ({ workshop }) => ({ picture: workshop.picture, alt: 'Et ark', typed: 'En linje' }),
      write: () => ({ text: 'En linje til' }),
      remove: ({ workshop }) => ({ picture: workshop.picture }),
    },
    ['add', 'remove'],
  ),
  'e/workshops/[workshop]/sheets.pdf': workshopFile('/sheets.pdf'),
  'e/workshops/[workshop]/wall.pdf': workshopFile('/wall.pdf'),
  'e/workshops/[workshop]/aids': forFacilitators(below('/aids')),
  'e/workshops/[workshop]/aids/[kind]': forFacilitators(
    below('/aids/expectations'),
    {
      save: () => ({ expectedVersion: '0', 'needs.0.need': 'En nøgle' }),
      names: () => ({ 'name.0': 'Kroen', 'name.1': 'Gæsterne' }),
      side: () => ({ side: '0', expects: 'At nogen kommer' }),
      agreed: () => ({ agreed: 'Vi ses' }),
    },
    // It is for the other kinds.
    ['save'],
  ),
};

const desk: Record<string, Route> = {
  'e/registration': ofSetUp(
    '',
    { open: () => ({ wayIn: 'open', lang: 'da', name: 'Deltager', seats: '20', price: '0' }) },
    // It is open already.
    ['open'],
  ),
  'e/registration/settings': ofSetUp('/settings', {
    save: () => ({ wayIn: 'open', decisions: 'together', offers: 'automatic', waitingList: 'on' }),
  }),
  'e/registration/places': ofSetUp('/places', {
    prices: () => ({ currency: 'DKK', cancellationFee: '0', noShowFee: '0' }),
    move: ({ desk: { categories } }) => ({ id: categories[0] ?? '', by: '1' }),
    reserve: () => ({ name: 'Et hold', seats: '2', code: 'HOLD', price: '0', fromQuotaId: '' }),
    release: ({ desk: { reserved } }) => ({ categoryId: reserved, toQuotaId: '' }),
  }),
  'e/registration/places/quota/[part]': ofSetUp(({ desk: { quota } }) => `/places/quota/${quota}`, {
    save: () => ({ name: 'Salen', size: '30', margin: '0' }),
    remove: () => ({}),
  }),
  'e/registration/places/category/[part]': ofSetUp(
    ({ desk: { categories } }) => `/places/category/${categories[1]}`,
    { save: () => ({ 'name.da': 'Studerende', price: '50', isOpen: 'on' }), remove: () => ({}) },
  ),
  'e/registration/extras': ofSetUp('/extras', {
    move: ({ desk: { extras } }) => ({ id: extras[0] ?? '', by: '1' }),
  }),
  'e/registration/extras/[part]': ofSetUp(({ desk: { extras } }) => `/extras/${extras[1]}`, {
    save: () => ({ 'name.da': 'Bus', kind: 'travel', price: '0' }),
    remove: () => ({}),
  }),
  'e/registration/questions': ofSetUp('/questions', {
    standard: () => ({ asks: 'sector', needs: 'diet' }),
    move: ({ desk: { questions } }) => ({ id: questions[0] ?? '', by: '1' }),
  }),
  'e/registration/questions/[part]': ofSetUp(({ desk: { questions } }) => `/questions/${questions[1]}`, {
    save: () => ({ 'label.da': 'Hvad vil du vide?', kind: 'text' }),
    remove: () => ({}),
  }),
  'e/registration/privacy': ofSetUp('/privacy', {
    save: () => ({ legalBasis: 'contract', keepDays: '200', sensitiveDays: '10', choices: 'list' }),
  }),
  'e/registration/invitations': ofSetUp('/invitations', {
    send: ({ desk: { categories } }) => ({
      list: 'ny@gaest.example',
      lang: 'da',
      categoryId: categories[0] ?? '',
    }),
    again: ({ desk: { invitation } }) => ({ id: invitation }),
    revoke: ({ desk: { invitation } }) => ({ id: invitation }),
  }),
};

/** The link is the key, whoever is signed in; the journeys of e2e/registration.e2e.ts open them with one. */
const ownLink = (below: string): Route => ({ path: () => `/da/r/${below}`, get: all(404) });
const participant: Record<string, Route> = {
  '[lang]/e/[event]/register/group': {
    path: () => '/da/e/kroens-moede/register/group',
    get: all(303),
  },
  '[lang]/e/[event]/register/group/[size]': {
    path: () => '/da/e/kroens-moede/register/group/2',
    get: all(200),
  },
  '[lang]/e/[event]/register': published('/register'),
  '[lang]/e/[event]/register/received': { path: () => '/da/e/kroens-moede/register/received', get: all(200) },
  '[lang]/r': { path: () => '/da/r', get: all(200) },
  '[lang]/r/erased': { path: () => '/da/r/erased', get: all(200) },
  '[lang]/r/handed-on': { path: () => '/da/r/handed-on', get: all(200) },
  '[lang]/r/group/[token]': ownLink('group/intet'),
  '[lang]/r/[token]': ownLink('intet'),
  ...Object.fromEntries(
    [
      ...['calendar.ics', 'change', 'data.json', 'erase', 'hand-on', 'participants', 'programme'],
      ...['ticket', 'ticket.pdf', 'wishes', 'seats', 'own-seats.json'],
    ].map((below) => [`[lang]/r/[token]/${below}`, ownLink(`intet/${below}`)]),
  ),
  '[lang]/r/[token]/file/[question]': ownLink('intet/file/intet'),
  'files/answers/[registration]/[question]': {
    path: ({ venue }) => `/files/answers/${venue.id}/${venue.id}`,
    get: all(404),
  },
};

const bookletTexts = {
  ...{ lang: 'da', title: 'Hæftet', subtitle: '', foreword: '', summary: '', closing: '', thanks: '' },
  ...{ colophon: '', size: 'a5', colour: '', logo: 'on', notesMonths: '6' },
};

/** Each form that is sent makes the next version: they are tried in this order. */
const booklet: Record<string, Route> = {
  'e/booklet': forOrganisers(
    '/booklet',
    {
      save: ({ booklet: { version } }) => ({ ...bookletTexts, expectedVersion: String(version) }),
      review: ({ booklet: { version } }) => ({ state: 'review', expectedVersion: String(version + 1) }),
      settle: ({ booklet: { comment } }) => ({ comment, isSettled: 'on' }),
      publish: ({ booklet: { version } }) => ({ note: 'Rettet', expectedVersion: String(version + 2) }),
    },
    // It seals the boards, which later ones need.
    ['publish'],
  ),
  'e/booklet/preview': forOrganisers('/booklet/preview'),
  'e/booklet/themes/[theme]': forOrganisers(({ booklet: { theme } }) => `/booklet/themes/${theme}`, {
    save: ({ booklet: { version } }) => ({ title: 'Sol og læ', expectedVersion: String(version + 2) }),
    remove: ({ booklet: { version } }) => ({ expectedVersion: String(version + 3) }),
  }),
};

const harvestPath = (below: string) => (world: World) =>
  `/da/organise/kroen/e/kroens-moede/workshops/${world.harvest.workshopId}/harvest${below}`;
const followUpPath =
  (below: (harvest: World['harvest']) => string) =>
  ({ harvest: made }: World) =>
    `/da/organise/kroen/e/kroens-moede/follow-up/${below(made)}`;
const facilitators: readonly Role[] = ['facilitator', ...ofEvent];

/** What workshops left, and what became of it. */
const harvest: Record<string, Route> = {
  'e/workshops/[workshop]/harvest': {
    path: harvestPath(''),
    get: only(...facilitators),
    may: facilitators,
    forms: {
      save: () => ({ version: '1', stem: 'Sådan:', account: '' }),
      quote: () => ({ text: 'Her er der læ' }),
      confirm: ({ harvest: { quote } }) => ({ quote }),
      remove: ({ harvest: { quote } }) => ({ quote }),
      state: () => ({ state: 'shown' }),
      seen: () => ({}),
    },
  },
  'e/workshops/[workshop]/harvest/versions': {
    path: harvestPath('/versions'),
    get: only(...facilitators),
  },
  'e/workshops/[workshop]/harvest/versions/[version]': {
    path: harvestPath('/versions/0'),
    get: only(...facilitators),
    may: facilitators,
    // The form of the harvest itself has made the second.
    forms: { default: () => ({ expected: '2' }) },
  },
  'e/workshops/[workshop]/console': {
    path: ({ harvest }) => `/da/organise/kroen/e/kroens-moede/workshops/${harvest.workshopId}/console`,
    get: only(...facilitators),
    may: facilitators,
    forms: { do: () => ({ do: 'set_approval', needsApproval: 'true' }) },
  },
  'e/workshops/import': ofDesk('/workshops/import', {
    read: () => ({ text: 'Workshop 1: Torvet\n\nAnbefalinger:\n- Sæt en bænk op\n' }),
    keep: () => ({
      ...{ lang: 'da', 'sections.0.isKept': 'on', 'sections.0.title': 'Torvet' },
      ...{ 'sections.0.recommendations.0.keyword': 'Sæt en bænk op' },
    }),
  }),
  'e/follow-up': ofDesk('/follow-up', {}),
  'e/follow-up/take-up/[recommendation]': {
    path: followUpPath(({ recommendation }) => `take-up/${recommendation}`),
    get: only(...ofEvent),
    may: ofEvent,
    forms: { default: () => ({ owner: 'Torvelauget', lang: 'da' }) },
  },
  'e/follow-up/[followUp]': {
    path: followUpPath(({ followUp }) => followUp),
    get: only(...ofEvent),
    may: ofEvent,
    forms: {
      save: () => ({
        ...{ version: '1', owner: 'Torvelauget', lang: 'da', status: 'taken_up' },
        contactEmail: 'torvet@gaest.example',
      }),
      ask: () => ({}),
      erase: () => ({}),
      remove: () => ({}),
    },
  },
};

export const routes: Record<string, Route> = {
  ...site,
  ...participant,
  ...account,
  ...operate,
  ...organisation,
  ...Object.fromEntries(
    Object.entries({ ...event, ...desk, ...seats, ...booklet, ...harvest, ...workshops }).map(
      ([id, route]) => [`[lang]/organise/[organisation]/${id.replace(/^e/, 'e/[event]')}`, route],
    ),
  ),
};

/** Forms whose right lies in the address or in what is typed: they have tests of their own. */
export const ownRight: Record<string, readonly string[]> = {
  '[lang]/e/[event]/register': ['default'],
  '[lang]/e/[event]/register/received': ['default'],
  '[lang]/sign-in': ['link', 'demonstration'],
  '[lang]/sign-in/link/[token]': ['default'],
  '[lang]/set-up/[token]': ['details', 'code'],
  '[lang]/invitation/[token]': ['default'],
  '[lang]/speaker/[token]': ['entry', 'material'],
  '[lang]/b': ['default'],
  '[lang]/b/[token]': ['do'],
  '[lang]/b/[token]/draft': ['quote', 'comment', 'address', 'forget'],
  '[lang]/b/letter/[token]': ['quote', 'comment', 'address', 'forget'],
  '[lang]/e/[event]/booklet/review/[token]': ['default'],
  '[lang]/f/[token]': ['accept', 'refuse', 'report', 'erase'],
  '[lang]/door/[token]': ['open', 'find', 'checkIn', 'walkIn', 'leave'],
  '[lang]/door/[token]/seats': ['release', 'find', 'give'],
  '[lang]/r/[token]/knowledge': ['default'],
  '[lang]/r/[token]/payer': ['default'],
  '[lang]/e/[event]/register/invitation/[token]': ['accept', 'decline'],
  '[lang]/account/sign-out': ['default'],
  '[lang]/e/[event]/register/group/[size]': ['default'],
  '[lang]/r': ['default'],
  '[lang]/r/[token]': ['confirm', 'accept', 'cancel', 'withdraw'],
  '[lang]/r/[token]/change': ['default'],
  '[lang]/r/[token]/erase': ['default'],
  '[lang]/r/[token]/hand-on': ['default'],
  '[lang]/r/[token]/programme': ['default'],
  '[lang]/r/[token]/wishes': ['default'],
  '[lang]/r/[token]/seats': ['choose', 'leave', 'ask', 'answer'],
  '[lang]/r/group/[token]': ['confirm', 'accept', 'cancel', 'name'],
  '[lang]/organise/[organisation]/members': ['guest'],
};
