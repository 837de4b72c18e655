import type { Mention } from '../mentions/mention.ts';
import { childrenOf, tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import type { Occurrence } from './discourse.ts';

/** The verb or noun of which a token is an argument, looking through coordination and names. */
function governorOf(sentence: Sentence, index: number): number {
  let at = index;
  while (['conj', 'flat', 'appos'].includes(tokenAt(sentence, at).deprel) && tokenAt(sentence, at).head >= 0)
    at = tokenAt(sentence, at).head;
  return tokenAt(sentence, at).head;
}

/**
 * Whether the grammar rules out that a pronoun means a candidate in its sentence: two arguments of one verb ("Rutte
 * met him"), or a possessor and its possession ("his successor Bob"). Not for reflexives, which are the opposite.
 */
export function isExcluded(sentence: Sentence, pronoun: Mention, candidate: Occurrence): boolean {
  if (candidate.sentence !== pronoun.sentence) return false;
  const { deprel } = tokenAt(sentence, pronoun.head);
  if (deprel === 'nmod:poss') return isPossessed(sentence, pronoun.head, candidate.token);
  const governor = governorOf(sentence, pronoun.head);
  if (governor < 0 || candidate.role === 'possessor') return false;
  if (isBelow(sentence, pronoun.head, candidate.token)) return true;
  return (
    isArgument(sentence, candidate.token) &&
    isArgument(sentence, pronoun.head) &&
    governorOf(sentence, candidate.token) === governor
  );
}

const isArgument = (sentence: Sentence, index: number) =>
  !/^(?:nmod|acl|advcl)/.test(tokenAt(sentence, index).deprel);

/** "his predecessor, Bob": neither the possession nor a name in apposition to it is the possessor. */
function isPossessed(sentence: Sentence, possessor: number, candidate: number): boolean {
  const owned = tokenAt(sentence, possessor).head;
  if (owned < 0) return false;
  const beside = childrenOf(sentence, owned).filter((child) =>
    ['appos', 'flat', 'nmod:desc'].includes(tokenAt(sentence, child).deprel),
  );
  const names =
    tokenAt(sentence, owned).deprel === 'appos' || tokenAt(sentence, owned).deprel === 'nmod:desc'
      ? [tokenAt(sentence, owned).head]
      : [];
  return (
    candidate === owned ||
    beside.includes(candidate) ||
    (names.includes(candidate) && tokenAt(sentence, owned).deprel === 'nmod:desc')
  );
}

export function isBelow(sentence: Sentence, index: number, ancestor: number): boolean {
  return syntaxOf(sentence).ancestors(index).includes(ancestor);
}

/** Whether the candidate is the subject of a clause above the pronoun's own: "Rutte said that he ...". */
export function isSubjectAbove(sentence: Sentence, pronoun: Mention, candidate: Occurrence): boolean {
  if (candidate.sentence !== pronoun.sentence || candidate.role !== 'subject') return false;
  const verb = governorOf(sentence, candidate.token);
  return verb >= 0 && isBelow(sentence, pronoun.head, verb);
}
