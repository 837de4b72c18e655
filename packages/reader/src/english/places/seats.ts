import { wordList } from '@precedent/model';

/** Buildings that always mean the people who work there: "Downing Street". */
export const OFFICIAL_SEAT =
  /\b(?:House|Kremlin|Palace|Street|Elysee|Hill|Gate|Quirinal|Porte|Pentagon|Foggy)\b/;

/** Seats that are clear even if the article doesn't name their state; others need it. */
export const WELL_KNOWN_SEAT = /^(?:White House|Kremlin|(?:10 )?Downing Street)$/;

/**
 * Prepositions that show that a capital means its state: "talks with Moscow". Counter-example: "talks in
 * Moscow".
 */
export const ACTING_FOR = wordList('by with against between towards toward on for');

/**
 * Whether something owned by a capital is an act or stance of its state: "Kyiv's push"; not "Kyiv's streets".
 */
export function isActOfState(owned: string): boolean {
  return ACTS.test(owned);
}

const ACTS =
  /(?:ies|tion|ment|ance|ence|sal|ship|ings?|role|stance|policy|plans?|effort|attack|assault|war|invasion|threat|response|decision|push|offer|support|aid|ally|allies|relations|ties|help|demand|view|position|interests?|claim|call|bid)$/;

/**
 * Whether the object of a verb is a place: "visited Moscow", "shelled Kyiv". Counter-example: "blamed Moscow".
 */
export function isDoneToPlace(verb: string): boolean {
  return DONE_TO_PLACES.test(verb);
}

const DONE_TO_PLACES = /^(?:visit|reach|leave|enter|tour|hit|rock|bomb|seize|capture|occup|shell)/;
