/**
 * What a form that was sent gets back: what was typed, what is wrong where, whether somebody else was faster. Nothing
 * typed is lost, with or without JavaScript. Browser-safe.
 */
export interface FormProblem {
  /** Name of the field; empty where the sentence is about the whole form. */
  field: string;
  message: string;
}

export interface FormAnswer {
  /** Which form of the page was sent. */
  form: string;
  saved: boolean;
  values: Record<string, string[]>;
  problems: FormProblem[];
  /** Somebody else changed the draft since the form was opened. */
  conflict: boolean;
  [more: string]: unknown;
}

/** A form's fields: what was typed if the form was refused, else what is stored. */
export class FormFields {
  readonly answer: FormAnswer | null;
  private readonly conflictText: (stored: string) => string;

  constructor(
    answer: FormAnswer | null | undefined,
    form: string,
    conflictText: (stored: string) => string = (stored) => stored,
  ) {
    this.answer = answer && answer.form === form ? answer : null;
    this.conflictText = conflictText;
  }

  private get refused(): FormAnswer | null {
    return this.answer && !this.answer.saved ? this.answer : null;
  }

  value(name: string, stored: string | number | null | undefined): string {
    const kept = this.refused?.values[name]?.[0];
    return kept ?? (stored === null || stored === undefined ? '' : String(stored));
  }

  all(name: string, stored: readonly string[]): string[] {
    return this.refused ? (this.refused.values[name] ?? []) : [...stored];
  }

  checked(name: string, stored: boolean): boolean {
    return this.refused ? this.refused.values[name] !== undefined : stored;
  }

  /** The sentence beside a field; after a conflict, what stands there now where it differs from what was typed. */
  error(name: string, stored?: string | number | null): string | undefined {
    const problem = this.refused?.problems.find((entry) => entry.field === name);
    if (problem) return problem.message;
    const kept = this.refused?.values[name]?.[0];
    if (!this.refused?.conflict || kept === undefined || stored === undefined) return undefined;
    const now = stored === null ? '' : String(stored);
    return now.trim() === kept.trim() ? undefined : this.conflictText(now);
  }

  /** What an input is told of its field, to be spread over it. */
  of(
    name: string,
    stored: string | number | null | undefined,
  ): { name: string; value: string; error: string | undefined } {
    return { name, value: this.value(name, stored), error: this.error(name, stored) };
  }

  get errors(): { field?: string; message: string }[] {
    return (this.refused?.problems ?? []).map(({ field, message }) =>
      field ? { field, message } : { message },
    );
  }
}
