import type { Modality } from '@precedent/model';
import { REPORTING_VERBS } from '../english/acts/speech-verbs.ts';
import {
  ATTAINING_VERBS,
  BACKSHIFTED_WILL,
  CONDITIONALS,
  DEPARTING_VERBS,
  GO_ON,
  MODAL_AUXILIARIES,
  MODAL_GOVERNORS,
  MODAL_MODIFIERS,
  PROPOSING_VERBS,
  REFUSING_AUXILIARIES,
  VOTED_ON,
} from '../english/grammar/modality-words.ts';
import { GOAL, OBJECTS_OF_THOUGHT } from '../english/grammar/prepositions.ts';
import { BASE_FORM, BE, INFINITIVE_MARK } from '../english/grammar/verb-forms.ts';
import { isNegated, isRejected } from './polarity.ts';
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
    if (isPurpose(syntax, at, governor)) return isAttained(syntax, governor) ? 'asserted' : 'planned';
    if (deprel === 'conj') {
      // "he will have to resign, and Shas opposes the plan": a clause of its own.
      if (hasOwnSubject(syntax, at)) return 'asserted';
    } else {
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
  // "an effort supported by the bank" states that it was supported; not so "a referendum on leaving".
  if (deprel === 'acl') return syntax.children(at, 'mark').length > 0;
  // "is accused of killing him", "is not interested in leading it".
  if (deprel === 'advcl')
    return syntax.children(at, 'mark').some((mark) => OBJECTS_OF_THOUGHT.includes(syntax.lower(mark)));
  return CLAUSAL.has(deprel) || deprel === 'obj';
}

/** "is in Baghdad to meet them", "arrived in Baghdad for talks with them". */
function isPurpose(syntax: Syntax, at: number, governor: number): boolean {
  if (syntax.deprel(at) === 'obl')
    return DEPARTING_VERBS.has(syntax.lemma(governor)) && syntax.hasPreposition(at, GOAL);
  return syntax.deprel(at) === 'advcl' && isInfinitive(syntax, at) && !isGoingOn(syntax, governor);
}

/** "telephoned to congratulate him" was done, "flew to Rome to meet him" and "signed a contract to sell" are to come. */
function isAttained(syntax: Syntax, governor: number): boolean {
  return syntax.token(governor).xpos === 'VBD' && ATTAINING_VERBS.has(syntax.lemma(governor));
}

/** "to meet"; not the gerund in "confessed to selling". */
function isInfinitive(syntax: Syntax, at: number): boolean {
  const { upos, xpos } = syntax.token(at);
  if (upos === 'VERB' && xpos !== BASE_FORM) return false;
  return syntax.children(at, 'mark').some((child) => syntax.lower(child) === INFINITIVE_MARK);
}

function hasOwnSubject(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'nsubj', 'nsubj:pass').length > 0;
}

function ownModality(syntax: Syntax, at: number): Modality {
  for (const child of syntax.children(at, 'aux')) {
    const modality = MODAL_AUXILIARIES.get(syntax.lower(child));
    // "would not endorse" reports a refusal.
    const isRefusal = REFUSING_AUXILIARIES.has(syntax.lower(child)) && isNegated(syntax, at);
    if (modality && !isRefusal) return isReportedPlan(syntax, at, child) ? 'planned' : modality;
  }
  if (isBeTo(syntax, at)) return 'planned';
  for (const child of syntax.children(at, 'advmod', 'amod')) {
    const modality = MODAL_MODIFIERS.get(syntax.lower(child));
    if (modality) return modality;
  }
  const conditional = syntax.children(at, 'mark').some((child) => CONDITIONALS.has(syntax.lower(child)));
  return conditional ? 'hypothetical' : 'asserted';
}

/** "announced that she would resign": "will" as it is reported later. */
function isReportedPlan(syntax: Syntax, at: number, auxiliary: number): boolean {
  const governor = syntax.head(at);
  if (!BACKSHIFTED_WILL.has(syntax.lower(auxiliary)) || syntax.deprel(at) !== 'ccomp') return false;
  const isPast = /^VB[DN]$/.test(syntax.token(governor).xpos);
  return isPast && REPORTING_VERBS.has(syntax.lemma(governor)) && !isConditional(syntax, at);
}

function isConditional(syntax: Syntax, at: number): boolean {
  return syntax
    .children(at, 'advcl')
    .some((clause) => syntax.children(clause, 'mark').some((mark) => CONDITIONALS.has(syntax.lower(mark))));
}

/** "went on to mock". */
function isGoingOn(syntax: Syntax, governor: number): boolean {
  return (
    syntax.lemma(governor) === GO_ON.verb &&
    syntax.children(governor, 'advmod', 'compound:prt').some((child) => syntax.lower(child) === GO_ON.adverb)
  );
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
  // "rejected calls that he resign", "went on to mock".
  if (isRejected(syntax, governor) || isGoingOn(syntax, governor)) return 'asserted';
  if (lemma === VOTED_ON.verb && VOTED_ON.acts.has(syntax.lemma(at))) return 'planned';
  if (!clause) return PROPOSING_VERBS.has(lemma) ? 'hypothetical' : 'asserted';
  for (const modality of ['planned', 'alleged', 'hypothetical'] as const)
    if (MODAL_GOVERNORS[modality].has(lemma)) return modality;
  return 'asserted';
}
