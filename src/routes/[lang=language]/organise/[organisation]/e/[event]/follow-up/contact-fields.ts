/** Forms about follow-ups, read into the inputs of use cases. */
import { date, optional, required, text } from '../../../../form-fields.ts';

/** Who is to take a recommendation up. */
export function contactOf(form: FormData) {
  return {
    owner: required(form, 'owner'),
    contactName: text(form, 'contactName'),
    contactEmail: text(form, 'contactEmail'),
    lang: text(form, 'lang'),
  };
}

/** How it fares. */
export function newsOf(form: FormData) {
  return {
    status: text(form, 'status'),
    reason: text(form, 'reason'),
    evidence: text(form, 'evidence'),
    evidenceUrl: optional(form, 'evidenceUrl'),
    nextOn: date(form, 'nextOn'),
  };
}
