import type { Modality } from '@precedent/model';
import { REPORTING_VERBS } from '../english/acts/speech-verbs.ts';
import {
  BEFOREHAND,
  DEPARTING_FROM_POST,
  MEANS_MARKS,
  TIME_CLAUSE_WORDS,
} from '../english/grammar/modality-words.ts';
import { modalityOf } from './modality.ts';
import type { Syntax } from './syntax.ts';

const PRESENT = new Set(['VBZ', 'VBP']);
const PARTICIPLE = 'VBG';
const LONGEST_CLIMB = 4;

/**
 * The modality that a predicate has from the clauses around its own: a participle that says what is done with the main
 * act is as real as that ("will go to Kyiv, meeting X", "will play a role in helping X"), and so is a clause of time
 * without a past ("will resign once X leaves").
 */
export function modalityInContext(syntax: Syntax, predicate: number): Modality {
  if (isDeparting(syntax, predicate)) return 'planned';
  let at = predicate;
  for (let climbs = 0; climbs < LONGEST_CLIMB; climbs++) {
    if (isBeforehand(syntax, at)) return 'planned';
    const governor = syntax.head(at);
    if (governor < 0) return 'asserted';
    const isPart = ['obj', 'nmod', 'xcomp'].includes(syntax.deprel(at));
    if (!isPart) return sharesModality(syntax, at, governor) ? modalityOf(syntax, governor) : 'asserted';
    at = governor;
  }
  return 'asserted';
}

function sharesModality(syntax: Syntax, at: number, governor: number): boolean {
  if (syntax.deprel(at) !== 'advcl') return false;
  const tense = tenseOf(syntax, at);
  const words = wordsOfTime(syntax, at);
  if (PRESENT.has(tense)) return words.some((word) => TIME_CLAUSE_WORDS.has(word));
  if (tense !== PARTICIPLE) return false;
  if (words.includes(BEFOREHAND)) return true;
  // "will stay away, accusing X": it is said now.
  if (at < governor || REPORTING_VERBS.has(syntax.lemma(at))) return false;
  return words.every((word) => MEANS_MARKS.has(word));
}

/** "just days before he takes office": to come, whatever the tense of the main clause. */
function isBeforehand(syntax: Syntax, at: number): boolean {
  const isClause = syntax.deprel(at) === 'advcl' && PRESENT.has(tenseOf(syntax, at));
  return isClause && wordsOfTime(syntax, at).includes(BEFOREHAND);
}

/** "is leaving the government". */
function isDeparting(syntax: Syntax, at: number): boolean {
  const isContinuous = syntax.token(at).xpos === PARTICIPLE && PRESENT.has(tenseOf(syntax, at));
  return isContinuous && DEPARTING_FROM_POST.has(syntax.lemma(at));
}

function wordsOfTime(syntax: Syntax, at: number): string[] {
  return syntax.children(at, 'mark', 'advmod', 'case').map((child) => syntax.lower(child));
}

/** The tag of the finite verb: that of the first auxiliary, where there is one. */
function tenseOf(syntax: Syntax, at: number): string {
  const [auxiliary] = syntax.children(at, 'aux', 'aux:pass', 'cop');
  return syntax.token(auxiliary ?? at).xpos;
}
