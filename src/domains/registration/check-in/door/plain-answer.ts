import type { Guest } from '../schema.ts';

/** What a form of the door's plain page gets back. */
export interface PlainAnswer {
  query?: string;
  found?: (Omit<Guest, 'ticket'> & { isIn: boolean })[];
  said?: { kind: 'success' | 'warning' | 'danger'; text: string };
}
