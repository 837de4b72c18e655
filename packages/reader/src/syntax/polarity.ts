import type { Polarity } from '@precedent/model';
import type { Syntax } from './syntax.ts';

const NEGATORS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'nobody', 'none']);
/** "refused to back", "failed to agree", "stopped supporting". */
const NEGATIVE_GOVERNORS = new Set(
  'refuse decline fail deny stop cease unwilling unable refusal failure refrain avoid prevent reluctant bar forbid halt end suspend withhold withdraw'.split(
    ' ',
  ),
);
/** "denied that he met", "rejected claims that". */
const DENIALS = new Set(['deny', 'denial', 'refute', 'rebut']);

/**
 * Whether the text says that something did not happen or does not hold. A negation reaches what it
 * governs as an infinitive ("did not agree to meet"), not what is merely said ("did not say that").
 */
export function polarityOf(syntax: Syntax, predicate: number): Polarity {
  let at = predicate;
  let negative = isNegated(syntax, at);
  for (let climbs = 0; climbs < 5; climbs++) {
    const governor = syntax.head(at);
    const deprel = syntax.deprel(at);
    if (governor < 0) break;
    const governorLemma = syntax.lemma(governor);
    if (deprel === 'ccomp' && DENIALS.has(governorLemma)) return 'negative';
    const nominal = deprel === 'obj' || deprel === 'acl';
    if (deprel !== 'xcomp' && !nominal) break;
    if (NEGATIVE_GOVERNORS.has(governorLemma)) negative = true;
    if (isNegated(syntax, governor)) negative = true;
    if (syntax.token(governor).upos === 'NOUN' && deprel !== 'acl') break;
    at = governor;
  }
  return negative ? 'negative' : 'positive';
}

/** Whether a negation hangs on a predicate itself. */
export function isNegated(syntax: Syntax, at: number): boolean {
  const byAdverb = syntax
    .children(at, 'advmod', 'aux', 'cc:preconj', 'cc')
    .some((child) => NEGATORS.has(syntax.lower(child)));
  if (byAdverb || isNoLonger(syntax, at)) return true;
  if (syntax.children(at, 'det').some((child) => ['no', 'neither'].includes(syntax.lower(child))))
    return true;
  return syntax.children(at, 'mark', 'case').some((child) => syntax.lower(child) === 'without');
}

/** "no longer supports". */
function isNoLonger(syntax: Syntax, at: number): boolean {
  return syntax
    .children(at, 'advmod')
    .some(
      (child) =>
        syntax.lower(child) === 'longer' && syntax.subtree(child).some((part) => syntax.lower(part) === 'no'),
    );
}
