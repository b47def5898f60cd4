/** Who acts. Use cases take an actor and authorise it themselves. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'account'; accountId: string; isOperator: boolean }
  | { kind: 'api_key'; keyId: string; organisationId: string; rights: readonly ApiRight[] }
  | { kind: 'speaker'; organisationId: string; eventId: string; speakerId: string }
  /** Whoever holds the link, or the printed code, of a registration. */
  | { kind: 'participant'; organisationId: string; eventId: string; registrationId: string }
  /** A door at an event, opened by its link. */
  | { kind: 'door'; organisationId: string; eventId: string; doorId: string }
  /** A phone that has joined a workshop's board; `author` knows it again there, and nowhere else. */
  | { kind: 'board'; organisationId: string; eventId: string; workshopId: string; author: Buffer }
  /** Jobs of the installation itself. */
  | { kind: 'system' }
  /** The samskab command, run by whoever has the machine. */
  | { kind: 'command' };

export const apiRights = ['read', 'import', 'edit'] as const;
export type ApiRight = (typeof apiRights)[number];

export const anonymous: Actor = { kind: 'anonymous' };
