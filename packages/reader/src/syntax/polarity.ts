import type { Polarity } from '@precedent/model';
import {
  DENYING_WORDS,
  NEGATIVE_DETERMINERS,
  NEGATORS,
  NO_LONGER,
  PARTS_IN_ACTS,
  PREVENTING_WORDS,
  REJECTING_VERBS,
  WITHOUT,
} from '../english/grammar/negation.ts';
import type { Syntax } from './syntax.ts';

const LONGEST_CLIMB = 5;

/**
 * Whether the text denies a predicate. A negation extends to an infinitive ("did not agree to meet"), but not
 * to what is said ("did not say that"). Two cancel each other: "did not hesitate to sue".
 */
export function polarityOf(syntax: Syntax, predicate: number): Polarity {
  let at = predicate;
  let negative = isNegated(syntax, at);
  for (let climbs = 0; climbs < LONGEST_CLIMB; climbs++) {
    const governor = syntax.head(at);
    const deprel = syntax.deprel(at);
    if (governor < 0) break;
    const governorLemma = syntax.lemma(governor);
    const isNominal = deprel === 'obj' || deprel === 'acl';
    if (deprel === 'nmod' && isDeniedPart(syntax, governor)) return 'negative';
    if (deprel === 'ccomp') return DENYING_WORDS.has(governorLemma) ? 'negative' : toPolarity(negative);
    if (deprel !== 'xcomp' && !isNominal) break;
    const prevented = PREVENTING_WORDS.has(governorLemma);
    if (prevented !== isNegated(syntax, governor)) negative = true;
    if (deprel === 'acl' && isRejected(syntax, governor)) negative = true;
    if (syntax.token(governor).upos === 'NOUN' && deprel !== 'acl') break;
    at = governor;
  }
  return toPolarity(negative);
}

function toPolarity(negative: boolean): Polarity {
  return negative ? 'negative' : 'positive';
}

/** "rejected calls that he resign". */
export function isRejected(syntax: Syntax, noun: number): boolean {
  const governor = syntax.head(noun);
  return governor >= 0 && syntax.deprel(noun) === 'obj' && REJECTING_VERBS.has(syntax.lemma(governor));
}

/** "denied involvement in the attack". */
function isDeniedPart(syntax: Syntax, noun: number): boolean {
  const governor = syntax.head(noun);
  return (
    governor >= 0 &&
    PARTS_IN_ACTS.has(syntax.lemma(noun)) &&
    ['obj', 'conj'].includes(syntax.deprel(noun)) &&
    [governor, syntax.head(governor)].some((at) => at >= 0 && DENYING_WORDS.has(syntax.lemma(at)))
  );
}

/** Whether a predicate itself is negated. */
export function isNegated(syntax: Syntax, at: number): boolean {
  const byAdverb = syntax
    .children(at, 'advmod', 'aux', 'cc:preconj', 'cc')
    .some((child) => NEGATORS.has(syntax.lower(child)));
  if (byAdverb || isNoLonger(syntax, at)) return true;
  if (syntax.children(at, 'det').some((child) => NEGATIVE_DETERMINERS.has(syntax.lower(child)))) return true;
  return syntax.children(at, 'mark', 'case').some((child) => syntax.lower(child) === WITHOUT);
}

/** "no longer supports". */
function isNoLonger(syntax: Syntax, at: number): boolean {
  return syntax
    .children(at, 'advmod')
    .some(
      (child) =>
        syntax.lower(child) === NO_LONGER.adverb &&
        syntax.subtree(child).some((part) => syntax.lower(part) === NO_LONGER.denied),
    );
}
