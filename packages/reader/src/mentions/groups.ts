import type { EntityType } from '@precedent/model';
import { BOTH, sizeByNoun, sizeInWord, typesOfMembers } from '../english/references/group-words.ts';
import type { Sentence } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { childrenOf, isCapitalised, lowerOf, tokenAt } from './phrase.ts';

/** Several who were just spoken of: "the two countries", "both men", "the warring sides". */
export interface Group {
  size: number;
  /** The types that its members may have, the likeliest first. */
  types: readonly EntityType[];
}

/** The group that a plural noun means; null for other phrases, and for "the two Koreas", which names its members. */
export function groupAt(sentence: Sentence, head: number, lexicon: Lexicon): Group | null {
  const before = childrenOf(sentence, head).filter((child) => child < head);
  if (before.some((child) => child > 0 && isCapitalised(tokenAt(sentence, child)))) return null;
  const said = [head, ...before].map((at) => sizeInWord(lowerOf(tokenAt(sentence, at))));
  const size = said.find((one) => one !== null) ?? sizeByNoun(lowerOf(tokenAt(sentence, head)));
  const types = size === null ? [] : typesAt(sentence, head, lexicon);
  return size === null || types.length === 0 ? null : { size, types };
}

function typesAt(sentence: Sentence, head: number, lexicon: Lexicon): readonly EntityType[] {
  const token = tokenAt(sentence, head);
  const known = typesOfMembers(lowerOf(token));
  if (known.length > 0 || token.xpos !== 'NNS') return known;
  const one = token.lemma.toLowerCase();
  if (lexicon.countryNouns.has(one)) return ['country'];
  if (lexicon.institutionNouns.has(one)) return ['institution'];
  return lexicon.personNouns.has(one) ? ['person'] : [];
}

/** Whether a word before a noun is the "both" of "both men". */
export function isBoth(sentence: Sentence, index: number): boolean {
  return lowerOf(tokenAt(sentence, index)) === BOTH;
}

/** The group that a mention means; null if it means one thing, or isn't a description. */
export function groupOf(sentence: Sentence, { kind, plural, head }: Mention, lexicon: Lexicon): Group | null {
  return kind === 'description' && plural ? groupAt(sentence, head, lexicon) : null;
}
