import type { Modality } from '@precedent/model';
import {
  CONDITIONALS,
  MODAL_AUXILIARIES,
  MODAL_GOVERNORS,
  MODAL_MODIFIERS,
  PROPOSING_VERBS,
} from '../english/grammar/modality-words.ts';
import { BE, INFINITIVE_MARK } from '../english/grammar/verb-forms.ts';
import type { Syntax } from './syntax.ts';

/** Relations that put a clause in the scope of its governor. A noun is only in scope as an object. */
const CLAUSAL = new Set(['xcomp', 'ccomp', 'acl', 'csubj']);
const LONGEST_CLIMB = 6;

/**
 * Whether the text presents a predicate as fact, planned, alleged or hypothetical. The nearest word that isn't
 * an assertion decides: "is expected to ask" is planned.
 */
export function modalityOf(syntax: Syntax, predicate: number): Modality {
  let at = predicate;
  for (let climbs = 0; climbs < LONGEST_CLIMB; climbs++) {
    const own = ownModality(syntax, at);
    if (own !== 'asserted') return own;
    const governor = syntax.head(at);
    const deprel = syntax.deprel(at);
    if (governor < 0) return 'asserted';
    // "is in Baghdad to meet them": a purpose is in the future.
    if (deprel === 'advcl' && isInfinitive(syntax, at)) return 'planned';
    if (deprel !== 'conj') {
      if (!isInScope(syntax, at, deprel)) return 'asserted';
      const governed = governedModality(syntax, at, governor);
      if (governed !== 'asserted') return governed;
      // What somebody says counts as stated, whatever governs the verb of saying.
      if (deprel === 'ccomp') return 'asserted';
    }
    at = governor;
  }
  return 'asserted';
}

function isInScope(syntax: Syntax, at: number, deprel: string): boolean {
  // "an effort supported by the bank" states that it was supported.
  if (deprel === 'acl') return isInfinitive(syntax, at);
  return CLAUSAL.has(deprel) || deprel === 'obj';
}

function isInfinitive(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'mark').some((child) => syntax.lower(child) === INFINITIVE_MARK);
}

function ownModality(syntax: Syntax, at: number): Modality {
  for (const child of syntax.children(at, 'aux')) {
    const modality = MODAL_AUXILIARIES.get(syntax.lower(child));
    if (modality) return modality;
  }
  if (isBeTo(syntax, at)) return 'planned';
  for (const child of syntax.children(at, 'advmod', 'amod')) {
    const modality = MODAL_MODIFIERS.get(syntax.lower(child));
    if (modality) return modality;
  }
  const conditional = syntax.children(at, 'mark').some((child) => CONDITIONALS.has(syntax.lower(child)));
  return conditional ? 'hypothetical' : 'asserted';
}

/** "is to visit", "are to meet". */
function isBeTo(syntax: Syntax, at: number): boolean {
  const to = syntax.children(at, 'mark').some((child) => syntax.lower(child) === INFINITIVE_MARK);
  return (
    to &&
    syntax.children(at, 'aux', 'cop').some((child) => syntax.lemma(child) === BE && child < at) &&
    !syntax.isPassive(at)
  );
}

function governedModality(syntax: Syntax, at: number, governor: number): Modality {
  const clause = CLAUSAL.has(syntax.deprel(at)) || syntax.token(at).upos === 'VERB';
  const lemma = syntax.lemma(governor);
  if (!clause) return PROPOSING_VERBS.has(lemma) ? 'hypothetical' : 'asserted';
  for (const modality of ['planned', 'alleged', 'hypothetical'] as const)
    if (MODAL_GOVERNORS[modality].has(lemma)) return modality;
  return 'asserted';
}
