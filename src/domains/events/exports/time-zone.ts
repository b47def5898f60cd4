/** The VTIMEZONE of an event's zone, from the rules of the IANA database. */
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/**
 * The component under the event's own name of the zone, or null for a zone the library does not know:
 * times are then written in UTC.
 */
export function timeZoneComponent(zone: string): ICAL.Component | null {
  if (!isZone(zone)) return null;
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith('BEGIN:VTIMEZONE')) return null;
  const component = new ICAL.Component(ICAL.parse(block));
  // Zones that share their rules today come under another city's name.
  component.updatePropertyWithValue('tzid', zone);
  component.removeProperty('x-lic-location');
  return component;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
