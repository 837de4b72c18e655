import {
  ACTING_FOR,
  isActOfState,
  isDoneToPlace,
  OFFICIAL_SEAT,
  WELL_KNOWN_SEAT,
} from '../english/places/seats.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { childrenOf, isPossessor, lowerOf, prepositionOf, tokenAt } from './phrase.ts';

export function isWellKnownSeat(name: string): boolean {
  return WELL_KNOWN_SEAT.test(name);
}

const AGENTIVE_RELATIONS = new Set([
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obl:agent',
  'obj',
  'iobj',
  'csubj',
]);
/**
 * Whether the name of a seat means the state ("Moscow will pose a threat", "Kyiv's push") and not the place ("a
 * summit in Washington"). The syntax decides: a seat that acts is a state.
 */
export function standsForState(sentence: Sentence, range: TokenRange, head: number, name: string): boolean {
  if (OFFICIAL_SEAT.test(name)) return true;
  const token = tokenAt(sentence, head);
  const preposition = prepositionOf(sentence, head);
  if (isPossessor(sentence, range)) return ownsAct(sentence, token.head);
  if (token.deprel === 'conj' && token.head >= 0 && preposition === null) {
    const first = { start: token.head, end: token.head + 1 };
    return standsForState(sentence, first, token.head, '');
  }
  if (preposition !== null) return ACTING_FOR.has(preposition);
  if (AGENTIVE_RELATIONS.has(token.deprel))
    return !isCopular(sentence, token.head) && !isMotionGoal(sentence, head);
  return false;
}

function ownsAct(sentence: Sentence, owned: number): boolean {
  return owned >= 0 && isActOfState(lowerOf(tokenAt(sentence, owned)));
}

const isCopular = (sentence: Sentence, predicate: number) =>
  predicate >= 0 &&
  childrenOf(sentence, predicate).some((child) => tokenAt(sentence, child).deprel === 'cop');

function isMotionGoal(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  return token.deprel === 'obj' && token.head >= 0 && isDoneToPlace(lowerOf(tokenAt(sentence, token.head)));
}
