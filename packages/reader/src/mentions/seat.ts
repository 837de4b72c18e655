import type { Sentence, TokenRange } from '../parse/document.ts';
import { childrenOf, isPossessor, lowerOf, prepositionOf, tokenAt } from './phrase.ts';

/** Buildings that are named for who works there, never for where they stand. */
const OFFICIAL_SEAT = /\b(?:House|Kremlin|Palace|Street|Elysee|Hill|Gate|Quirinal|Porte|Pentagon|Foggy)\b/;

/** Seats that are named without their state ever being; others need it named beside them. */
const WELL_KNOWN = /^(?:White House|Kremlin|(?:10 )?Downing Street)$/;

export function isWellKnownSeat(name: string): boolean {
  return WELL_KNOWN.test(name);
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
const AGENTIVE_PREPOSITIONS = new Set([
  'by',
  'with',
  'against',
  'between',
  'of',
  'towards',
  'toward',
  'on',
  'for',
]);
const ACTS =
  /(?:ies|tion|ment|ance|ence|sal|ship|ings?|role|stance|policy|plans?|effort|attack|assault|war|invasion|threat|response|decision|push|offer|support|aid|ally|allies|relations|ties|help|demand|view|position|interests?|claim|call|bid)$/;

/**
 * Whether the name of a seat stands for the state ("Moscow will pose a threat", "Kyiv's push") or
 * for the place ("a summit in Washington"). Decided by syntax: who acts is a state.
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
  if (preposition !== null)
    return token.deprel !== 'nmod' || preposition !== 'of'
      ? AGENTIVE_PREPOSITIONS.has(preposition) && preposition !== 'of'
      : false;
  if (AGENTIVE_RELATIONS.has(token.deprel))
    return !isCopular(sentence, token.head) && !isMotionGoal(sentence, head);
  return false;
}

function ownsAct(sentence: Sentence, owned: number): boolean {
  return owned >= 0 && ACTS.test(lowerOf(tokenAt(sentence, owned)));
}

const isCopular = (sentence: Sentence, predicate: number) =>
  predicate >= 0 &&
  childrenOf(sentence, predicate).some((child) => tokenAt(sentence, child).deprel === 'cop');

const MOTION = /^(?:visit|reach|leave|enter|tour|hit|rock|bomb|seize|capture|occup|shell)/;

function isMotionGoal(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  return token.deprel === 'obj' && token.head >= 0 && MOTION.test(lowerOf(tokenAt(sentence, token.head)));
}
