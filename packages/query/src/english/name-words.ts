import { wordList } from '@precedent/model';

/** Before a person's name; they are no part of it. */
export const HONORIFICS = wordList(`
  ambassador chancellor colonel congressman congresswoman dame dr general governor judge justice king lady lord mayor
  minister miss mr mrs ms mx pope premier president prince princess prof professor queen representative secretary senator
  sir speaker
`);

/** Things that people and states do or have, so that a question about these is about them: "Rutte's appointment". */
export const DEEDS = wordList(`
  action actions administration appointment bid campaign candidacy career conduct decision decisions deal election
  government handling idea ideas leadership move moves nomination performance plan plans policies policy position
  premiership presidency proposal proposals record removal request resignation role speech statement tenure term time
  victory view views visit vote words work
`);

/** Words that make a title another than the one that they stand before: "Deputy Secretary General". */
export const SUBORDINATE = wordList('assistant associate deputy shadow under vice');

/** Titles that states and bodies give to the same post. */
export const SAME_POST: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['king', 'queen', 'monarch', 'sovereign'],
    ['emperor', 'empress', 'tsar', 'kaiser'],
    ['prince', 'princess'],
    ['minister', 'secretary'],
    ['chairman', 'chairwoman', 'chairperson', 'chair', 'president', 'head', 'chief', 'leader', 'director'],
    ['congressman', 'congresswoman', 'representative'],
  ].flatMap((words) => words.map((word): [string, readonly string[]] => [word, words])),
);

/** "the head of NATO": whoever leads it, whatever the post is called. */
export const HEADS_OF_STATES: readonly string[] = [
  'President',
  'Prime Minister',
  'Chancellor',
  'Chief Executive',
  'Governor',
  'Mayor',
  'Taoiseach',
  'First Minister',
  'Chief Minister',
  'Secretary General',
  'Leader',
  'Director',
  'Chairman',
  'Director-General',
];
