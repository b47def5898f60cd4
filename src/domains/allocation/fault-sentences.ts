/** One sentence for each fault of an instance, for the command line and the log of organisers' imports. Browser-safe. */
const sentences: Record<string, string> = {
  'allocation.json.invalid': 'The file is not JSON: {problem}.',
  'allocation.shape.invalid': 'The field {where} cannot be used: {problem}.',
  'allocation.result.invalid': 'The field {where} of the result cannot be used.',
  'allocation.text.invalid': 'The instance holds text that is not well-formed Unicode.',
  'allocation.too_deep.invalid': 'The instance is nested too deeply.',
  'allocation.duplicate.invalid': 'The {kind} id "{id}" is there twice.',
  'allocation.unknown.invalid': '"{by}" names the {kind} "{id}", which does not exist.',
  'allocation.wished_twice.invalid': 'The person "{person}" wishes the workshop "{workshop}" twice.',
  'allocation.companions_circle.invalid':
    'The person "{person}" goes along with others who go along with them.',
  'allocation.companion_leads.invalid':
    'The person "{person}" leads "{occurrence}", but goes along with "{other}", who does not.',
  'allocation.away.invalid':
    'The person "{person}" is to be in "{occurrence}", but is away in its block "{block}".',
  'allocation.same_block.invalid':
    'The person "{person}" is to be in both "{first}" and "{second}", which are in the same block.',
  'allocation.same_workshop.invalid':
    'The person "{person}" is to be in both "{first}" and "{second}", which are the same workshop.',
  'allocation.leads_it.invalid':
    'The person "{person}" cannot have a place in "{second}", as its workshop is led in "{first}" by them or somebody they stay with.',
  'allocation.fixed_not.invalid': 'The person "{person}" is both to be and not to be in "{occurrence}".',
  'allocation.too_many_fixed.invalid': '{fixed} people are fixed in "{occurrence}", which has {max} places.',
};

/** Null for a code that is not one of an instance's. */
export function faultSentence(code: string, data: Record<string, unknown>): string | null {
  const sentence = sentences[code];
  if (sentence === undefined) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => shown(data[name]));
}

function shown(value: unknown): string {
  const text = String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
