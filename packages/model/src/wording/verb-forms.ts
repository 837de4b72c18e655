/** The forms of one verb that sentences need. */
export interface VerbForms {
  /** "succeed" */
  base: string;
  /** "succeeds", "is" */
  third: string;
  /** "succeeded", "was" */
  past: string;
  /** "has …": "succeeded", "been" */
  participle: string;
}

/** `be` is the only verb with separate forms for the plural and in denials. */
export const BE: VerbForms = { base: 'be', third: 'is', past: 'was', participle: 'been' };

export function isBe({ base }: VerbForms): boolean {
  return base === BE.base;
}

/** "succeed" gives "succeeds" and "succeeded". */
export function regularForms(base: string): VerbForms {
  return { base, third: thirdPerson(base), past: regularPast(base), participle: regularPast(base) };
}

export function irregularForms(base: string, past: string, participle = past): VerbForms {
  return { base, third: thirdPerson(base), past, participle };
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}
