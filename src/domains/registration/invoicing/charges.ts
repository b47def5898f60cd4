/** What a registration costs. Whoever comes along comes free; fees apply from the day the registration binds. Browser-safe. */
import type { RegistrationState } from '../schema.ts';
import type { Item } from './invoice.ts';

export interface Charged {
  state: RegistrationState;
  /** Whether the address is confirmed, so that there is somebody to ask. */
  isConfirmed: boolean;
  /** Why it ended. */
  reason: string | null;
  /** Day of the last step, in the event's zone. */
  changedOn: string;
  /** The place with all extras that are not cancelled, as it was promised. */
  price: number;
  extras: readonly { id: string; price: number; state: 'taken' | 'waiting' | 'cancelled' }[];
}

export interface Fees {
  bindingFrom: string | null;
  cancellationFee: number;
  noShowFee: number;
  /** The event is over, and who came was noted at the door. */
  attendanceIsKnown: boolean;
}

/** Items with their prices; nothing that is free. */
export function charges(registration: Charged, fees: Fees): { item: Item; price: number }[] {
  return all(registration, fees).filter(({ price }) => price > 0);
}

function all(registration: Charged, fees: Fees): { item: Item; price: number }[] {
  const { state, isConfirmed, price, extras } = registration;
  if (state === 'cancelled')
    return isLate(registration, fees) ? [{ item: 'cancellation', price: fees.cancellationFee }] : [];
  if (state !== 'attended' && (state !== 'confirmed' || !isConfirmed)) return [];
  const wanted = extras.filter((extra) => extra.state !== 'cancelled');
  const place = price - wanted.reduce((sum, extra) => sum + extra.price, 0);
  const stay: { item: Item; price: number }[] = [
    { item: 'place', price: place },
    ...extras
      .filter((extra) => extra.state === 'taken')
      .map((extra) => ({ item: `extra ${extra.id}` as const, price: extra.price })),
  ];
  return state === 'confirmed' && fees.attendanceIsKnown
    ? [...stay, { item: 'no_show', price: fees.noShowFee }]
    : stay;
}

/** Only who takes the own registration back pays for it, not somebody whom the organiser or a deadline took off. */
function isLate({ reason, changedOn, isConfirmed }: Charged, { bindingFrom }: Fees): boolean {
  return reason === 'self' && isConfirmed && bindingFrom !== null && changedOn >= bindingFrom;
}
