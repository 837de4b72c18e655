import { type Gender, PRONOUN_FORMS } from '@precedent/model';

export type PronounPerson = 'first' | 'second' | 'third' | 'relative';

/** What the form of a pronoun shows about its meaning. */
export interface PronounTraits {
  person: PronounPerson;
  gender: Gender | null;
  plural: boolean;
  /** "it", "its", "itself", "which": never a person. */
  thing: boolean;
}

const TRAITS = {
  he: { person: 'third', gender: 'male', plural: false, thing: false },
  she: { person: 'third', gender: 'female', plural: false, thing: false },
  it: { person: 'third', gender: null, plural: false, thing: true },
  they: { person: 'third', gender: null, plural: true, thing: false },
  i: { person: 'first', gender: null, plural: false, thing: false },
  we: { person: 'first', gender: null, plural: true, thing: false },
  who: { person: 'relative', gender: null, plural: false, thing: false },
  which: { person: 'relative', gender: null, plural: false, thing: true },
  that: { person: 'relative', gender: null, plural: false, thing: false },
} as const satisfies Record<string, PronounTraits>;

/** The traits of a pronoun in lower case; null for any other word. */
export function pronounTraits(word: string): PronounTraits | null {
  const form = PRONOUN_FORMS.get(word);
  return form ? TRAITS[form] : null;
}

/** Whether a pronoun refers to the subject of its own verb: "himself". */
export function isReflexive(pronoun: string): boolean {
  return /sel(?:f|ves)$/.test(pronoun);
}

/** "each other", "one another", by their first word. */
export const RECIPROCALS: ReadonlyMap<string, string> = new Map([
  ['each', 'other'],
  ['one', 'another'],
]);

/** Refers to nothing mentioned before: "what he said". */
export const WITHOUT_ANTECEDENT = 'what';
