/** Who acts. Use cases take an actor and authorise it themselves. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'account'; accountId: string; isOperator: boolean }
  | { kind: 'api_key'; keyId: string; organisationId: string; rights: readonly ApiRight[] }
  | { kind: 'speaker'; organisationId: string; eventId: string; speakerId: string }
  /** Jobs of the installation itself. */
  | { kind: 'system' }
  /** The samskab command, run by whoever has the machine. */
  | { kind: 'command' };

export const apiRights = ['read', 'import', 'edit'] as const;
export type ApiRight = (typeof apiRights)[number];

export const anonymous: Actor = { kind: 'anonymous' };
