import { wordList } from '@precedent/model';

/** Words of buildings that are named for who works there, never for where they stand: "Downing Street". */
export const OFFICIAL_SEAT =
  /\b(?:House|Kremlin|Palace|Street|Elysee|Hill|Gate|Quirinal|Porte|Pentagon|Foggy)\b/;

/** Seats that are named without their state ever being; others need it named beside them. */
export const WELL_KNOWN_SEAT = /^(?:White House|Kremlin|(?:10 )?Downing Street)$/;

/** Before a capital, what makes it the state: "talks with Moscow". Counter-example: "talks in Moscow". */
export const ACTING_FOR = wordList('by with against between towards toward on for');

/** Whether what a capital has is an act or a stance of its state: "Kyiv's push"; not "Kyiv's streets". */
export function isActOfState(owned: string): boolean {
  return ACTS.test(owned);
}

const ACTS =
  /(?:ies|tion|ment|ance|ence|sal|ship|ings?|role|stance|policy|plans?|effort|attack|assault|war|invasion|threat|response|decision|push|offer|support|aid|ally|allies|relations|ties|help|demand|view|position|interests?|claim|call|bid)$/;

/** Whether a verb is done to a place: "visited Moscow", "shelled Kyiv". Counter-example: "blamed Moscow". */
export function isDoneToPlace(verb: string): boolean {
  return DONE_TO_PLACES.test(verb);
}

const DONE_TO_PLACES = /^(?:visit|reach|leave|enter|tour|hit|rock|bomb|seize|capture|occup|shell)/;
