import { type Gender, PRONOUN_FORMS } from '@precedent/model';

export type PronounPerson = 'first' | 'second' | 'third' | 'relative';

/** What the form of a pronoun says of whom or what it means. */
export interface PronounTraits {
  person: PronounPerson;
  gender: Gender | null;
  plural: boolean;
  /** "it", "its", "itself", "which": never one person. */
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

/** What a lower-case pronoun says; null for any other word. */
export function pronounTraits(word: string): PronounTraits | null {
  const form = PRONOUN_FORMS.get(word);
  return form ? TRAITS[form] : null;
}

/** Whether a pronoun means the subject of its own verb: "himself". */
export function isReflexive(pronoun: string): boolean {
  return /sel(?:f|ves)$/.test(pronoun);
}

/** Asks or stands for a thing without naming one: "what he said" describes nothing before it. */
export const WITHOUT_ANTECEDENT = 'what';
