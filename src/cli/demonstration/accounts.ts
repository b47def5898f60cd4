import type { OrganisationRole } from '#domains/organisations/server/tables.ts';

interface DemoAccount {
  email: string;
  name: string;
  says: string;
  isOperator?: boolean;
  memberships: { organisation: string; role: OrganisationRole }[];
}

export const demonstrationAccounts: readonly DemoAccount[] = [
  {
    email: 'operator@demo.example',
    name: 'Oda Driftsvold',
    says: 'runs the installation: outbox, organisations',
    isOperator: true,
    memberships: [],
  },
  {
    email: 'owner@demo.example',
    name: 'Rikke Damsbo',
    says: 'owns Foreningen Fælles Rum',
    memberships: [{ organisation: 'faelles-rum', role: 'owner' }],
  },
  {
    email: 'organiser@demo.example',
    name: 'Jonas Brinkløv',
    says: 'organises in Foreningen Fælles Rum and Fjordbyen kommune',
    memberships: [
      { organisation: 'faelles-rum', role: 'organiser' },
      { organisation: 'fjordbyen', role: 'organiser' },
    ],
  },
  {
    email: 'facilitator@demo.example',
    name: 'Turid Engebakk',
    says: 'facilitates in Fjordbyen kommune',
    memberships: [{ organisation: 'fjordbyen', role: 'facilitator' }],
  },
  {
    email: 'reader@demo.example',
    name: 'Bo Aurland',
    says: 'reads drafts of Fjordbyen kommune',
    memberships: [{ organisation: 'fjordbyen', role: 'reader' }],
  },
];
