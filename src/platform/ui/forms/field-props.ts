/** What all fields share. Label, hint, error and value belong together by the field's id. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** A whole sentence, shown beside the field; give the same to ErrorSummary. */
  error?: string;
  /** Says "optional" after the label; every other field is needed. The server checks, not the browser. */
  optional?: boolean;
  /** For a field that stands several times on a page; default: the name. */
  id?: string;
  /** The label is the page's heading: one question a page. */
  asHeading?: boolean;
}

/** What can be chosen in a question with several boxes or buttons. */
export interface ChoiceOption {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
