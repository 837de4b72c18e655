import type { Gender } from '@precedent/model';
import { INDEFINITE_ARTICLES } from '../english/grammar/determiners.ts';
import { personInForm, RANKING_WORDS, RELATIVES } from '../english/people/person-nouns.ts';
import type { Sentence } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { childrenOf, lowerOf, tokenAt } from './phrase.ts';

const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod)(?:$|:pass|:agent|:poss)/;
const BESIDE = new Set(['appos', 'flat', 'nmod:desc', 'conj']);

/**
 * Somebody whom news introduces without a name, which may follow: "police arrested a journalist". Not one of several
 * that could be meant ("a former ally", "a new leader"), and nobody whose name stands beside it.
 */
export function introducedAt(
  sentence: Sentence,
  head: number,
  { personNouns }: Lexicon,
): { gender: Gender | null } | null {
  const token = tokenAt(sentence, head);
  const noun = lowerOf(token);
  if (token.upos !== 'NOUN' || !ARGUMENT.test(token.deprel) || !isIndefinite(sentence, head)) return null;
  if (RELATIVES.has(noun)) return null;
  const children = childrenOf(sentence, head);
  const isOneOfSeveral = children.some((child) => RANKING_WORDS.has(lowerOf(tokenAt(sentence, child))));
  if (isOneOfSeveral || children.some((child) => BESIDE.has(tokenAt(sentence, child).deprel))) return null;
  const gender = personNouns.get(noun);
  return gender === undefined ? personInForm(noun, false) : { gender };
}

/** Whether a description introduces somebody. */
export function isIntroduction(sentence: Sentence, { kind, plural, head }: Mention): boolean {
  return kind === 'description' && !plural && isIndefinite(sentence, head);
}

function isIndefinite(sentence: Sentence, head: number): boolean {
  return childrenOf(sentence, head).some(
    (child) => child < head && INDEFINITE_ARTICLES.has(lowerOf(tokenAt(sentence, child))),
  );
}
