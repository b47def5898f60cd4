import { withLabel } from './form-labels.ts';

/** What somebody typed into a form that was refused, and what was wrong with it. Browser-safe. */
export interface RefusedRegistration {
  values: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, string>>;
  /** A code that concerns no single field. */
  problem: string | null;
}

export class FormValues {
  private readonly refused: RefusedRegistration | null;
  constructor(refused: RefusedRegistration | null | undefined) {
    this.refused = refused ?? null;
  }

  of(name: string): string {
    return this.refused?.values[name]?.[0] ?? '';
  }

  all(name: string): readonly string[] {
    return this.refused?.values[name] ?? [];
  }

  has(name: string): boolean {
    return name in (this.refused?.values ?? {});
  }

  /** Whether anything but these fields of one person was filled in, or is wrong. */
  hasBesides(prefix: string, names: readonly string[]): boolean {
    const isOther = (name: string) => name.startsWith(prefix) && !names.includes(name.slice(prefix.length));
    const { values = {}, errors = {} } = this.refused ?? {};
    return (
      Object.keys(errors).some(isOther) ||
      Object.entries(values).some(([name, all]) => isOther(name) && all.some((value) => value !== ''))
    );
  }

  error(name: string, sentences: Readonly<Record<string, string>>): string | undefined {
    const code = this.refused?.errors[name];
    return code === undefined ? undefined : (sentences[code] ?? sentences['required']);
  }

  /**
   * For the summary at the head of the page, in the fields' order.
   * @param labelOf what a field is called
   */
  summary(
    sentences: Readonly<Record<string, string>>,
    labelOf: (field: string) => string = () => '',
  ): { field: string; message: string }[] {
    return Object.keys(this.refused?.errors ?? {}).map((field) => ({
      field,
      message: withLabel(labelOf(field), this.error(field, sentences) ?? ''),
    }));
  }
}

/** Texts of a form by name; files are left out, and names that every object has of its own: no field of ours is called so. */
export function valuesOf(form: Iterable<[string, unknown]>): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !(name in Object.prototype)) (values[name] ??= []).push(value);
  return values;
}
