import type { Gender } from '@precedent/model';
import type { Sentence, Token } from '../parse/document.ts';
import { type DroppedMention, dropMention, type MentionReason } from './mention-reason.ts';
import { lowerOf, tokenAt } from './phrase.ts';

export type PronounPerson = 'first' | 'second' | 'third' | 'relative';

export interface Pronoun {
  token: number;
  person: PronounPerson;
  gender: Gender | null;
  plural: boolean;
  /** "it", "its", "itself", "which": never one person. */
  thing: boolean;
  possessive: boolean;
  reflexive: boolean;
}

type Traits = Omit<Pronoun, 'token' | 'possessive' | 'reflexive'>;

const he: Traits = { person: 'third', gender: 'male', plural: false, thing: false };
const she: Traits = { person: 'third', gender: 'female', plural: false, thing: false };
const it: Traits = { person: 'third', gender: null, plural: false, thing: true };
const they: Traits = { person: 'third', gender: null, plural: true, thing: false };
const i: Traits = { person: 'first', gender: null, plural: false, thing: false };
const we: Traits = { person: 'first', gender: null, plural: true, thing: false };
const who: Traits = { person: 'relative', gender: null, plural: false, thing: false };
const which: Traits = { person: 'relative', gender: null, plural: false, thing: true };
const that: Traits = { person: 'relative', gender: null, plural: false, thing: false };

const TRAITS: ReadonlyMap<string, Traits> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, he] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, she] as const),
  ...['it', 'its', 'itself'].map((word) => [word, it] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, they] as const),
  ...['i', 'me', 'my', 'mine', 'myself'].map((word) => [word, i] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((word) => [word, we] as const),
  ...['who', 'whom', 'whose'].map((word) => [word, who] as const),
  ['which', which],
  ['that', that],
]);

/** The pronouns of a sentence that can mean an entity; no expletives, no questions, no conjunctions. */
export function findPronouns(sentence: Sentence): { kept: Pronoun[]; dropped: DroppedMention[] } {
  const kept: Pronoun[] = [];
  const dropped: DroppedMention[] = [];
  for (const [index, token] of sentence.tokens.entries()) {
    const traits = traitsOf(token);
    if (!traits) continue;
    const reason = reasonAgainstPronoun(sentence, index, traits);
    if (reason) {
      const place = { sentence: sentence.index, start: index, end: index + 1 };
      dropped.push(dropMention(place, 'pronoun', reason));
    } else
      kept.push({
        ...traits,
        token: index,
        possessive: token.deprel === 'nmod:poss',
        reflexive: /sel(?:f|ves)$/.test(lowerOf(token)),
      });
  }
  return { kept, dropped };
}

function reasonAgainstPronoun(sentence: Sentence, index: number, { person }: Traits): MentionReason | null {
  if (tokenAt(sentence, index).deprel === 'expl') return { kind: 'expletive' };
  const isRelative = person === 'relative';
  return isRelative && relativeClauseOf(sentence, index) === null ? { kind: 'no-relative-clause' } : null;
}

/** What a pronoun form says, for a single token; null for any other word. "US" is no pronoun. */
export function traitsOf(token: Token): Traits | null {
  if (/^\p{Lu}{2}/u.test(token.text)) return null;
  return TRAITS.get(lowerOf(token)) ?? null;
}

/** The verb of the relative clause that a relative pronoun stands in; null where there is none. */
export function relativeClauseOf(sentence: Sentence, index: number): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    const token = tokenAt(sentence, at);
    if (token.deprel === 'acl:relcl') return at !== index || token.upos !== 'PRON' ? at : null;
    if (steps > 0 && token.upos === 'VERB' && !['xcomp', 'conj', 'advcl'].includes(token.deprel)) return null;
    at = token.head;
  }
  return null;
}
