import type { Polarity } from '@precedent/model';
import {
  DENYING_WORDS,
  NEGATIVE_DETERMINERS,
  NEGATORS,
  NO_LONGER,
  PREVENTING_WORDS,
  WITHOUT,
} from '../english/grammar/negation.ts';
import type { Syntax } from './syntax.ts';

/**
 * Whether the text denies a predicate. A negation extends to an infinitive ("did not agree to meet"), but not
 * to what is said ("did not say that").
 */
export function polarityOf(syntax: Syntax, predicate: number): Polarity {
  let at = predicate;
  let negative = isNegated(syntax, at);
  for (let climbs = 0; climbs < 5; climbs++) {
    const governor = syntax.head(at);
    const deprel = syntax.deprel(at);
    if (governor < 0) break;
    const governorLemma = syntax.lemma(governor);
    if (deprel === 'ccomp' && DENYING_WORDS.has(governorLemma)) return 'negative';
    const nominal = deprel === 'obj' || deprel === 'acl';
    if (deprel !== 'xcomp' && !nominal) break;
    if (PREVENTING_WORDS.has(governorLemma)) negative = true;
    if (isNegated(syntax, governor)) negative = true;
    if (syntax.token(governor).upos === 'NOUN' && deprel !== 'acl') break;
    at = governor;
  }
  return negative ? 'negative' : 'positive';
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
